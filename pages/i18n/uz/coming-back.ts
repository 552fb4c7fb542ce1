import type {comingBack as ru} from "../ru/coming-back.js";

export const comingBack: Readonly<Record<keyof typeof ru, string>> = {
  "Do they come back?": "Ular qaytib keladimi?",
  "A visit is all receipts of one customer on one day. A month that is not over is left empty, and groups of very few people are hidden.":
    "Tashrif — bir mijozning bir kundagi barcha cheklari. Tugamagan oy boʻsh qoldiriladi, juda kichik guruhlar yashiriladi.",
  "How to count": "Qanday sanash",
  "Came in that month": "Oʻsha oyda keldi",
  "Came then or later": "Oʻsha oyda yoki keyin keldi",
  "How many come in each month after the first?": "Birinchi oydan keyin har oyda qanchasi keladi?",
  "How many are still with us?": "Qanchasi hali biz bilan?",
  "Share of customers with a visit in the month, by months after their first. All starting months together.":
    "Oyda tashrifi boʻlgan mijozlar ulushi, birinchi tashrifdan keyingi oylar boʻyicha. Barcha boshlangʻich oylar birga.",
  "Share of customers with a visit in the month or later. It falls towards the last day by construction: compare only equal months.":
    "Shu oyda yoki keyin tashrifi boʻlgan mijozlar ulushi. Oxirgi kunga yaqinlashgan sari oʻz-oʻzidan kamayadi: faqat teng oylarni solishtiring.",
  "{n} {n|customer|customers} with a known first visit":
    "birinchi tashrifi maʼlum {n} ta {n|mijoz|mijoz}",
  "Few customers: read the band, not the line.": "Mijozlar kam: chiziqqa emas, yoʻlakka qarang.",
  "No customer has had a whole month to come back yet. Load a longer history of receipts.":
    "Hali hech kimda qaytish uchun toʻliq oy boʻlmagan. Cheklarning uzunroq tarixini yuklang.",
  "months after the first visit": "birinchi tashrifdan keyingi oylar",
  "Months after the first visit": "Birinchi tashrifdan keyingi oylar",
  "Customers observed": "Kuzatuvdagi mijozlar",
  "Came in that month, share": "Oʻsha oyda keldi, ulush",
  "Came then or later, share": "Oʻsha oyda yoki keyin keldi, ulush",
  "Which months won customers who stay?": "Qoladigan mijozlar qaysi oylarda kelgan?",
  "Each line is the customers of one starting month; the figures are per cent of them. A stronger colour is more.":
    "Har bir qator — bir boshlangʻich oyning mijozlari; raqamlar ularning foizi. Rang toʻqroq boʻlsa, koʻproq.",
  "{n} starting {n|month|months}": "{n} ta boshlangʻich {n|oy|oy}",
  "First visit in": "Birinchi tashrif",
  "{n} {n|customer|customers} came already when the receipts begin. Their first visit is not known, so they are left out here.":
    "{n} ta {n|mijoz|mijoz} cheklar boshlanishidan oldin ham kelgan. Ularning birinchi tashrifi nomaʼlum, shuning uchun bu yerda ular yoʻq.",
  "Of those who come for the first time, {next} come again in the next month.":
    "Birinchi marta kelganlardan {next} keyingi oyda yana keladi.",
  "Of those who come for the first time, {next} come again in the next month and {sixth} in the sixth month after.":
    "Birinchi marta kelganlardan {next} keyingi oyda, {sixth} oltinchi oyda yana keladi."
};
