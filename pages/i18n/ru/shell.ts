export const shell = {
  Overview: "Обзор",
  "Coming back": "Возвращения",
  Messages: "Сообщения",
  Pages: "Страницы",
  Languages: "Языки",
  "Light or dark": "Светлая или тёмная тема",
  "To the content": "К содержанию",
  "Data to {day}": "Данные по {day}",
  "last export loaded {moment}": "последняя выгрузка загружена {moment}",
  "This is an invented programme.": "Это вымышленная программа.",
  "It came with Regulars so that you can look around. Put your own exports into data/inbox and start again.":
    "Она поставляется с Regulars, чтобы вы осмотрелись. Положите свои выгрузки в data/inbox и запустите заново.",
  "The newest data failed {n} {n|check|checks}.":
    "Новые данные не прошли {n} {n|проверку|проверки|проверок}.",
  "The pages keep the last numbers that were right.": "На страницах — последние верные числа.",
  "These numbers are old.": "Эти данные устарели.",
  "Load newer exports.": "Загрузите новые выгрузки.",
  "Nothing has been loaded yet.": "Пока ничего не загружено.",
  "Put exports of your till into data/inbox and start again.":
    "Положите выгрузки кассы в data/inbox и запустите заново."
} as const;
