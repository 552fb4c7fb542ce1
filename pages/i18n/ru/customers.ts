export const customers = {
  "Who are our customers?": "Кто наши клиенты?",
  "{n} {n|customer|customers} of the segment “{segment}”, {share} of all, bring {margin} of the margin.":
    "{n} {n|клиент|клиента|клиентов} сегмента «{segment}», {share} всех, приносят {margin} маржи.",
  "80% of the margin of a year comes from {n} of {all} customers.":
    "80 % годовой маржи приносят {n} из {all} клиентов.",
  "Call the {n} who must not be lost first: they brought {margin} and have not come for long.":
    "Сначала позвоните тем, кого нельзя потерять: их {n}, они принесли {margin} и давно не приходили.",
  "“{channel}” has not paid back its {cost} per newcomer in {n} {n|month|months}: ask whether to go on.":
    "«{channel}» не окупил свои {cost} за новичка за {n} {n|месяц|месяца|месяцев}: подумайте, продолжать ли.",
  "Whom should each store know by name?": "Кого магазин должен знать по имени?",
  "The active zone of a store: of its customers of a year who may be called, those with the most visits and successful invitations, few enough to be called one by one. Their names stand on no page: whoever keeps the data can draw up the list.":
    "Активная зона магазина: из его клиентов за год, которым можно звонить, те, у кого больше всего визитов и удачных приглашений; их столько, чтобы позвонить каждому. Имён нет ни на одной странице: список может выгрузить тот, кто ведёт данные.",
  "Came by their invitation": "Пришли по их приглашению",
  "Margin of the year": "Маржа за год",
  "These {n} {n|customer brings|customers bring} {share} of the margin of the year.":
    "Эти {n} {n|клиент приносит|клиента приносят|клиентов приносят} {share} годовой маржи.",
  Gender: "Пол",
  Age: "Возраст",
  Income: "Доход",
  Household: "Семья",
  Children: "Дети",
  City: "Город",
  District: "Район",
  "Store of most visits": "Основной магазин",
  Women: "Женщины",
  Men: "Мужчины",
  Other: "Другое",
  "Not known": "Неизвестно",
  "Of {share} of the customers it is not known.": "О {share} клиентов это неизвестно.",
  "It is known of every customer.": "Это известно о каждом клиенте.",
  "no cost known": "расход неизвестен",
  "Which customers bring the most?": "Какие клиенты приносят больше всего?",
  "Share of the margin of the last 12 months by segment. The tick is the segment's share of the customers: a bar beyond it brings more than its number.":
    "Доля маржи за последние 12 месяцев по сегментам. Черта — доля сегмента среди клиентов: столбик за чертой приносит больше своей численности.",
  "Share of customers": "Доля клиентов",
  "What does each segment bring?": "Что приносит каждый сегмент?",
  "Margin of the last 12 months, and margin expected of the next.":
    "Маржа за последние 12 месяцев и ожидаемая маржа следующих.",
  "Who they are": "Кто это",
  Margin: "Маржа",
  "Margin expected": "Ожидаемая маржа",
  "Who moved where last month?": "Кто куда перешёл за последний месяц?",
  "Customers who went from one segment to another in the last month, the largest moves.":
    "Клиенты, перешедшие из сегмента в сегмент за последний месяц, самые крупные переходы.",
  "Nobody has moved yet: two months of visits are needed.":
    "Пока никто не перешёл: нужны визиты за два месяца.",
  "Where from": "Откуда",
  "Where to": "Куда",
  "What is known of them": "Что о них известно",
  "Look at them by": "Показать по признаку",
  "No list says who the customers are. Load a customer list with gender, birth date or city.":
    "Ни один список не говорит, кто эти клиенты. Загрузите список клиентов с полом, датой рождения или городом.",
  "Who spends the most?": "Кто тратит больше всех?",
  "Share of the sales of the last 12 months to known customers. The tick is the share of the customers.":
    "Доля продаж известным клиентам за последние 12 месяцев. Черта — доля среди клиентов.",
  Group: "Группа",
  "Share of sales": "Доля продаж",
  "Came in 12 months": "Были за 12 месяцев",
  "Who comes again within 90 days?": "Кто приходит снова в течение 90 дней?",
  "Share of newcomers with a second visit within 90 days, of those whose first one is 90 days ago or more.":
    "Доля новичков со вторым визитом за 90 дней среди тех, чей первый визит был 90 дней назад или раньше.",
  "{n} {n|newcomer|newcomers}": "{n} {n|новичок|новичка|новичков}",
  "No newcomer has been watched for 90 days yet. Load a longer history of receipts.":
    "Ни за одним новичком ещё не наблюдали 90 дней. Загрузите более длинную историю чеков.",
  "Newcomers watched": "Новичков под наблюдением",
  "How they were won": "Как они пришли к нам",
  "What does a new customer cost, and when is it paid back?":
    "Сколько стоит новый клиент и когда это окупается?",
  "By the channel that the customer list names, and by campaigns that won newcomers. The cost of winning and welcoming a newcomer against the margin of an average one; a month here is 30 days from the own first visit.":
    "По каналу из списка клиентов и по кампаниям, которые привели новичков. Расходы на привлечение и встречу новичка против маржи среднего новичка; месяц здесь — 30 дней от его первого визита.",
  "No list says how customers were won. Load a customer list with the channel, and costs.csv with what was paid for it.":
    "Ни один список не говорит, как пришли клиенты. Загрузите список клиентов с каналом и costs.csv с расходами на него.",
  "Won by": "Откуда пришли",
  "Came again within 90 days": "Пришли снова за 90 дней",
  "Cost of one": "Цена одного",
  "Margin of one in 90 days": "Маржа одного за 90 дней",
  "Paid back": "Окупился",
  "Who came by one channel may differ from who came by another for other reasons than the channel. Groups of very few people are hidden.":
    "Пришедшие по одному каналу могут отличаться от пришедших по другому не из-за канала. Группы из нескольких человек скрыты."
} as const;
