import type {discounts as ru} from "../ru/discounts.js";

export const discounts: Readonly<Record<keyof typeof ru, string>> = {
  "Do discounts earn or eat margin?": "Chegirmalar marja keltiradimi yoki yeydimi?",
  "To settle it, leave one in five people out of the next offer, drawn by lot, and compare the margin of all who were drawn with that of all who were not, two months later. Until then nobody knows who would have come anyway.":
    "Buni bilish uchun keyingi taklifni tasodifan tanlangan har beshinchi odamga bermang va ikki oydan soʻng tanlanganlar marjasini qolganlarniki bilan solishtiring. Ungacha kim baribir kelishini hech kim bilmaydi.",
  "Known customers only. A line counts as promoted when it bears a discount or a promotion, a receipt without such lines when it bears a discount or a coupon. Discounts are already taken off the margin.":
    "Faqat tanish mijozlar. Chek qatorida chegirma yoki aksiya boʻlsa, aksiyada olingan hisoblanadi; bunday qatorsiz chek — unda chegirma yoki kupon boʻlsa. Chegirmalar marjadan allaqachon ayirilgan.",
  "No receipt says what discount it bears. Load an export of the till with discounts or with lines.":
    "Hech bir chekda qancha chegirma borligi aytilmagan. Kassaning chegirmali yoki qatorli eksportini yuklang.",
  "Who buys only on promotion?": "Kim faqat aksiyada xarid qiladi?",
  "Customers by the share of their spend that was bought with a discount, a promotion or a coupon.":
    "Chegirma, aksiya yoki kupon bilan olingan xaridlar ulushi boʻyicha mijozlar.",
  "Bought on promotion": "Aksiyada olingan",
  "Discounts given": "Berilgan chegirmalar",
  "Margin left": "Qolgan marja",
  "Margin of sales": "Savdodan marja",
  "Who is given how much of the margin?": "Marjaning qancha qismi kimga beriladi?",
  "Discounts of the margin that the same sales would have brought at full price, by segment, those who bring most first. What is given to those who would pay in full is given away.":
    "Oʻsha savdo toʻliq narxda keltiradigan marjadagi chegirmalar ulushi, segmentlar boʻyicha; avval eng koʻp keltiradiganlar. Toʻliq narx toʻlaydiganlarga berilgani — bekorga berilgan.",
  "Share of the margin": "Marjadagi ulush",
  "Margin a person": "Bir kishiga marja",
  "Points granted": "Berilgan ballar",
  "Points paid with": "Sarflangan ballar",
  "Points granted, if all are paid with": "Berilgan ballar, hammasi sarflansa",
  "Paid with points": "Ball bilan toʻlangan",
  "Nobody got an offer by message beside customers alike who got none. Load the mailer's export of messages, and of campaigns with the kind of their offer.":
    "Taklif olgan va unga oʻxshash, lekin olmagan mijozlar yoʻq. Xabarlar va taklif turi koʻrsatilgan kampaniyalar eksportini yuklang.",
  "Margin, difference": "Marja, farq",
  "Visits, difference": "Tashriflar, farq",
  "Weeks with an offer": "Taklifli haftalar",
  "Weeks compared with": "Solishtirilgan haftalar",
  "What was different after an offer?": "Taklifdan keyin nima boshqacha boʻldi?",
  "Margin of a customer in the four weeks from a message on less the four before, beside customers in the same state in the same week who came as often and were not written to. Whoever chose the recipients knew more than we do, so this is no effect of the offer.":
    "Mijozning xabardan boshlab toʻrt haftadagi marjasi minus undan oldingi toʻrt hafta — oʻsha haftada oʻsha holatda boʻlgan, shuncha tez-tez kelgan va xabar olmagan mijozlar yonida. Qabul qiluvchilarni tanlagan kishi bizdan koʻproq bilgan, shuning uchun bu taklifning taʼsiri emas.",
  Offer: "Taklif",
  "no difference": "farq yoʻq",
  "And after a discount, by how they came before?":
    "Chegirmadan keyin-chi, oldin qanday kelganiga qarab?",
  "The same difference for messages with a discount, by the state of the customer on the day before.":
    "Chegirmali xabarlar uchun oʻsha farq, mijozning bir kun oldingi holati boʻyicha.",
  "No discounts to known customers are known, so nothing can be said of them.":
    "Tanish mijozlarga chegirmalar haqida maʼlumot yoʻq, shuning uchun ular haqida gapirib boʻlmaydi.",
  "In {days} days known customers were given {money} of discounts: {rate} of the margin that the same sales would have brought at full price.":
    "{days} kunda tanish mijozlarga {money} chegirma berildi: bu oʻsha savdo toʻliq narxda keltiradigan marjaning {rate} qismi.",
  "In {days} days known customers were given {money} of discounts.":
    "{days} kunda tanish mijozlarga {money} chegirma berildi.",
  "Whether they earned it back, receipts cannot tell.":
    "Ular oʻzini oqladimi, cheklardan bilib boʻlmaydi.",
  "Nothing on promotion": "Aksiyada hech narsa",
  "Up to a quarter": "Choragigacha",
  "Up to a half": "Yarmigacha",
  "Up to three quarters": "Toʻrtdan uchigacha",
  "More, but not all": "Koʻproq, lekin hammasi emas",
  "Everything on promotion": "Hammasi aksiyada",
  "{n} {n|customer|customers} of {all} bought on promotion alone.":
    "{all} tadan {n} ta {n|mijoz|mijoz} faqat aksiyada xarid qilgan.",
  Discount: "Chegirma",
  Points: "Ballar",
  Gift: "Sovgʻa",
  "Partner's offer": "Hamkor taklifi",
  "A message without an offer": "Taklifsiz xabar",
  "An offer not named": "Taklif nomlanmagan"
};
