/** The byte of each UTF-16 code unit; 0 where Windows-1251 lacks it. */
const byteOf = new Uint8Array(0x10000);
const decoder = new TextDecoder("windows-1251");
for (let byte = 1; byte < 256; byte++)
  byteOf[decoder.decode(Uint8Array.of(byte)).charCodeAt(0)] = byte;

/** Writes text as Windows-1251 and returns how many bytes; a letter that the code page lacks is an error. */
export function writeCp1251(text: string, target: Buffer, offset: number): number {
  for (let i = 0; i < text.length; i++) {
    const byte = byteOf[text.charCodeAt(i)] ?? 0;
    if (byte === 0)
      throw new Error(`Windows-1251 has no letter "${text.charAt(i)}" (in "${text}").`);
    target[offset + i] = byte;
  }
  return text.length;
}
