export const charts = {
  Events: "События",
  "Events: {events}.": "События: {events}.",
  chart: "график",
  Chart: "График",
  Table: "Таблица",
  "Download {file}": "Скачать {file}",
  "Arrow keys read the values.": "Стрелки читают значения.",
  "Nothing to show yet": "Пока нечего показать",
  "Fewer than {floor} people": "Меньше {floor} человек",
  hidden: "скрыто",
  "the first {shown} of {all} shown, all of them in the table":
    "показаны первые {shown} из {all}, все — в таблице",
  "95% interval": "95-процентный интервал",
  People: "Людей",
  Month: "Месяц",
  "All months": "Все месяцы",
  "month not over": "месяц не закончен",
  "{n} {n|month|months}": "{n} {n|месяц|месяца|месяцев}",
  "{n} {n|receipt|receipts}": "{n} {n|чек|чека|чеков}",
  "Search in the table": "Поиск в таблице"
} as const;
