export const search = {
  Search: "Поиск",
  "Nothing found.": "Ничего не найдено.",
  Page: "Страница"
} as const;
