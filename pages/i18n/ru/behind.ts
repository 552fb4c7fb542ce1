export const behind = {
  "Behind the numbers": "За числами",
  "What each number means, which exports it comes from, and what was checked before it was shown. The question mark beside a number shows the same for that number alone.":
    "Что значит каждое число, из каких выгрузок оно получено и что проверено, прежде чем его показать. Знак вопроса рядом с числом показывает то же для этого числа.",
  "What the numbers mean": "Что значат числа",
  Source: "Источник",
  "What it holds": "Что внутри",
  Files: "Файлы",
  Rows: "Строки",
  "Newest loaded": "Последняя загрузка",
  "Show all {n}": "Показать все: {n}",
  "What we do not know": "Чего мы не знаем",
  "Loads and checks": "Загрузки и проверки",
  "Metrics and glossary": "Показатели и словарь",
  Models: "Модели",
  "{n} of {all} kinds of export are loaded. What the others would tell, and what to ask for.":
    "Загружено видов выгрузок: {n} из {all}. Что сказали бы остальные и что попросить.",
  "{n} {n|file|files}, {rows} rows, {aside} set aside. {failing} of {checks} checks need a look.":
    "{n} {n|файл|файла|файлов}, строк: {rows}, отложено: {aside}. Проверок, требующих внимания: {failing} из {checks}.",
  "What each number and each word means, and what it must not be taken for.":
    "Что значит каждое число и каждое слово и за что их нельзя принимать.",
  "{n} {n|table|tables} between the exports and the pages, with columns, lineage and SQL.":
    "{n} {n|таблица|таблицы|таблиц} между выгрузками и страницами: столбцы, происхождение и SQL."
} as const;
