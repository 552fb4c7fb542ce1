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
  "{n} {n|customer|customers} may have come before the receipts begin. Their first visit is not known, so they are left out here.":
    "{n} {n|клиент мог|клиента могли|клиентов могли} приходить ещё до начала чеков. Их первый визит неизвестен, поэтому здесь их нет.",
  "Of those who come for the first time, {next} come again in the next month.":
    "Из пришедших впервые {next} приходят снова в следующем месяце.",
  "Of those who come for the first time, {next} come again in the next month and {sixth} in the sixth month after.":
    "Из пришедших впервые {next} приходят снова в следующем месяце и {sixth} — в шестом месяце после первого.",
  "From the first visit to the next": "От первого визита к следующему",
  "Customers by": "Клиенты по признаку",
  "Every 30 days from the own first visit": "Каждые 30 дней от своего первого визита",
  "How many come in each 30 days after the first visit?":
    "Сколько приходят в каждые 30 дней после первого визита?",
  "Share of customers with a visit in the window of 30 days, counted from each customer's own first visit. Only customers who were watched to the window's end.":
    "Доля клиентов с визитом в окне 30 дней, считая от первого визита каждого клиента. Только клиенты, за которыми наблюдали до конца окна.",
  "windows of 30 days": "окна по 30 дней",
  "Window of 30 days": "Окно 30 дней",
  "What does a newcomer bring, month by month?": "Сколько приносит новичок, месяц за месяцем?",
  "Margin before points of an average customer from the first visit on, added up in windows of 30 days; all customers of a window were watched to its end.":
    "Маржа до баллов среднего клиента с первого визита, накопленным итогом по окнам в 30 дней; за всеми клиентами окна наблюдали до его конца.",
  "When does winning a customer pay back?": "Когда окупается привлечение клиента?",
  "The cost of winning and welcoming a newcomer against the margin of an average one; a month here is 30 days from the own first visit.":
    "Расходы на привлечение и встречу новичка против маржи среднего новичка; месяц здесь — 30 дней от его первого визита.",
  "Where on the way do we lose them?": "Где на этом пути мы их теряем?",
  "Share of customers who come once more within 90 days of a visit; those still in time to do so are accounted for.":
    "Доля клиентов, которые приходят ещё раз в течение 90 дней после визита; те, у кого срок ещё не вышел, учтены.",
  "{n} first {n|visit|visits}": "{n} {n|первый визит|первых визита|первых визитов}",
  "Nobody whose first visit was seen has been watched for 90 days. Load a longer history of receipts.":
    "Ни за кем с известным первым визитом ещё не наблюдали 90 дней. Загрузите более длинную историю чеков.",
  "half within {n} {n|day|days}": "половина за {n} {n|день|дня|дней}",
  "Visit number": "Номер визита",
  "Came once more within 90 days": "Пришли ещё раз за 90 дней",
  "Days by which half came": "Дней, за которые пришла половина",
  "Does the second visit come more often than before?": "Стал ли второй визит чаще, чем раньше?",
  "Each line is the customers of one starting month: per cent of those with so many visits who come once more within 90 days.":
    "Каждая строка — клиенты одного начального месяца: процент тех, кто после стольких визитов пришёл ещё раз за 90 дней.",
  "Visits made": "Сделано визитов",
  "Came once more": "Пришли ещё раз",
  "How long until the next visit?": "Сколько до следующего визита?",
  "Share of visits without a next one so far, by days. Visits that nobody has followed yet count as open, not as lost.":
    "Доля визитов, за которыми ещё не было следующего, по дням. Визиты без следующего считаются открытыми, а не потерянными.",
  "{n} {n|visit|visits}": "{n} {n|визит|визита|визитов}",
  "No customer is known yet. Load receipts that say whose they are.":
    "Ни один клиент пока не известен. Загрузите чеки, в которых виден клиент.",
  "days since the visit": "дней после визита",
  "Not yet come again": "Ещё не пришли снова",
  Days: "Дни",
  "Still watched": "Под наблюдением ещё",
  "Visits by": "Визиты по признаку",
  "Who comes again sooner?": "Кто возвращается быстрее?",
  "Share of visits followed by another within 60 days, and the days by which half are followed.":
    "Доля визитов, за которыми следует ещё один в течение 60 дней, и за сколько дней это происходит у половины.",
  "Came again within 60 days": "Вернулись за 60 дней",
  "At the least": "Не меньше",
  "At the most": "Не больше",
  "All customers": "Все клиенты",
  "Half of the newcomers come a second time within {n} {n|day|days}: remind those who have not by then.":
    "Половина новичков приходит второй раз за {n} {n|день|дня|дней}: напомните о себе тем, кто к этому сроку не пришёл.",
  "Beware: {share} of the receipts of the last {n} whole {n|month|months} name a customer, {change} against the months before. A lost habit of showing the card looks like customers who stay away.":
    "Осторожно: за {n} {n|последний полный месяц|последних полных месяца|последних полных месяцев} клиент известен в {share} чеков, {change} к предыдущим месяцам. Утраченная привычка показывать карту выглядит как уход клиентов.",
  "{share} of the receipts of the last {n} whole {n|month|months} name a customer, {change} against the months before.":
    "За {n} {n|последний полный месяц|последних полных месяца|последних полных месяцев} клиент известен в {share} чеков, {change} к предыдущим месяцам.",
  "All together": "Все вместе",
  Seller: "Продавец",
  "First category": "Первая категория",
  "First offer": "Первое предложение",
  "with a coupon": "по купону",
  "on promotion": "по акции",
  "with a discount": "со скидкой",
  "at full price": "по полной цене",
  "not known": "неизвестно",
  "after visit {n} and later": "после {n}-го визита и далее",
  "after visit {n}": "после {n}-го визита",
  "Winning a customer cost {cost} and has not come back within {n} {n|month|months}.":
    "Привлечение клиента стоило {cost} и за {n} {n|месяц|месяца|месяцев} не окупилось.",
  "Winning a customer cost {cost}: the margin of the first visit covers it.":
    "Привлечение клиента стоило {cost}: маржа первого визита это покрывает.",
  "Winning a customer cost {cost} and comes back within {n} {n|month|months}.":
    "Привлечение клиента стоило {cost} и окупается за {n} {n|месяц|месяца|месяцев}.",
  "not within {n} {n|month|months}": "не за {n} {n|месяц|месяца|месяцев}",
  "on the first day": "в первый день",
  "within {n} {n|month|months}": "за {n} {n|месяц|месяца|месяцев}",
  "After the first visit {first} come again within 90 days, after the third {third}.":
    "После первого визита за 90 дней возвращаются {first}, после третьего — {third}.",
  "They differ by more than chance (log-rank test).":
    "Они различаются сильнее, чем случайно (логранговый критерий).",
  "The differences are within chance (log-rank test): do not act on them.":
    "Различия в пределах случайности (логранговый критерий): не действуйте по ним.",
  "After a visit half have come again within {n} {n|day|days}.":
    "После визита половина возвращается за {n} {n|день|дня|дней}.",
  "After a visit {share} have come again within 30 days, fewer than half within the time watched.":
    "После визита за 30 дней возвращаются {share}, за всё время наблюдения — меньше половины.",
  "The newest newcomers seem to come back differently, but the share of receipts with a known customer changed by {change}: no verdict.":
    "Последние новички, похоже, возвращаются иначе, но доля чеков с известным клиентом изменилась на {change}: вывода нет.",
  "Newcomers come back more often than before: {share} of those of the last three months came in the month after, {rest} of the three months before.":
    "Новички возвращаются чаще, чем раньше: из новичков последних трёх месяцев в следующем месяце пришли {share}, из трёх предыдущих — {rest}.",
  "Newcomers come back less often than before: {share} of those of the last three months came in the month after, {rest} of the three months before.":
    "Новички возвращаются реже, чем раньше: из новичков последних трёх месяцев в следующем месяце пришли {share}, из трёх предыдущих — {rest}."
} as const;
