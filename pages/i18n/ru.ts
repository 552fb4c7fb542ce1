/** Russian, by the English text. The keys of this catalogue are all that the site says. */
export const ru = {
  // The shell
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
  "They end on {day}; newer exports have not been loaded.":
    "Они заканчиваются {day}; более новые выгрузки не загружены.",
  "Nothing has been loaded yet.": "Пока ничего не загружено.",
  "Put exports of your till into data/inbox and start again.":
    "Положите выгрузки кассы в data/inbox и запустите заново.",

  // Charts and tables
  chart: "график",
  Chart: "График",
  Table: "Таблица",
  "Download {file}": "Скачать {file}",
  "Arrow keys read the values.": "Стрелки читают значения.",
  "Nothing to show yet": "Пока нечего показать",
  "Fewer than {floor} people": "Меньше {floor} человек",
  hidden: "скрыто",
  "the first {shown} of {all} shown, all of them in the table":
    "показаны первые {shown} из {all}, все — в таблице",
  "95% interval": "95-процентный интервал",
  People: "Людей",
  Month: "Месяц",
  "All months": "Все месяцы",
  "month not over": "месяц не закончен",
  "{n} {n|month|months}": "{n} {n|месяц|месяца|месяцев}",
  "{n} {n|receipt|receipts}": "{n} {n|чек|чека|чеков}",

  // Overview
  "Each card shows the last 4 whole weeks beside the 4 weeks before and the same 4 weeks a year earlier: equal numbers of days and of weekends. Its line is the last 26 weeks.":
    "Каждая карточка сравнивает последние 4 полные недели с предыдущими 4 неделями и с теми же 4 неделями год назад: поровну дней и выходных. Линия — последние 26 недель.",
  Sales: "Продажи",
  "Customers who came": "Пришедшие клиенты",
  "Return visits": "Повторные визиты",
  "First-time customers": "Новые клиенты",
  "Average receipt": "Средний чек",
  "Receipts of known customers": "Чеки известных клиентов",
  "on the 4 weeks before": "к предыдущим 4 неделям",
  "on a year earlier": "к прошлому году",
  "Are sales growing?": "Растут ли продажи?",
  "Paid after discounts and returns, by month.": "Оплачено после скидок и возвратов, по месяцам.",
  "No receipts have been loaded. Put an export of the till into the inbox.":
    "Чеки не загружены. Положите выгрузку кассы в папку inbox.",
  Receipts: "Чеки",
  "Share of known customers in sales": "Доля известных клиентов в продажах",
  "Do more customers come?": "Приходит ли больше клиентов?",
  "Known customers with at least one visit in the month, and those who came for the first time. Who was a customer before the receipts begin is not counted as new.":
    "Известные клиенты хотя бы с одним визитом за месяц и те, кто пришёл впервые. Кто был клиентом до начала чеков, новым не считается.",
  "No customers are known yet. Load an export that says whose receipt it is: a card, a phone or a customer number.":
    "Известных клиентов пока нет. Загрузите выгрузку, где видно, чей это чек: карта, телефон или номер клиента.",
  "All customers who came": "Все пришедшие клиенты",
  "For the first time": "Впервые",
  "Members who came": "Пришедшие участники",
  Members: "Участники",
  "{n} known {n|customer|customers} came, {first} of them for the first time.":
    "{n|Пришёл|Пришли|Пришли} {n} {n|известный клиент|известных клиента|известных клиентов}, из них впервые — {first}.",
  "The last 4 weeks brought {sales} from {n} {n|receipt|receipts}.":
    "Последние 4 недели принесли {sales}: {n} {n|чек|чека|чеков}.",
  "Sales of the last 4 weeks are level with the 4 weeks before ({sales}).":
    "Продажи за последние 4 недели на уровне предыдущих 4 недель ({sales}).",
  "Sales of the last 4 weeks are {change} above the 4 weeks before, mostly from more receipts ({cause}).":
    "Продажи за последние 4 недели на {change} выше предыдущих 4 недель, в основном потому, что чеков стало больше ({cause}).",
  "Sales of the last 4 weeks are {change} above the 4 weeks before, mostly from larger receipts ({cause}).":
    "Продажи за последние 4 недели на {change} выше предыдущих 4 недель, в основном потому, что вырос средний чек ({cause}).",
  "Sales of the last 4 weeks are {change} below the 4 weeks before, mostly from fewer receipts ({cause}).":
    "Продажи за последние 4 недели на {change} ниже предыдущих 4 недель, в основном потому, что чеков стало меньше ({cause}).",
  "Sales of the last 4 weeks are {change} below the 4 weeks before, mostly from smaller receipts ({cause}).":
    "Продажи за последние 4 недели на {change} ниже предыдущих 4 недель, в основном потому, что снизился средний чек ({cause}).",
  "The last 3 whole months brought as much as the same months a year before.":
    "Последние 3 полных месяца принесли столько же, сколько те же месяцы год назад.",
  "The last 3 whole months brought {change} more than the same months a year before.":
    "Последние 3 полных месяца принесли на {change} больше, чем те же месяцы год назад.",
  "The last 3 whole months brought {change} less than the same months a year before.":
    "Последние 3 полных месяца принесли на {change} меньше, чем те же месяцы год назад.",

  // Do they come back?
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
    "Из пришедших впервые {next} приходят снова в следующем месяце и {sixth} — в шестом месяце после первого.",

  // Which message brought them back?
  "Which message brought them back?": "Какое сообщение их вернуло?",
  "A return visit is credited to the last message before it, if it fell into that message's window. Some of these customers would have come anyway: only a control group can say how many.":
    "Повторный визит засчитывается последнему сообщению перед ним, если попал в его окно. Часть этих клиентов пришла бы и так: сколько именно, покажет только контрольная группа.",
  "Weak evidence: not randomised": "Слабое свидетельство: не случайный отбор",
  "No messages have been loaded. Put an export of your mailing or CRM system into the inbox.":
    "Сообщения не загружены. Положите выгрузку рассылок или CRM в папку inbox.",
  "{n} return {n|visit|visits} with sales of {spend} followed a message within its window.":
    "{n} {n|повторный визит|повторных визита|повторных визитов} с продажами {spend} — в окне после сообщения.",
  "{n} {n|coupon was|coupons were} redeemed.": "Погашено {n} {n|купон|купона|купонов}.",
  "{n} {n|recipient|recipients}": "{n} {n|получатель|получателя|получателей}",
  "The {n} largest are shown.": "Показаны {n} крупнейших.",
  "After which campaign did they come back?": "После какой кампании они вернулись?",
  "Share of recipients with a credited return visit.":
    "Доля получателей с засчитанным повторным визитом.",
  "Whose coupons were used?": "Чьими купонами воспользовались?",
  "Share of recipients who redeemed a coupon of the campaign: the strongest evidence that a message was noticed.":
    "Доля получателей, погасивших купон кампании: самое сильное свидетельство того, что сообщение заметили.",
  "Which channel?": "Какой канал?",
  "Share of recipients with a credited return visit, by channel.":
    "Доля получателей с засчитанным повторным визитом, по каналам.",
  "Which theme?": "Какая тема?",
  "Share of recipients with a credited return visit, by theme of the campaign.":
    "Доля получателей с засчитанным повторным визитом, по теме кампании.",
  "All campaigns": "Все кампании",
  "Campaign {id}": "Кампания {id}",
  Campaign: "Кампания",
  Channel: "Канал",
  Theme: "Тема",
  Sent: "Отправлено",
  Recipients: "Получатели",
  Opened: "Открыто",
  Clicked: "Переходы",
  "Came back": "Вернулись",
  "Came back, share": "Вернулись, доля",
  "Redeemed a coupon": "Погасили купон",
  "Redeemed, share": "Погасили, доля",
  "Coupons redeemed": "Погашено купонов",
  "Credited visits": "Засчитанные визиты",
  "Credited sales": "Засчитанные продажи",
  "e-mail": "эл. почта",
  "push message": "push-уведомление",
  "social network": "социальная сеть",
  "customer account": "личный кабинет",
  "phone call": "звонок",
  "post and print": "почта и печать",
  "channel not known": "канал неизвестен",
  Holiday: "Праздник",
  Birthday: "День рождения",
  "Favourite goods": "Любимые товары",
  "Status and level": "Статус и уровень",
  "Points run out": "Сгорают баллы",
  Sale: "Распродажа",
  Welcome: "Приветствие",
  "Useful advice": "Полезные советы",
  "Service message": "Сервисное сообщение",
  "We miss you": "Мы скучаем",
  "Bring a friend": "Приведи друга",
  Survey: "Опрос",
  "Other theme": "Другая тема",
  "No theme given": "Тема не указана",

  // More charts, and the gallery
  Gallery: "Галерея",
  "Every component of the site in every state, on invented numbers.":
    "Все компоненты сайта во всех состояниях, на вымышленных числах.",
  "{share} of the stage before": "{share} от прошлого шага",
  "Of the first stage": "От первого шага",
  Median: "Медиана",
  "Middle half": "Средняя половина",
  "Four in five": "Четверо из пяти",
  Total: "Итог",
  Change: "Изменение",
  Before: "До",
  After: "После",

  // Explain the number
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
  "The query, word for word": "Запрос дословно",

  // Findings
  "What stands out": "Что выделяется",
  "Nothing moved more than chance allows.": "Ничего не изменилось сильнее, чем допускает случай.",
  "See more": "Подробнее",
  "Sales are {change} above the 4 weeks before: {money} more.":
    "Продажи на {change} выше предыдущих 4 недель: больше на {money}.",
  "Sales are {change} below the 4 weeks before: {money} less.":
    "Продажи на {change} ниже предыдущих 4 недель: меньше на {money}.",
  "{n} more return {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.":
    "На {n} {n|повторный визит|повторных визита|повторных визитов} больше, чем за предыдущие 4 недели: около {money} при обычной сумме визита.",
  "{n} fewer return {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.":
    "На {n} {n|повторный визит|повторных визита|повторных визитов} меньше, чем за предыдущие 4 недели: около {money} при обычной сумме визита.",
  "{n} more first {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.":
    "На {n} {n|первый визит|первых визита|первых визитов} больше, чем за предыдущие 4 недели: около {money} при обычной сумме визита.",
  "{n} fewer first {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.":
    "На {n} {n|первый визит|первых визита|первых визитов} меньше, чем за предыдущие 4 недели: около {money} при обычной сумме визита.",
  "The share of receipts with a known customer moved by {points}, so visits cannot be compared: a lost card habit looks like lost customers.":
    "Доля чеков с известным клиентом изменилась на {points}, поэтому визиты нельзя сравнивать: забытая привычка показывать карту выглядит как потеря клиентов.",
  "After {campaign} {share} of the recipients came back, {rest} after the others. Not randomised: test it before you rely on it.":
    "После {campaign} вернулись {share} получателей, после остальных — {rest}. Отбор не случайный: проверьте опытом, прежде чем полагаться.",
  "After {campaign} only {share} of the recipients came back, {rest} after the others. Not randomised: test it before you drop it.":
    "После {campaign} вернулись только {share} получателей, после остальных — {rest}. Отбор не случайный: проверьте опытом, прежде чем отказываться.",

  // Filters
  Filters: "Фильтры",
  "Copy link": "Скопировать ссылку",
  Copied: "Скопировано",
  "All channels": "Все каналы",
  "All themes": "Все темы",
  Period: "Период",
  "Last {n} {n|month|months}": "{n|Последний|Последние|Последние} {n} {n|месяц|месяца|месяцев}",
  Store: "Магазин",
  "All stores": "Все магазины",
  Together: "Вместе",
  "Which stores grow?": "Какие магазины растут?",
  "Sales by month, the stores that sell most, all on one scale.":
    "Продажи по месяцам, магазины с наибольшими продажами, в одном масштабе.",
  "{n} {n|store|stores}": "{n} {n|магазин|магазина|магазинов}",

  // Behind the numbers
  "Behind the numbers": "За числами",
  "What each number means, which exports it comes from, and what was checked before it was shown. The question mark beside a number shows the same for that number alone.":
    "Что значит каждое число, из каких выгрузок оно получено и что проверено, прежде чем его показать. Знак вопроса рядом с числом показывает то же для этого числа.",
  "What the numbers mean": "Что значат числа",
  "Which exports are loaded": "Какие выгрузки загружены",
  "Which tables they become, and what was checked":
    "В какие таблицы они превращаются и что проверено",
  Source: "Источник",
  "What it holds": "Что внутри",
  Files: "Файлы",
  Rows: "Строки",
  "Newest loaded": "Последняя загрузка",
  Checks: "Проверки",
  Failing: "Не пройдены",
  Reads: "Читает",
  "Show all {n}": "Показать все: {n}",

  // Search
  Search: "Поиск",
  "Nothing found.": "Ничего не найдено.",
  Page: "Страница"
} as const;
