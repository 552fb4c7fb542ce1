const byCodePoint = new Map<string, number>();
const decoder = new TextDecoder("windows-1251");
for (let byte = 128; byte < 256; byte++) byCodePoint.set(decoder.decode(Uint8Array.of(byte)), byte);

/** Text as Windows-1251 bytes; a letter that the code page lacks is an error. */
export function encodeCp1251(text: string): Buffer {
  const bytes = Buffer.allocUnsafe(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      bytes[i] = code;
      continue;
    }
    const byte = byCodePoint.get(text.charAt(i));
    if (byte === undefined)
      throw new Error(`Windows-1251 has no letter "${text.charAt(i)}" (in "${text}").`);
    bytes[i] = byte;
  }
  return bytes;
}
