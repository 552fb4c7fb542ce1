export const glossary = {
  "Every number and every word has one meaning, here and on all pages, in the files that you download, and in models/.":
    "У каждого числа и каждого слова одно значение: здесь, на всех страницах, в скачанных файлах и в models/.",
  "Compare equal numbers of days.": "Сравнивайте равное число дней.",
  "Compare after equally many months.": "Сравнивайте через равное число месяцев.",
  "Compare messages of one kind with one window.":
    "Сравнивайте сообщения одного вида с одним окном.",
  "Any two moments may be compared.": "Сравнивать можно любые два момента.",
  "more is better": "больше — лучше",
  "less is better": "меньше — лучше",
  "Number or word": "Показатель или слово",
  "Search in the glossary": "Поиск в словаре",
  "What the words mean": "Что значат слова",
  Glossary: "Словарь"
} as const;
