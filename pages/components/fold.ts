/** Cyrillic of Russian and Uzbek as the Latin that `fold` leaves. */
const letters: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  ғ: "g",
  д: "d",
  е: "e",
  ё: "e",
  ж: "j",
  з: "z",
  и: "i",
  й: "i",
  к: "k",
  қ: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ў: "o",
  ф: "f",
  х: "h",
  ҳ: "h",
  ц: "ts",
  ч: "ch",
  ш: "sh",
  щ: "shch",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "iu",
  я: "ia"
};

/**
 * Folds a text for index and query alike: case, й and ё, every apostrophe, Cyrillic and Latin, and the
 * usual spellings of one sound become the same; digits stay.
 */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[ʻʼ‘’'`´]/g, "")
    .replaceAll(/[а-яёғқўҳ]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll("kh", "h")
    .replaceAll("zh", "j")
    .replaceAll("x", "h")
    .replaceAll("q", "k")
    .replaceAll("y", "i");
}

/** How Uzbek reads Cyrillic where Russian does not: ёз is yoz, Ер is Yer, концерт is konsert. */
const uzbek = (word: string): string =>
  word
    .replaceAll("ё", "йо")
    .replaceAll(/(^|[аеиоуўэюя])е/g, "$1йе")
    .replaceAll("ц", "с");

/** The words of a text, each folded as Russian and as Uzbek reads it; the two are seldom different. */
export function wordsOf(text: string): string[][] {
  return text
    .toLowerCase()
    .replaceAll(/[ʻʼ‘’'`´]/g, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => [...new Set([fold(word), fold(uzbek(word))])]);
}

/** True when every word of the question is the beginning of a word, in any reading. */
export function holds(words: readonly string[][], asked: readonly string[][]): boolean {
  const known = words.flat();
  return asked.every((readings) =>
    readings.some((part) => known.some((word) => word.startsWith(part)))
  );
}
