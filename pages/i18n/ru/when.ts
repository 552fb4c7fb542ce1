export const when = {
  "When do they come?": "Когда они приходят?",
  "The busiest day is {day}, {more} against an average day.":
    "Самый оживлённый день — {day}: {more} к среднему дню.",
  "The quietest day is {day}, {less} against an average day.":
    "Самый тихий день — {day}: {less} к среднему дню.",
  "No day of the week is beyond chance busier than another.":
    "Ни один день недели не оживлённее другого сверх случайного.",
  "The fullest hour of the week is {day} at {hour}: {times} times the average one.":
    "Самый загруженный час недели — {day}, {hour}: в {times} {times|раз|раза|раз} больше среднего.",
  "“{event}” begins on {day} and has brought {more} before: order goods, plan shifts and write on {send}.":
    "«{event}» начинается {day} и раньше приносило {more}: закажите товар, составьте смены и напишите клиентам {send}.",
  "Put most people on {busy}, and offers that need not cost shelf space on {quiet}.":
    "Самую большую смену ставьте на самый людный день ({busy}), а предложения, которым не нужны полки, — на самый тихий ({quiet}).",
  "as usual": "как обычно",
  "{n} {n|day|days}": "{n} {n|день|дня|дней}",
  When: "Когда",
  "Receipts against usual": "Чеки против обычного",
  "Sales against usual": "Продажи против обычного",
  "Open days": "Рабочих дней",
  "Open hours": "Часов работы",
  "Which days are busy?": "В какие дни людно?",
  "Receipts of a weekday against the mean day of its own week. Weeks with a holiday or promotion are left out, so that every day is met equally often.":
    "Чеки дня недели против среднего дня той же недели. Недели с праздником или акцией не учтены, поэтому каждый день встречается одинаково часто.",
  "No whole week without an event has been loaded yet. Load a longer history of receipts.":
    "Пока не загружено ни одной целой недели без событий. Загрузите более длинную историю чеков.",
  "Which hours are full?": "В какие часы много покупателей?",
  "Receipts of an open hour against the mean open hour, which is 100. Hours in which a store is closed are not counted.":
    "Чеки часа работы против среднего часа работы, который равен 100. Часы, когда магазин закрыт, не считаются.",
  "The receipts have no time of day. Export them with the hour.":
    "В чеках нет времени суток. Выгрузите их с часом.",
  Weekday: "День недели",
  Date: "Дата",
  Visits: "Визиты",
  Hour: "Час",
  "What is ahead": "Что впереди",
  "Look ahead at": "Прогноз для",
  "What do the next eight weeks bring?": "Что принесут следующие восемь недель?",
  "The last eight weeks and what is expected of the next, by day, with the holidays of the calendar. No season of the year and no growth of prices is foreseen.":
    "Последние восемь недель и ожидаемое на следующие, по дням, с праздниками из календаря. Сезон года и рост цен не предсказываются.",
  "Four weeks of receipts are needed to look ahead. Load a longer history.":
    "Для прогноза нужны четыре недели чеков. Загрузите более длинную историю.",
  "As it was": "Как было",
  Expected: "Ожидается",
  "80% band": "80-процентная полоса",
  "At least": "Не меньше",
  "At most": "Не больше",
  Event: "Событие",
  "Too short a history to judge the forecast: twelve weeks are needed. Take it as a guess.":
    "История слишком коротка, чтобы судить о прогнозе: нужно двенадцать недель. Считайте его догадкой.",
  "In {n} {n|forecast|forecasts} of four weeks that could have been made before, its error was {mase} of that of “as a week ago” (repeating the last week: {naive}), and {coverage} of the days fell within the band.":
    "В {n} {n|прогнозе|прогнозах|прогнозах} на четыре недели, которые можно было сделать раньше, его ошибка составила {mase} от ошибки «как неделю назад» (повтор последней недели: {naive}), а в полосу попало {coverage} дней.",
  "Which week is the strongest?": "Какая неделя самая сильная?",
  "What the next weeks are expected to bring, their best day and what the calendar says of them.":
    "Что ожидается от следующих недель, их лучший день и что говорит о них календарь.",
  "Week from": "Неделя с",
  "Best day": "Лучший день",
  "Holidays and the year": "Праздники и год",
  "What do holidays and promotions do?": "Что делают праздники и акции?",
  "Receipts of the days of an event against ordinary days of the same weekday near it. Moving holidays count on the days that the calendar gives them.":
    "Чеки дней события против обычных дней того же дня недели рядом. Подвижные праздники считаются в те дни, которые даёт календарь.",
  "The calendar is empty. Put calendar_events.csv with holidays and promotions into the inbox, those ahead too.":
    "Календарь пуст. Положите в папку inbox файл calendar_events.csv с праздниками и акциями, в том числе будущими.",
  "Which months are strong?": "Какие месяцы сильные?",
  "Receipts of a week against the year around it, without holidays and promotions. A month that they fill has no figure.":
    "Чеки недели против года вокруг неё, без праздников и акций. У месяца, который они занимают целиком, числа нет.",
  "A month is told from growth only with two years of receipts. Limits take weeks, hours and days as independent, so they are a little too narrow.":
    "Месяц можно отличить от роста только по двум годам чеков. Границы считают недели, часы и дни независимыми, поэтому они немного уже, чем следует."
} as const;
