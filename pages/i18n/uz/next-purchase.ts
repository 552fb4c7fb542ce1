import type {nextPurchase as ru} from "../ru/next-purchase.js";

export const nextPurchase: Readonly<Record<keyof typeof ru, string>> = {
  "What do they buy next?": "Keyin nima sotib olishadi?",
  "Whoever takes “{item}” takes “{next}” with it in {share} of cases, {times} times as often as others.":
    "“{item}” olganlarning {share} qismi “{next}” ham oladi — boshqalardan {times} marta tez-tezroq.",
  "After “{item}”, the next visit brings “{next}” in {share} of cases, {times} times as often as other visits.":
    "“{item}”dan keyingi tashrifda {share} hollarda “{next}” olinadi — odatdagidan {times} marta tez-tezroq.",
  "No two goods are bought together, or one after the other, more often than by chance.":
    "Hech qaysi ikki mahsulot birga yoki ketma-ket tasodifdagidan koʻproq sotib olinmaydi.",
  "Put “{item}” and “{next}” side by side and let the seller name the second.":
    "“{item}” va “{next}”ni yonma-yon qoʻying, sotuvchi ikkinchisini taklif qilsin.",
  "Write of “{next}” to those who bought “{item}” last time.":
    "Oʻtgan safar “{item}” olganlarga “{next}” haqida yozing.",
  "No receipt says what was bought. Put an export of the till with one line per item into the inbox.":
    "Hech bir chekda nima olingani yozilmagan. Har bir mahsulot alohida qatorda turgan kassa eksportini inbox papkasiga qoʻying.",
  "No two are found together more often than chance has it; only goods in at least 20 baskets are looked at.":
    "Hech bir ikkitasi bitta chekda tasodifdan koʻproq uchramaydi; faqat kamida 20 ta chekda borlariga qaraladi.",
  "Look at": "Nimaga qarab",
  Categories: "Toifalar",
  Products: "Mahsulotlar",
  "by chance": "tasodifan",
  "What goes into one basket?": "Bitta savatga nima solinadi?",
  "How many times as often the second is bought where the first is. The pairs that met most often beyond chance.":
    "Birinchisi bor joyda ikkinchisi necha marta koʻproq olinadi. Tasodifdan tashqari eng koʻp uchragan juftliklar.",
  "{share} of {n} {n|basket|baskets}": "{n} ta {n|savat|savat}dan {share}",
  "{n} {n|receipt|receipts} with lines": "qatorlari bor {n} ta {n|chek|chek}",
  First: "Birinchisi",
  Second: "Ikkinchisi",
  "Baskets with both": "Ikkalasi bor savatlar",
  "Share of the first's": "Birinchisidan ulushi",
  "Times as often": "Necha marta koʻproq",
  "What does the next visit bring?": "Keyingi tashrifda nima olinadi?",
  "How many times as often the second is bought on the visit after one with the first, by the same customer.":
    "Birinchisi olingan tashrifdan keyingi tashrifda oʻsha mijoz ikkinchisini necha marta koʻproq oladi.",
  "{share} of {n} {n|visit|visits}": "{n} ta {n|tashrif|tashrif}dan {share}",
  "Visits followed by it": "Undan keyin kelgan tashriflar",
  "Goods that a customer likes are bought together and one after the other without one causing the other. Only a test with a control group says whether an offer of the second sells more.":
    "Mijoz yoqtirgan mahsulotlarini birga va ketma-ket oladi, lekin bu biri ikkinchisiga sabab degani emas. Ikkinchisini taklif qilish savdoni oshirishini faqat nazorat guruhli sinov koʻrsatadi.",
  "{n} {n|customer|customers}, half by day {days}": "{n} ta {n|mijoz|mijoz}, yarmi {days}-kungacha",
  "Whoever first bought “{item}” goes on to “{next}” in {share} of cases within 90 days, half of them by day {days}: remind them before it.":
    "Birinchi marta “{item}” olganlarning {share} qismi 90 kun ichida “{next}”ga oʻtadi, yarmi {days}-kungacha: undan oldin eslating.",
  "Whoever first bought “{item}” goes on to “{next}” in {share} of cases within 90 days: remind them of it.":
    "Birinchi marta “{item}” olganlarning {share} qismi 90 kun ichida “{next}”ga oʻtadi: buni eslating.",
  "What follows a first purchase?": "Birinchi xariddan keyin nima keladi?",
  "Of the customers who first bought the one and never the other: the share that buys the other within 90 days. Shown where it is beyond doubt above the share of all customers.":
    "Birinchisini ilk bor olgan, ikkinchisini hech olmagan mijozlar orasida: ikkinchisini 90 kun ichida oladiganlar ulushi. Barcha mijozlardagi ulushdan shubhasiz yuqori boʻlgan joyda koʻrsatiladi.",
  "Buy it within 90 days": "90 kunda oladi",
  "Of all customers": "Barcha mijozlardan",
  "Half of them by day": "Ularning yarmi shu kungacha",
  "To whom can we offer what next?": "Kimga keyin nima taklif qilish mumkin?",
  "Customers of the last 12 months by the one thing that they never bought and that people like them most often go on to buy.":
    "Oxirgi 12 oy mijozlari: ular hech olmagan va ularga oʻxshaganlar eng koʻp oʻtadigan narsa boʻyicha.",
  "To offer": "Taklif",
  "Because they bought": "Chunki olishgan",
  "When do they need it again?": "Ularga qachon yana kerak boʻladi?",
  "Days by which half of the purchases are followed by the next one of the same customer. Those not yet followed count as longer. Remind them when a quarter have come.":
    "Xaridlarning yarmidan keyin oʻsha mijozning keyingi xaridi keladigan kunlar. Hali davomi boʻlmaganlari uzoqroq deb olinadi. Toʻrtdan biri kelgan paytda eslating.",
  "Nothing is bought again by half of its customers yet. Load a longer history of receipts with lines.":
    "Hali hech narsani xaridorlarining yarmi qayta olmaydi. Qatorlari bor cheklarning uzunroq tarixini yuklang.",
  "a quarter by day {days}": "toʻrtdan biri {days}-kungacha",
  Good: "Mahsulot",
  "A quarter by day": "Toʻrtdan biri shu kungacha",
  "Half by day": "Yarmi shu kungacha",
  "Purchases followed": "Davomi bor xaridlar",
  "Which favourites come and go?": "Qaysi sevimli toifalar paydo boʻladi va ketadi?",
  "Customers with a category that they take more of than others, three purchases at least in 12 months, and how many of them won or lost it in the last 90 days.":
    "Boshqalardan koʻproq oladigan toifasi bor, 12 oyda kamida uch marta olgan mijozlar va ulardan nechtasida u oxirgi 90 kunda paydo boʻlgan yoki yoʻqolgan.",
  "The category": "Toifa",
  "Favourite of": "Sevadigan mijozlar",
  "New in 90 days": "90 kunda yangi",
  "Gone in 90 days": "90 kunda ketgan"
};
