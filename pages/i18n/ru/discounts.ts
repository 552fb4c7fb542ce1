export const discounts = {
  "Do discounts earn or eat margin?": "Скидки приносят или съедают маржу?",
  "To settle it, leave one in five people out of the next offer, drawn by lot, and compare the margin of all who were drawn with that of all who were not, two months later. Until then nobody knows who would have come anyway.":
    "Чтобы это узнать, не делайте следующее предложение каждому пятому, выбранному случайно, и через два месяца сравните маржу всех выбранных с маржой всех остальных. До этого никто не знает, кто пришёл бы и так.",
  "Known customers only. A line counts as promoted when it bears a discount or a promotion, a receipt without such lines when it bears a discount or a coupon. Discounts are already taken off the margin.":
    "Только известные клиенты. Строка чека считается купленной по акции, если на ней есть скидка или акция; чек без таких строк — если на нём скидка или купон. Из маржи скидки уже вычтены.",
  "No receipt says what discount it bears. Load an export of the till with discounts or with lines.":
    "Ни в одном чеке не сказано, какая на нём скидка. Загрузите выгрузку кассы со скидками или со строками.",
  "Who buys only on promotion?": "Кто покупает только по акции?",
  "Customers by the share of their spend that was bought with a discount, a promotion or a coupon.":
    "Клиенты по доле покупок со скидкой, по акции или по купону.",
  "Bought on promotion": "Куплено по акции",
  "Discounts given": "Дано скидок",
  "Margin left": "Осталось маржи",
  "Margin of sales": "Маржа от продаж",
  "Who is given how much of the margin?": "Кому отдаём какую часть маржи?",
  "Discounts of the margin that the same sales would have brought at full price, by segment, those who bring most first. What is given to those who would pay in full is given away.":
    "Доля скидок в марже, которую те же продажи принесли бы без скидок, по сегментам; сначала те, кто приносит больше всего. Скидка тому, кто заплатил бы полную цену, — подарок.",
  "Share of the margin": "Доля маржи",
  "Margin a person": "Маржа на человека",
  "Points granted": "Начислено баллов",
  "Points paid with": "Списано баллов",
  "Points granted, if all are paid with": "Начислено баллов, если спишут все",
  "Paid with points": "Оплачено баллами",
  "Nobody got an offer by message beside customers alike who got none. Load the mailer's export of messages, and of campaigns with the kind of their offer.":
    "Никто не получал предложений рядом с похожими клиентами, которые их не получали. Загрузите выгрузку сообщений и кампаний с видом предложения.",
  "Margin, difference": "Маржа, разница",
  "Visits, difference": "Визиты, разница",
  "Weeks with an offer": "Недель с предложением",
  "Weeks compared with": "Недель для сравнения",
  "What was different after an offer?": "Что отличалось после предложения?",
  "Margin of a customer in the four weeks from a message on less the four before, beside customers in the same state in the same week who came as often and were not written to. Whoever chose the recipients knew more than we do, so this is no effect of the offer.":
    "Маржа клиента за четыре недели с сообщения минус четыре до него — рядом с клиентами в том же состоянии в ту же неделю, которые ходили так же часто и не получали сообщений. Кто выбирал получателей, знал больше нас, поэтому это не эффект предложения.",
  Offer: "Предложение",
  "no difference": "нет разницы",
  "And after a discount, by how they came before?": "А после скидки — по тому, как они ходили?",
  "The same difference for messages with a discount, by the state of the customer on the day before.":
    "Та же разница для сообщений со скидкой, по состоянию клиента накануне.",
  "No discounts to known customers are known, so nothing can be said of them.":
    "О скидках известным клиентам ничего не известно, поэтому и сказать о них нечего.",
  "In {days} days known customers were given {money} of discounts: {rate} of the margin that the same sales would have brought at full price.":
    "За {days} дней известным клиентам дано скидок на {money}: {rate} маржи, которую те же продажи принесли бы по полной цене.",
  "In {days} days known customers were given {money} of discounts.":
    "За {days} дней известным клиентам дано скидок на {money}.",
  "Whether they earned it back, receipts cannot tell.": "Окупились ли они, по чекам не узнать.",
  "Nothing on promotion": "Ничего по акции",
  "Up to a quarter": "До четверти",
  "Up to a half": "До половины",
  "Up to three quarters": "До трёх четвертей",
  "More, but not all": "Больше, но не всё",
  "Everything on promotion": "Всё по акции",
  "{n} {n|customer|customers} of {all} bought on promotion alone.":
    "Только по акции покупали {n} {n|клиент|клиента|клиентов} из {all}.",
  Discount: "Скидка",
  Points: "Баллы",
  Gift: "Подарок",
  "Partner's offer": "Предложение партнёра",
  "A message without an offer": "Сообщение без предложения",
  "An offer not named": "Предложение без названия"
} as const;
