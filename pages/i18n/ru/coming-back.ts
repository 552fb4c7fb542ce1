export const comingBack = {
  "Do they come back?": "Возвращаются ли они?",
  "A visit is all receipts of one customer on one day. A month that is not over is left empty, and groups of very few people are hidden.":
    "Визит — это все чеки одного клиента за один день. Незаконченный месяц остаётся пустым, а группы из нескольких человек скрыты.",
  "How to count": "Как считать",
  "Came in that month": "Пришли в этом месяце",
  "Came then or later": "Пришли тогда или позже",
  "How many come in each month after the first?": "Сколько приходят в каждом месяце после первого?",
  "How many are still with us?": "Сколько всё ещё с нами?",
  "Share of customers with a visit in the month, by months after their first. All starting months together.":
    "Доля клиентов с визитом в месяце, по месяцам после первого визита. Все начальные месяцы вместе.",
  "Share of customers with a visit in the month or later. It falls towards the last day by construction: compare only equal months.":
    "Доля клиентов с визитом в этом месяце или позже. К концу данных она снижается по построению: сравнивайте только равные месяцы.",
  "{n} {n|customer|customers} with a known first visit":
    "{n} {n|клиент|клиента|клиентов} с известным первым визитом",
  "Few customers: read the band, not the line.":
    "Клиентов мало: смотрите на полосу, а не на линию.",
  "No customer has had a whole month to come back yet. Load a longer history of receipts.":
    "Ни у кого ещё не было полного месяца, чтобы вернуться. Загрузите более длинную историю чеков.",
  "months after the first visit": "месяцев после первого визита",
  "Months after the first visit": "Месяцев после первого визита",
  "Customers observed": "Под наблюдением",
  "Came in that month, share": "Пришли в этом месяце, доля",
  "Came then or later, share": "Пришли тогда или позже, доля",
  "Which months won customers who stay?": "В какие месяцы пришли те, кто остался?",
  "Each line is the customers of one starting month; the figures are per cent of them. A stronger colour is more.":
    "Каждая строка — клиенты одного начального месяца; числа — проценты от них. Чем насыщеннее цвет, тем больше.",
  "{n} starting {n|month|months}": "{n} {n|начальный месяц|начальных месяца|начальных месяцев}",
  "First visit in": "Первый визит",
  "{n} {n|customer|customers} came already when the receipts begin. Their first visit is not known, so they are left out here.":
    "{n} {n|клиент приходил|клиента приходили|клиентов приходили} ещё до начала чеков. Их первый визит неизвестен, поэтому здесь их нет.",
  "Of those who come for the first time, {next} come again in the next month.":
    "Из пришедших впервые {next} приходят снова в следующем месяце.",
  "Of those who come for the first time, {next} come again in the next month and {sixth} in the sixth month after.":
    "Из пришедших впервые {next} приходят снова в следующем месяце и {sixth} — в шестом месяце после первого."
} as const;
