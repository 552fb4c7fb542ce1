/** The Windows-1251 byte of each UTF-16 code unit; 0 where the code page lacks it. */
export const cp1251 = new Uint8Array(0x10000);

const decoder = new TextDecoder("windows-1251");
for (let byte = 1; byte < 256; byte++)
  cp1251[decoder.decode(Uint8Array.of(byte)).charCodeAt(0)] = byte;
