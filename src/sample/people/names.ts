/** Invented people carry common given names and surnames; the combination belongs to nobody in particular. */
export const names = {
  male: [
    "Азиз",
    "Бахтиёр",
    "Жасур",
    "Ислом",
    "Отабек",
    "Рустам",
    "Санжар",
    "Тимур",
    "Улугбек",
    "Фаррух",
    "Шерзод",
    "Даврон",
    "Комил",
    "Алексей",
    "Дмитрий",
    "Сергей",
    "Андрей",
    "Виктор",
    "Sardor",
    "Javohir",
    "Bekzod",
    "Doston",
    "Abdulla",
    "Mirzo"
  ],
  female: [
    "Дилноза",
    "Гулнора",
    "Зарина",
    "Камола",
    "Лола",
    "Малика",
    "Нигора",
    "Севара",
    "Умида",
    "Феруза",
    "Шахноза",
    "Мадина",
    "Анна",
    "Елена",
    "Ольга",
    "Наталья",
    "Светлана",
    "Ирина",
    "Nodira",
    "Gulchehra",
    "Sevinch",
    "Zilola",
    "Madina",
    "Feruza"
  ],
  /** Stems: a woman's surname adds "а" or "a". */
  surnames: [
    "Каримов",
    "Рахимов",
    "Юсупов",
    "Абдуллаев",
    "Исмаилов",
    "Хасанов",
    "Турсунов",
    "Ахмедов",
    "Мирзаев",
    "Назаров",
    "Усманов",
    "Эргашев",
    "Холматов",
    "Сафаров",
    "Ким",
    "Пак",
    "Цой",
    "Иванов",
    "Петров",
    "Смирнов",
    "Кузнецов",
    "Попов",
    "Karimov",
    "Toshmatov",
    "Qodirov",
    "G‘ulomov",
    "O‘rinov",
    "Yo‘ldoshev",
    "Ibragimov",
    "Saidov"
  ]
};

const latin: Record<string, string> = {
  а: "a",
  б: "b",
  в: "v",
  г: "g",
  д: "d",
  е: "e",
  ё: "yo",
  ж: "j",
  з: "z",
  и: "i",
  й: "y",
  к: "k",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "u",
  ф: "f",
  х: "x",
  ц: "s",
  ч: "ch",
  ш: "sh",
  щ: "sh",
  ъ: "",
  ы: "i",
  ь: "",
  э: "e",
  ю: "yu",
  я: "ya"
};

const latinised = new Map<string, string>();

/** Lower-case Latin letters of a name, as people write it in an address. */
export function latinise(name: string): string {
  let known = latinised.get(name);
  if (known === undefined) {
    known = [...name.toLowerCase()]
      .map((letter) => latin[letter] ?? letter.replace(/[^a-z]/, ""))
      .join("");
    latinised.set(name, known);
  }
  return known;
}

/** The surname in the form for the person's gender. */
export function surnameFor(stem: string, gender: "male" | "female"): string {
  if (gender === "male" || !/(ов|ев|ov|ev)$/.test(stem)) return stem;
  return stem + (/[a-z]$/.test(stem) ? "a" : "а");
}
