export const worth = {
  "What is a customer worth?": "Сколько стоит клиент?",
  "Can the forecast be trusted?": "Можно ли верить прогнозу?",
  "What the forecast takes for granted": "Из чего исходит прогноз",
  "No customer has been watched long enough to foresee anything. Load a longer history of receipts that says whose they are.":
    "Ни за одним клиентом не наблюдали достаточно долго. Загрузите более длинную историю чеков, в которых виден клиент.",
  "A customer so far": "Клиент принёс на сегодня",
  "On average: {margin} of margin, less {points} paid with points and {messages} for messages.":
    "В среднем: {margin} маржи минус {points}, оплаченные баллами, и {messages} на сообщения.",
  "A customer in the next 12 months": "Принесёт за следующие 12 месяцев",
  "Expected margin on average; {visits} visits.": "Ожидаемая маржа в среднем; визитов — {visits}.",
  "A rough figure without a model of visits; {visits} visits.":
    "Грубая оценка без модели визитов; визитов — {visits}.",
  "No customer has been watched long enough to foresee anything.":
    "Ни за одним клиентом не наблюдали достаточно долго, чтобы прогнозировать.",
  "A new customer in the next 12 months": "Новый клиент принесёт за 12 месяцев",
  "Those whose first visit was in the last 90 days: {n}.":
    "Пришедшие впервые за последние 90 дней: {n}.",
  "The best fifth of the customers is expected to bring {share} of all value.":
    "От лучшей пятой части клиентов ожидается {share} всей ценности.",
  "How far apart are customers?": "Насколько клиенты различаются?",
  "Expected margin of the next 12 months by visits so far. The mark is the median, the box the middle half, the line four in five.":
    "Ожидаемая маржа за следующие 12 месяцев по числу визитов. Отметка — медиана, прямоугольник — средняя половина, линия — четверо из пяти.",
  "{n} {n|customer|customers}": "{n} {n|клиент|клиента|клиентов}",
  "Visits so far": "Визитов на сегодня",
  Customers: "Клиенты",
  Mean: "Среднее",
  "Nine in ten below": "Девять из десяти — ниже",
  "Brought so far, mean": "Принёс на сегодня, среднее",
  Foreseen: "Прогноз",
  "Return visits in {n} {n|week|weeks} after the cut.":
    "Повторные визиты за {n} {n|неделю|недели|недель} после отсечения.",
  "Came in fact": "Факт",
  "Return visits of the same customers.": "Повторные визиты тех же клиентов.",
  Error: "Ошибка",
  "Foreseen less came, of came.": "Прогноз минус факт, в долях факта.",
  "Did the forecast come true?": "Сбылся ли прогноз?",
  "Return visits since the cut, added up week by week: foreseen from what was known then, and made.":
    "Повторные визиты с даты отсечения, накопленным итогом по неделям: прогноз по тому, что было известно тогда, и факт.",
  "cut on {day}": "отсечение {day}",
  "too little was known at the cut, or no whole week has passed since":
    "к дню отсечения было известно слишком мало или с тех пор не прошло и недели",
  "There is no back-test: {reason}.": "Проверки на прошлом нет: {reason}.",
  "weeks after the cut": "недель после отсечения",
  Week: "Неделя",
  To: "По",
  "A customer has brought {soFar} so far. It is too early to say what comes next.":
    "Клиент уже принёс в среднем {soFar}. Что будет дальше, говорить рано.",
  "A customer has brought {soFar} so far and is expected to bring {ahead} of margin in the next 12 months.":
    "Клиент уже принёс в среднем {soFar}, а за следующие 12 месяцев принесёт, как ожидается, {ahead} маржи.",
  "To win one more customer, spend clearly less than {value}: that is what a new one is expected to bring in 12 months.":
    "На привлечение одного клиента тратьте заметно меньше, чем {value}: столько новый клиент, как ожидается, принесёт за 12 месяцев.",
  "1 visit so far": "1 визит",
  "2 visits": "2 визита",
  "3 to 5 visits": "3–5 визитов",
  "6 to 11 visits": "6–11 визитов",
  "12 visits or more": "12 визитов и больше",
  "no visit model fits these visits": "ни одна модель визитов не подошла",
  "there is too little data": "данных слишком мало",
  "Knowing only what came before {day}, the model foresaw {predicted} return visits for the {n} {n|week|weeks} after; {actual} were made.":
    "Зная только то, что было до {day}, модель ожидала {predicted} повторных визитов на {n} {n|неделю|недели|недель} вперёд; на деле их было {actual}.",
  "Each customer comes at a pace of their own and one day stays away for good, without saying so.":
    "Каждый клиент ходит в своём ритме и однажды перестаёт приходить насовсем, не предупредив.",
  "Things go on as before: seasons, price changes, new shops and campaigns to come are not foreseen.":
    "Всё продолжается как прежде: сезоны, изменения цен, новые магазины и будущие кампании не учтены.",
  "Value is margin before points. What points and messages will cost is not taken off.":
    "Ценность — это маржа до баллов. Будущие расходы на баллы и сообщения не вычтены.",
  "Where do valuable customers begin?": "Откуда приходят ценные клиенты?",
  "Expected margin of a customer in the next 12 months, by the first visit. The bar is the 95% interval: chance and the uncertainty of the model.":
    "Ожидаемая маржа клиента за следующие 12 месяцев, по первому визиту. Полоса — 95-процентный интервал: случайность и неопределённость модели.",
  "Expected in 12 months, a customer": "Ожидается за 12 месяцев с клиента",
  "Expected in 12 months, all": "Ожидается за 12 месяцев со всех",
  "Judged by": "Проверить по",
  "Still a customer": "Остаётся клиентом",
  "Was the forecast right for every kind of customer?": "Верен ли прогноз для всех групп клиентов?",
  "Customers known at the cut in ten equal groups, from the least to the most likely to be still a customer: the share that came at least once after it.":
    "Клиенты, известные на дату отсечения, в десяти равных группах — от наименее до наиболее вероятно оставшихся: доля пришедших после неё хотя бы раз.",
  "Customers known at the cut in ten equal groups, from the fewest to the most visits foreseen: visits of a customer after it.":
    "Клиенты, известные на дату отсечения, в десяти равных группах — от наименьшего до наибольшего числа предсказанных визитов: визитов на клиента после неё.",
  "tenth of the customers": "десятая часть клиентов",
  Tenth: "Десятая часть",
  "Chance of being a customer": "Вероятность, что клиент остался",
  "{value} {value|customer|customers} with a visit ({limit} needed)":
    "клиентов с визитами — {value} (нужно {limit})",
  "{value} {value|day|days} of history ({limit} needed)": "дней истории — {value} (нужно {limit})",
  "no visit for {value} {value|day|days} ({limit} may pass)":
    "дней без единого визита — {value} (допускается {limit})",
  "nobody came more than {value} {value|time|times} ({limit} needed)":
    "никто не приходил больше {value} {value|раза|раз|раз} (нужно {limit})",
  "There is enough data for a model of visits: customers, history, fresh visits and people who came again.":
    "Данных для модели визитов достаточно: клиентов, истории, свежих визитов и тех, кто возвращался.",
  "There is too little data for a model of visits: {reasons}. It will be used as soon as there is enough.":
    "Для модели визитов данных слишком мало: {reasons}. Она включится, как только данных хватит.",
  "Visits are foreseen by {model}, fitted to {n} {n|customer|customers} whose first visit was seen.":
    "Визиты предсказывает модель {model}, обученная на {n} {n|клиенте|клиентах|клиентах} с известным первым визитом.",
  "Visits are foreseen by {model}, fitted to {n} {n|customer|customers}; {unknown} of them may have come before the receipts begin, and the first visit that was seen counts as their first.":
    "Визиты предсказывает модель {model}, обученная на {n} {n|клиенте|клиентах|клиентах}; {unknown} из них могли приходить ещё до начала чеков, и первым считается первый визит из чеков.",
  "Visits are foreseen by {model}, fitted to {n} {n|customer|customers} whose first visit was seen; the model that came closest in the back-test is used.":
    "Визиты предсказывает модель {model}, обученная на {n} {n|клиенте|клиентах|клиентах} с известным первым визитом; взята модель, которая оказалась точнее на прошлом.",
  "Visits are foreseen by {model}, fitted to {n} {n|customer|customers}; {unknown} of them may have come before the receipts begin, and the first visit that was seen counts as their first. The model that came closest in the back-test is used.":
    "Визиты предсказывает модель {model}, обученная на {n} {n|клиенте|клиентах|клиентах}; {unknown} из них могли приходить ещё до начала чеков, и первым считается первый визит из чеков. Взята модель, которая оказалась точнее на прошлом.",
  "No visit model could be used: all customers who began in the same month are expected to bring the same.":
    "Ни одну модель визитов применить нельзя: от всех клиентов, начавших в одном месяце, ожидается одинаково.",
  "No visit model could be used ({reason}): a customer is expected to do what customers of the same age went on to do, at the level of those who began in the same month.":
    "Модель визитов применить нельзя ({reason}): от клиента ожидается то же, что делали клиенты через столько же месяцев после первого визита, с поправкой на тех, кто начал в том же месяце.",
  "{n} {n|group|groups} of customers have a model of their own, because it foresaw them better.":
    "Своя модель есть у {n} {n|группы|групп|групп} клиентов: она предсказала их точнее.",
  "What a customer spends on a visit is taken not to depend on how often they come; too few came again to test it.":
    "Считаем, что сумма визита не зависит от того, как часто клиент приходит: проверить это пока нельзя, вернувшихся слишком мало.",
  "What a customer spends on a visit does not depend on how often they come. Tested: the rank correlation is {rho} ({low} to {high}, {n} {n|customer|customers}), hardly any.":
    "Сумма визита не зависит от того, как часто клиент приходит. Проверено: ранговая корреляция {rho} (от {low} до {high}, {n} {n|клиент|клиента|клиентов}), её почти нет.",
  "What a customer spends on a visit should not depend on how often they come, but it does: the rank correlation is {rho} ({low} to {high}, {n} {n|customer|customers}). Who comes often spends more at a time and is worth somewhat more than foreseen.":
    "Сумма визита не должна зависеть от частоты визитов, но зависит: ранговая корреляция {rho} (от {low} до {high}, {n} {n|клиент|клиента|клиентов}). Кто ходит часто, тратит за раз больше и стоит несколько больше прогноза.",
  "What a customer spends on a visit should not depend on how often they come, but it does: the rank correlation is {rho} ({low} to {high}, {n} {n|customer|customers}). Who comes often spends less at a time and is worth somewhat less than foreseen.":
    "Сумма визита не должна зависеть от частоты визитов, но зависит: ранговая корреляция {rho} (от {low} до {high}, {n} {n|клиент|клиента|клиентов}). Кто ходит часто, тратит за раз меньше и стоит несколько меньше прогноза.",
  "Expected margin on average, 95% between {low} and {high}; {visits} visits.":
    "Ожидаемая маржа в среднем, 95-процентный интервал от {low} до {high}; визитов — {visits}.",
  "Fewer than half of the newcomers have been lost so far.":
    "Пока потеряно меньше половины новичков.",
  "Margin on average, over {n} {n|customer|customers}.":
    "Средняя маржа по {n} {n|клиенту|клиентам|клиентам}.",
  "Half of the newcomers come once and are lost.":
    "Половина новичков приходит один раз и больше не возвращается.",
  "Half of the newcomers have made their last visit within {months} months of the first.":
    "Половина новичков приходит в последний раз не позже чем через {months} мес. после первого визита.",
  "Beware: judged by the past, the forecast is too high by {error}.":
    "Осторожно: судя по прошлому, прогноз завышен на {error}.",
  "Beware: judged by the past, the forecast is too low by {error}.":
    "Осторожно: судя по прошлому, прогноз занижен на {error}."
} as const;
