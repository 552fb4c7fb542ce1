export const unknown = {
  "What no export tells yet": "О чём пока не говорит ни одна выгрузка",
  "The most useful first. Any of these may come as a file of its own; data/README.md says how to put it into the inbox.":
    "Сначала самое полезное. Любое из этого может прийти отдельным файлом; как положить его в inbox, сказано в data/README.md.",
  "What is told only in part": "О чём сказано лишь отчасти",
  "What is known": "Что известно",
  "Pages that wait for data": "Страницы, которые ждут данных",
  "None: every page has something to show.": "Таких нет: каждой странице есть что показать.",
  "Your exports tell {n} of {all} things that Regulars could use.":
    "Из {all} видов сведений, которые умеет использовать Regulars, в ваших выгрузках есть {n}.",
  "The next one to ask for: {what}": "Что попросить следующим: {what}",
  "Filled in {share} of the rows: {export}": "Заполнено в {share} строк: {export}",
  "What the settings do not say": "Чего не говорят настройки",
  "Whether your prices hold VAT": "Входит ли НДС в ваши цены",
  "Until then margins compare sales and costs as they are exported.":
    "До тех пор маржа сравнивает продажи и себестоимость так, как они выгружены.",
  "What a point pays at the till": "Сколько денег даёт балл на кассе",
  "Until then what was paid with points is left out of margins.":
    "До тех пор оплаченное баллами не входит в маржу.",
  "In programme.json:": "В programme.json:",
  "Nothing here.": "Здесь ничего нет.",
  "Ask for:": "Попросите:",
  "comes with: {exports}": "появится с выгрузкой: {exports}",
  "What was sold": "Что продано",
  "Sales, visits, who comes back: nearly every page begins with it.":
    "Продажи, визиты, кто возвращается: с этого начинается почти каждая страница.",
  "The export of receipts from your till.": "Выгрузка чеков из вашей кассы.",
  "Whose receipt it is": "Чей это чек",
  "Who comes back, how often, and what a customer is worth.":
    "Кто возвращается, как часто и сколько стоит клиент.",
  "Receipts with the card, the phone or the customer number on them.":
    "Чеки с картой, телефоном или номером клиента.",
  "What was in the basket": "Что было в корзине",
  "What is bought together, favourite categories, what they buy next.":
    "Что берут вместе, любимые категории, что купят следующим.",
  "The export of receipts line by line: product, quantity, amount.":
    "Выгрузка чеков построчно: товар, количество, сумма.",
  "What you wrote to whom": "Что и кому вы писали",
  "Which message was followed by a visit, and how often you may write.":
    "После какого сообщения пришли и как часто можно писать.",
  "The list of messages sent from your SMS, e-mail or messenger service, one row per person.":
    "Список отправленных сообщений из сервиса СМС, почты или мессенджера, по строке на человека.",
  "Who was left out on purpose": "Кому намеренно не писали",
  "Who would have come anyway: the only honest measure of a campaign.":
    "Кто пришёл бы и так: единственная честная мера кампании.",
  "The list of customers whom you did not write to, drawn by lot before the sending.":
    "Список клиентов, случайно выбранных до отправки, которым вы не писали.",
  "What the goods cost you": "Во что вам обходится товар",
  "Margin as it is instead of an estimate: value, discounts and campaigns in real money.":
    "Настоящая маржа вместо оценки: ценность, скидки и кампании в реальных деньгах.",
  "The product list with purchase prices from your stock system.":
    "Список товаров с закупочными ценами из учётной системы.",
  "What kind of goods they are": "Что это за товары",
  "Favourite categories and what leads to a second purchase.":
    "Любимые категории и что ведёт ко второй покупке.",
  "The product list with categories.": "Список товаров с категориями.",
  "In which store it was sold": "В каком магазине продано",
  "Which store grows, and who shops in more than one.":
    "Какой магазин растёт и кто ходит в несколько.",
  "Receipts with the number of the store.": "Чеки с номером магазина.",
  "Who sold it": "Кто продал",
  "Who asks for the card, and whose customers come again.":
    "Кто спрашивает карту и чьи клиенты приходят снова.",
  "Receipts with the number of the cashier or seller.": "Чеки с номером кассира или продавца.",
  "What was given as a discount": "Сколько дано скидкой",
  "Whether discounts earn or eat margin.": "Приносят скидки маржу или съедают её.",
  "Receipts with the discount in a column of its own.": "Чеки со скидкой в отдельном столбце.",
  "Points on the receipt": "Баллы в чеке",
  "What the points cost and whether they bring people back.":
    "Сколько стоят баллы и возвращают ли они людей.",
  "Receipts with points given and points paid with.": "Чеки с начисленными и списанными баллами.",
  "The points ledger": "Журнал баллов",
  "What you owe in points, what will expire, who is near a reward.":
    "Сколько вы должны баллами, что сгорит, кто близок к награде.",
  "Every entry of points from your loyalty system, with dates.":
    "Все движения баллов из системы лояльности, с датами.",
  "Who your customers are": "Кто ваши клиенты",
  "Members beside passers-by, and one person under several numbers.":
    "Участники рядом с прохожими и один человек под несколькими номерами.",
  "The customer list from your CRM or loyalty system.":
    "Список клиентов из CRM или системы лояльности.",
  "Age and sex of customers": "Возраст и пол клиентов",
  "Who comes, who leaves, and birthday messages.":
    "Кто приходит, кто уходит, и поздравления с днём рождения.",
  "The customer list with the date of birth or an age band.":
    "Список клиентов с датой рождения или возрастной группой.",
  "Where customers live": "Где живут клиенты",
  "From where they come to which store.": "Откуда и в какой магазин ходят.",
  "The customer list with the city or district.": "Список клиентов с городом или районом.",
  "Where customers came from": "Откуда узнали о вас",
  "Which way of winning customers pays for itself.": "Какой способ привлечения окупается.",
  "The customer list with how each one heard of you.":
    "Список клиентов с тем, как каждый о вас узнал.",
  "Which cards were given out": "Какие карты выданы",
  "How many cards are ever used, by store and seller.":
    "Сколько карт вообще используют, по магазинам и продавцам.",
  "The list of cards with the day of issue.": "Список карт с днём выдачи.",
  "Whom you may write to": "Кому можно писать",
  "How many can be reached, and who has had enough.":
    "До скольких можно дозвониться или дописаться и кому уже хватит.",
  "The list of consents and refusals with dates.": "Список согласий и отказов с датами.",
  "What the campaigns were": "Какими были кампании",
  "Campaigns by name and theme instead of numbers.": "Кампании по названию и теме вместо номеров.",
  "The list of campaigns: name, theme, offer, dates.":
    "Список кампаний: название, тема, предложение, даты.",
  "What a campaign cost": "Сколько стоила кампания",
  "Whether a campaign paid for itself.": "Окупилась ли кампания.",
  "The list of campaigns with their cost.": "Список кампаний с их стоимостью.",
  "What a message cost": "Сколько стоило сообщение",
  "Which channel brings a visit for the least money.": "Какой канал приводит дешевле всего.",
  "Messages with their price, or the price per channel in the settings.":
    "Сообщения с ценой или цена канала в настройках.",
  "Who opened and clicked": "Кто открыл и перешёл",
  "Where a message is lost: not delivered, not opened, not followed.":
    "Где теряется сообщение: не доставлено, не открыто, не сработало.",
  "Deliveries, openings and clicks from your mailing service.":
    "Доставки, открытия и переходы из сервиса рассылок.",
  "The mailing service's own report": "Собственный отчёт рассылки",
  "How far its numbers lie from those counted here.":
    "Насколько её числа отличаются от посчитанных здесь.",
  "The report by campaign from your mailing service.": "Отчёт по кампаниям из сервиса рассылок.",
  "Which coupons were handed out": "Какие купоны розданы",
  "How many coupons ever come back to the till.": "Сколько купонов возвращается на кассу.",
  "The list of coupons with their codes.": "Список купонов с кодами.",
  "Which coupons were redeemed": "Какие купоны погашены",
  "The firmest trace from a message to a receipt.": "Самый верный след от сообщения к чеку.",
  "Redeemed coupons with their codes and days.": "Погашенные купоны с кодами и днями.",
  "What came of phone calls": "Что дали звонки",
  "Whether calling lost customers is worth the time.":
    "Стоит ли тратить время на звонки потерянным клиентам.",
  "A sheet of calls: whom, when, what they said.": "Таблица звонков: кому, когда, что сказали.",
  "What was told to everybody": "Что сообщали всем",
  "Posters, posts and leaflets beside the line of sales.":
    "Афиши, посты и листовки рядом с линией продаж.",
  "A sheet of announcements: day, where, what.": "Таблица объявлений: день, где, что.",
  "Which goods were on sale": "На что была акция",
  "Who buys only when the price is down.": "Кто покупает только со скидкой.",
  "The list of price promotions with goods and dates.": "Список ценовых акций с товарами и датами.",
  "What happened around you": "Что происходило вокруг",
  "Holidays, repairs and power cuts explain many a peak.":
    "Праздники, ремонты и отключения объясняют многие пики.",
  "A sheet of days: what, from, to.": "Таблица дней: что, с какого, по какой.",
  "What you want to reach": "Чего вы хотите достичь",
  "Every month beside its target.": "Каждый месяц рядом с целью.",
  "A sheet of targets: month, store, value.": "Таблица целей: месяц, магазин, значение.",
  "What the programme costs": "Во что обходится программа",
  "Whether the programme pays, with everything that it costs.":
    "Окупается ли программа со всеми расходами.",
  "A sheet of costs: month, item, amount.": "Таблица расходов: месяц, статья, сумма.",
  "The till's own totals": "Итоги самой кассы",
  "Proof that no receipt was lost on the way.":
    "Доказательство, что ни один чек не потерян по дороге.",
  "The daily or monthly report of the till.": "Дневной или месячный отчёт кассы.",
  "Your stores": "Ваши магазины",
  "Stores by name instead of number; those newly opened apart.":
    "Магазины по названию вместо номера; новые отдельно.",
  "A sheet of stores: number, name, city, opening day.":
    "Таблица магазинов: номер, название, город, день открытия.",
  "Your sellers": "Ваши продавцы",
  "Sellers by name instead of number.": "Продавцы по имени вместо номера.",
  "A sheet of sellers: number, name, store.": "Таблица продавцов: номер, имя, магазин.",
  "Who brought whom": "Кто кого привёл",
  "Whether recommended customers stay longer, and what they cost.":
    "Дольше ли остаются пришедшие по совету и сколько они стоят.",
  "The list of invitations from your loyalty system.": "Список приглашений из системы лояльности.",
  "What customers say": "Что говорят клиенты",
  "Whether those who complain leave, and what about.": "Уходят ли те, кто жалуется, и на что.",
  "Scores, reviews and complaints with dates.": "Оценки, отзывы и жалобы с датами.",
  "What they do in their account": "Что делают в личном кабинете",
  "Who looks at the balance before coming.": "Кто смотрит баланс перед визитом.",
  "The log of your app or customer account.": "Журнал приложения или личного кабинета.",
  "Which badges were given": "Какие значки выданы",
  "Whether a badge brings the next visit sooner.": "Приближает ли значок следующий визит.",
  "The list of badges from your loyalty system.": "Список значков из системы лояльности.",
  "How stores keep the rules": "Как магазины соблюдают правила",
  "Which store does what was agreed.": "Какой магазин делает то, о чём договорились.",
  "The sheets of store visits.": "Листы проверок магазинов.",
  "Results measured elsewhere": "Результаты, измеренные в другом месте",
  "Experiments whose result is not on a receipt.": "Эксперименты, результата которых нет в чеках.",
  "A sheet of results: person, measure, value.":
    "Таблица результатов: человек, показатель, значение."
} as const;
