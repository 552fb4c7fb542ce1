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
