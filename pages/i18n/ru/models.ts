export const models = {
  "Open one to see its columns, what it reads, what was checked and the SQL that it compiles to. The files lie under models/ in the repository.":
    "Откройте любую, чтобы увидеть столбцы, что она читает, что проверено и в какой SQL она превращается. Файлы лежат в models/.",
  "What pages read": "Что читают страницы",
  "One table for each question, at one stated grain.":
    "По таблице на вопрос; сказано, чему равна одна строка.",
  "What is worked out on the way": "Что вычисляется по дороге",
  "Who is who, what is a visit, which message came before it.":
    "Кто есть кто, что считать визитом, какое сообщение было перед ним.",
  "What the exports say": "Что говорят выгрузки",
  "One table for each kind of export: which record wins, on which day it counts.":
    "По таблице на вид выгрузки: какая запись главная и к какому дню она относится.",
  "{n} {n|model|models} turn the exports into {rows} rows that pages, exports and analysts read.":
    "{n} {n|модель превращает|модели превращают|моделей превращают} выгрузки в таблицы для страниц, файлов и аналитиков; строк: {rows}.",
  "Table, column or word": "Таблица, столбец или слово",
  "Search in the models": "Поиск в моделях",
  "not built": "не построена",
  "{n} failing {n|check|checks}":
    "{n} {n|проверка не пройдена|проверки не пройдены|проверок не пройдено}",
  "This could not be read. Close and open it again.":
    "Не удалось прочитать. Закройте и откройте снова.",
  Type: "Тип",
  "Personal: no page may read it.": "Личные данные: ни одна страница их не читает.",
  "One row for each": "Одна строка на",
  Columns: "Столбцы",
  "{n} failing {n|row|rows}": "{n} {n|строка|строки|строк} с нарушением",
  "Input of a computed model: {name}": "Вход вычисляемой модели: {name}"
} as const;
