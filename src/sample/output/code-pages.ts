/** The letters of the bytes 0x80 to 0xBF; a space where the code page has no letter. */
const specials = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–— ™љ›њќћџ\u00A0ЎўЈ¤Ґ¦§Ё©Є«¬\u00AD®Ї°±Ііґµ¶·ё№є»јЅѕї";

const firstLetter = "А".charCodeAt(0);

/** The Windows-1251 byte of each UTF-16 code unit; 0 where the code page lacks it. */
export const cp1251 = new Uint8Array(0x10000);

for (let byte = 1; byte < 0x80; byte++) cp1251[byte] = byte;
for (let i = 0; i < specials.length; i++) {
  if (specials[i] !== " ") cp1251[specials.charCodeAt(i)] = 0x80 + i;
}
for (let i = 0; i < 64; i++) cp1251[firstLetter + i] = 0xc0 + i;
