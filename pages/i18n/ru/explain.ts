export const explain = {
  "Explain: {title}": "Объяснить: {title}",
  "Where does this number come from?": "Откуда это число?",
  Close: "Закрыть",
  "What it means": "Что это значит",
  "How fresh it is": "Насколько это свежее",
  "numbers published {moment}": "числа опубликованы {moment}",
  "Which exports it comes from": "Из каких выгрузок",
  "{n} {n|file|files}, {rows} rows, newest loaded {moment}":
    "{n} {n|файл|файла|файлов}, строк: {rows}, новейший загружен {moment}",
  "None have been loaded.": "Ничего не загружено.",
  "What was checked": "Что проверено",
  "{n} of {all} checks passed.": "Пройдено проверок: {n} из {all}.",
  "Which tables it goes through": "Через какие таблицы",
  "The query, word for word": "Запрос дословно"
} as const;
