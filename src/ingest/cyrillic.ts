export type SingleByteEncoding = (typeof encodings)[number];

const encodings = ["windows-1251", "ibm866", "koi8-r"] as const;

/** Letters of Russian by how often they occur, in thousandths of a text. */
const letterFrequency: Readonly<Record<string, number>> = {
  о: 110,
  е: 85,
  а: 80,
  и: 74,
  н: 67,
  т: 63,
  с: 55,
  р: 47,
  в: 45,
  л: 44,
  к: 35,
  м: 32,
  д: 30,
  п: 28,
  у: 26,
  я: 20,
  ы: 19,
  ь: 17,
  г: 17,
  з: 16,
  б: 16,
  ч: 14,
  й: 12,
  х: 10,
  ж: 9,
  ш: 7,
  ю: 6,
  ц: 5,
  щ: 4,
  э: 3,
  ф: 3,
  ъ: 1,
  ё: 1
};
/** A capital counts a little less than its small letter: that tells KOI8-R from windows-1251, whose cases are swapped. */
const capitalShare = 0.75;
const signPenalty = -50;

const weights = encodings.map((encoding) => {
  const decoder = new TextDecoder(encoding);
  return Float64Array.from({length: 256}, (_, byte) =>
    byte < 0x80 ? 0 : weight(decoder.decode(Uint8Array.of(byte)))
  );
});

function weight(character: string): number {
  const small = character.toLowerCase();
  const frequency = letterFrequency[small];
  if (frequency !== undefined) return small === character ? frequency : frequency * capitalShare;
  return /[\p{L}№«»–—“”„\u00a0]/u.test(character) ? 0 : signPenalty;
}

/** How much bytes above ASCII, counted by value, read like Russian in each encoding; the likeliest first. */
export function cyrillicLikeness(
  counts: Uint32Array
): {encoding: SingleByteEncoding; likeness: number}[] {
  const total = counts.reduce((sum, count, byte) => (byte < 0x80 ? sum : sum + count), 0);
  return encodings
    .map((encoding, k) => {
      const sum = counts.reduce((all, count, byte) => all + count * (weights[k]?.[byte] ?? 0), 0);
      return {encoding, likeness: total === 0 ? 0 : sum / total / 1000};
    })
    .sort((a, b) => b.likeness - a.likeness);
}
