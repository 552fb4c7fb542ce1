export const filters = {
  Filters: "Фильтры",
  "Copy link": "Скопировать ссылку",
  Copied: "Скопировано",
  "All channels": "Все каналы",
  "All themes": "Все темы",
  Period: "Период",
  "Last {n} {n|month|months}": "{n|Последний|Последние|Последние} {n} {n|месяц|месяца|месяцев}",
  Store: "Магазин",
  "All stores": "Все магазины",
  Together: "Вместе",
  "Which stores grow?": "Какие магазины растут?",
  "Sales by month, the stores that sell most, all on one scale.":
    "Продажи по месяцам, магазины с наибольшими продажами, в одном масштабе.",
  "{n} {n|store|stores}": "{n} {n|магазин|магазина|магазинов}"
} as const;
