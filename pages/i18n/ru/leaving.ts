export const leaving = {
  "Who is leaving, and whom do we call?": "Кто уходит и кому звонить?",
  "What is usual is each customer's own: the gap between visits that was to be expected of them, from their earlier gaps and everybody's. A customer who comes daily is late after days, one who comes every two months after months.":
    "Обычное у каждого клиента своё: промежуток между визитами, которого стоило ждать от него по его прежним промежуткам и по промежуткам всех. Кто ходит каждый день, опаздывает через несколько дней, кто раз в два месяца — через месяцы.",
  "on the month before": "к прошлому месяцу",
  "Lost in the last whole month": "Потеряны за последний полный месяц",
  "Won back within a year": "Вернулись в течение года",
  "Since when": "С какого времени",
  "Last {days} days": "Последние {days} дней",
  "Whom do we call first?": "Кому звонить в первую очередь?",
  "Margin of the next 12 months that the silence of these customers puts in doubt. Whoever is late is best called before being lost.":
    "Маржа следующих 12 месяцев, которую ставит под вопрос молчание этих клиентов. Опаздывающим лучше позвонить, пока они не потеряны.",
  "Few customers: the amounts hang on single people.":
    "Клиентов мало: суммы зависят от отдельных людей.",
  "Nobody stayed away longer than usual in these days, or too few to be shown.":
    "За эти дни никто не задержался дольше обычного — или таких слишком мало, чтобы показать.",
  State: "Состояние",
  "At stake": "Деньги под угрозой",
  "At stake a person": "Под угрозой на одного",
  "With a phone or an e-mail": "С телефоном или почтой",
  "Allow a message": "Разрешили писать",
  "Who is worth a call?": "Кому стоит позвонить?",
  "Customers who came to be late or at risk in the last 28 days, by segment: what is at stake with them. The segment says how to speak to them.":
    "Клиенты, которые за последние 28 дней стали опаздывать или оказались под угрозой, по сегментам: какие деньги под вопросом. Сегмент подскажет, как с ними говорить.",
  Segment: "Сегмент",
  "Favourite category": "Любимая категория",
  "What could you talk about?": "О чём с ними говорить?",
  "The same customers by their favourite categories; who has several counts with each.":
    "Те же клиенты по любимым категориям; у кого их несколько, учтён в каждой.",
  "{n} {n|favourite|favourites}": "{n} {n|предпочтение|предпочтения|предпочтений}",
  "Which store should call them?": "Какому магазину им звонить?",
  "The same customers by the store that they visit most.":
    "Те же клиенты по магазину, в который они ходят чаще всего.",
  "Where did they go within a month?": "Кто куда перешёл за месяц?",
  "Customers by state at both ends of {month}. Groups of very few people are not drawn.":
    "Клиенты по состояниям на начало и конец месяца: {month}. Группы из нескольких человек не показаны.",
  "Customers by state at both ends of a month. Groups of very few people are not drawn.":
    "Клиенты по состояниям на начало и конец месяца. Группы из нескольких человек не показаны.",
  "No month is over yet. Load a longer history of receipts.":
    "Ещё ни один месяц не закончился. Загрузите более длинную историю чеков.",
  "Not yet customers": "Ещё не клиенты",
  "Never bought": "Ничего не купили",
  "Could be lost": "Могли уйти",
  "Became lost": "Потеряны",
  "Share lost": "Доля потерянных",
  "Lost after one visit": "Потеряны после одного визита",
  "Its change in three months": "Изменение за три месяца",
  "How many are lost each month?": "Сколько теряем каждый месяц?",
  "Share of the customers of the month's start who became lost in it. It begins with the first month that lost anybody.":
    "Доля клиентов начала месяца, потерянных за месяц. Линия начинается с первого месяца, когда кто-то потерян.",
  "Fewer than 20 customers have been lost yet, as far as the receipts reach.":
    "Насколько видно по чекам, потеряно пока меньше 20 клиентов.",
  "How many of the lost come again?": "Сколько потерянных приходят снова?",
  "Of the customers who became lost in the 12 months before, the share who have come again. No test with a hold-out stands behind it: it does not say what brought them.":
    "Доля снова пришедших среди потерянных за последние 12 месяцев. За этим нет проверки с контрольной группой: что их привело, отсюда не видно.",
  "{n} lost {n|customer|customers} in the last 12 months":
    "{n} {n|потерянный клиент|потерянных клиента|потерянных клиентов} за последние 12 месяцев",
  "Nobody has been lost yet, or too few to be shown.":
    "Пока никто не потерян — или таких слишком мало, чтобы показать.",
  "Came again": "Пришли снова",
  "Lost in 12 months": "Потеряны за 12 месяцев",
  "Share who came again": "Доля пришедших снова",
  "When did the lost come last?": "Когда потерянные были в последний раз?",
  "Customers who became lost in the last three whole months, by months from their last visit to the month in which they were lost. The tick is how many of them had come only once.":
    "Клиенты, потерянные за последние три полных месяца: за сколько месяцев до потери они были в последний раз. Черта — сколько из них были только один раз.",
  "Came once": "Были один раз",
  "Months before": "За сколько месяцев",
  "Do we call them lost too early?": "Не рано ли считать их потерянными?",
  "Share of losses that a visit followed within 180 days, over all that were watched so long. If it is high, raise the multiple for lost in the settings.":
    "Доля потерь, за которыми в течение 180 дней последовал визит, среди всех, за кем столько наблюдали. Если она велика, увеличьте в настройках порог потери.",
  "{n} {n|loss|losses}": "{n} {n|потеря|потери|потерь}",
  "No loss has been watched for 180 days yet. Load a longer history of receipts.":
    "Ни за одной потерей ещё не наблюдали 180 дней. Загрузите более длинную историю чеков.",
  Who: "Кто",
  "Losses watched": "Потери под наблюдением",
  "Came again within 180 days": "Пришли снова за 180 дней",
  Share: "Доля",
  "No customers are known yet, so nobody can be missed.":
    "Клиенты пока неизвестны, поэтому и терять некого.",
  "In the last {days} days {n} {n|customer|customers} stayed away longer than usual: {money} of the next 12 months is at stake.":
    "За последние {days} дней {n} {n|клиент не пришёл|клиента не пришли|клиентов не пришли} в свой обычный срок: под вопросом {money} маржи следующих 12 месяцев.",
  "In the last {days} days {n} {n|customer|customers} stayed away longer than usual; what is at stake cannot be said yet.":
    "За последние {days} дней {n} {n|клиент не пришёл|клиента не пришли|клиентов не пришли} в свой обычный срок; сколько денег под вопросом, пока сказать нельзя.",
  "{n} {n|customer|customers} slipped away in the last 28 days; too little is known yet to say what is at stake with them.":
    "За последние 28 дней замолчали {n} {n|клиент|клиента|клиентов}; пока известно слишком мало, чтобы сказать, сколько денег под вопросом.",
  "What is at stake cannot be said yet: nobody has been watched for long enough.":
    "Сколько денег под угрозой, пока сказать нельзя: ни за кем не наблюдали достаточно долго.",
  "In the last 28 days nobody stayed away longer than usual, or too few to be shown.":
    "За последние 28 дней никто не задержался дольше обычного — или таких слишком мало, чтобы показать.",
  "{n} {n|customer|customers} became lost in the last 28 days: {money}. Try to win them back.":
    "За последние 28 дней {n|потерян|потеряны|потеряны} {n} {n|клиент|клиента|клиентов}: {money}. Попробуйте их вернуть.",
  "Begin with the {n} {n|customer|customers} who came to be at risk in the last 28 days: {money}.":
    "Начните с {n} {n|клиента|клиентов|клиентов}, которые оказались под угрозой за последние 28 дней: {money}.",
  "Begin with the {n} {n|customer|customers} who became late in the last 28 days: {money}.":
    "Начните с {n} {n|клиента|клиентов|клиентов}, которые стали опаздывать за последние 28 дней: {money}.",
  "{n} of them left a phone or an e-mail; no export says yet who allows a message.":
    "Телефон или почту оставили {n} из них; кто разрешил писать, пока не говорит ни одна выгрузка.",
  "No export says how to reach them: load the customer list with phones or e-mails.":
    "Ни одна выгрузка не говорит, как с ними связаться: загрузите список клиентов с телефонами или почтой.",
  "Lost is said too early here: {rate} of those called lost came again within 180 days. Raise the multiple for lost in the settings.":
    "Здесь рано говорить о потере: {rate} названных потерянными пришли снова в течение 180 дней. Увеличьте порог потери в настройках.",
  "{n} of them can be reached and allow it.": "С {n} из них можно связаться, и они разрешили.",
  "No verdict: the share of receipts with a known customer moved by {points} in three months, and who stops showing the card looks lost.":
    "Без вывода: доля чеков с известным клиентом за три месяца изменилась на {points}, а кто перестал показывать карту, выглядит потерянным.",
  "In {month} {rate} became lost: {n} {n|customer|customers}, {once} of them after one visit.":
    "За {month} потеряно {rate} — {n} {n|клиент|клиента|клиентов}, из них {once} после одного визита.",
  "Of those called lost, {rate} came again within 180 days.":
    "Из названных потерянными {rate} пришли снова в течение 180 дней.",
  "With “lost” after {multiple} usual gaps instead of {now} it would have been {rate}: set lifecycle.lost to {multiple}.":
    "Если считать потерянными после {multiple} обычных промежутков вместо {now}, было бы {rate}: задайте lifecycle.lost = {multiple}.",
  "Even after {multiple} usual gaps instead of {now} it would have been {rate}: in this shop a long pause is seldom a farewell.":
    "Даже после {multiple} обычных промежутков вместо {now} было бы {rate}: в этом магазине долгий перерыв редко означает уход.",
  "After one visit": "После одного визита",
  "After two visits and more": "После двух визитов и больше",
  "All who were lost": "Все потерянные",
  "the same month": "тот же месяц"
} as const;
