export const monday = {
  Monday: "Понедельник",
  "No whole week of receipts has been loaded yet.": "Полной недели чеков пока нет.",
  "What to do this week": "Что сделать на этой неделе",
  "Nothing calls for a step this week: what moved is within what chance allows.":
    "На этой неделе ничего не требует шагов: изменения в пределах случайных.",
  "What changed": "Что изменилось",
  "on the week before": "к прошлой неделе",
  "on the same week a year earlier": "к той же неделе год назад",
  "on it in today's prices": "к ней же в нынешних ценах",
  "on the same days of {event} a year earlier": "к тем же дням праздника «{event}» год назад",
  "The week of {days} brought {sales}.": "Неделя {days} принесла {sales}.",
  "{n} return {n|visit|visits}, {new} first-time {new|customer|customers}.":
    "{n} {n|повторный визит|повторных визита|повторных визитов}, {new} {new|новый клиент|новых клиента|новых клиентов}.",
  "{n} return {n|visit|visits}.": "{n} {n|повторный визит|повторных визита|повторных визитов}.",
  "The week that began on {day} is not over and is left out.":
    "Неделя, начавшаяся {day}, не закончена и не учтена.",
  "{event} fell into this week but not into the same week a year earlier: compare it with the same days of {event}.":
    "«{event}» попал на эту неделю, но не на ту же неделю год назад: сравнивайте с теми же днями праздника «{event}».",
  "{event} fell into this week; the calendar does not put it into the same week a year earlier.":
    "«{event}» попал на эту неделю; на ту же неделю год назад календарь его не ставит.",
  "{event} fell into the same week a year earlier, but not into this one: the year's comparison is lopsided.":
    "«{event}» попал на ту же неделю год назад, но не на эту: сравнение с прошлым годом перекошено.",
  Day: "День",
  "A week earlier": "Неделей раньше",
  "A year earlier": "Годом раньше",
  "Which days made the week?": "Из каких дней сложилась неделя?",
  "Sales by day. The tick is the same weekday a week earlier.":
    "Продажи по дням. Черта — тот же день недели неделей раньше.",
  "How do the weeks go?": "Как идут недели?",
  "Sales by whole week, a year back.": "Продажи по полным неделям за год.",
  "{n} {n|week|weeks}": "{n} {n|неделя|недели|недель}",
  "How did the stores do?": "Как сработали магазины?",
  "Sales of the week by store, those that sell most. The tick is the week before.":
    "Продажи недели по магазинам с наибольшими продажами. Черта — прошлая неделя.",
  "Sales of the week are {money} above the week before: more than weeks usually differ.":
    "Продажи недели на {money} выше прошлой: это больше обычной разницы между неделями.",
  "Sales of the week are {money} below the week before: more than weeks usually differ.":
    "Продажи недели на {money} ниже прошлой: это больше обычной разницы между неделями.",
  "See which customers and stores it was, and whether a feast or an outage explains it.":
    "Посмотрите, какие это клиенты и магазины и не объясняет ли это праздник или сбой.",
  "{n} more return {n|visit|visits} than in the week before, more than weeks usually differ: about {money} at the average receipt.":
    "На {n} {n|повторный визит|повторных визита|повторных визитов} больше, чем неделей раньше, — больше обычной разницы: около {money} по среднему чеку.",
  "{n} fewer return {n|visit|visits} than in the week before, more than weeks usually differ: about {money} at the average receipt.":
    "На {n} {n|повторный визит|повторных визита|повторных визитов} меньше, чем неделей раньше, — больше обычной разницы: около {money} по среднему чеку.",
  "The share of receipts with a known customer fell by {points} in a week: visits cannot be compared, and {money} of sales lost their customer.":
    "Доля чеков с известным клиентом упала за неделю на {points}: визиты нельзя сравнивать, а {money} продаж остались без клиента.",
  "Remind the tills to ask for the card.": "Напомните кассирам спрашивать карту.",
  "{store}: sales of the week are {money} below the week before, more than its weeks usually differ.":
    "{store}: продажи недели на {money} ниже прошлой — больше обычной разницы для этого магазина.",
  "Ask the store what happened.": "Спросите в магазине, что произошло.",
  "{n} {n|customer|customers} who came more than once went quiet in the last 7 days: {money} of margin is at stake.":
    "За последние 7 дней {n|замолчал|замолчали|замолчали} {n} {n|клиент|клиента|клиентов}, приходивших не раз: под угрозой {money} маржи.",
  "Call or write to them while it is early, the most valuable first.":
    "Позвоните или напишите им, пока не поздно, начиная с самых ценных.",
  "{n} {n|newcomer|newcomers} did not come a second time when expected, in the last 7 days: {money} of margin is at stake.":
    "За последние 7 дней {n} {n|новичок|новичка|новичков} не {n|пришёл|пришли|пришли} второй раз, когда ожидалось: под угрозой {money} маржи.",
  "Invite them for a second visit.": "Пригласите их на второй визит.",
  "The week of {days} brought {sales}: {changes}.": "Неделя {days} принесла {sales}: {changes}."
} as const;
