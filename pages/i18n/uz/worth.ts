import type {worth as ru} from "../ru/worth.js";

export const worth: Readonly<Record<keyof typeof ru, string>> = {
  "What is a customer worth?": "Mijozning qiymati qancha?",
  "Can the forecast be trusted?": "Bashoratga ishonsa boʻladimi?",
  "What the forecast takes for granted": "Bashorat nimalarga tayanadi",
  "No customer has been watched long enough to foresee anything. Load a longer history of receipts that says whose they are.":
    "Hech bir mijoz yetarlicha uzoq kuzatilmagan. Mijozi maʼlum cheklarning uzunroq tarixini yuklang.",
  "A customer so far": "Mijoz hozirgacha",
  "Margin on average, over {n} {n|customer|customers}.": "Oʻrtacha marja, {n} ta {n|mijoz|mijoz}.",
  "A customer in the next 12 months": "Mijoz keyingi 12 oyda",
  "Expected margin on average; {visits} visits.":
    "Oʻrtacha kutilayotgan marja; tashriflar — {visits}.",
  "A new customer in the next 12 months": "Yangi mijoz keyingi 12 oyda",
  "Those whose first visit was in the last 90 days: {n}.":
    "Oxirgi 90 kunda birinchi marta kelganlar: {n}.",
  "The best fifth of the customers is expected to bring {share} of all value.":
    "Mijozlarning eng yaxshi beshdan biridan barcha qiymatning {share} qismi kutiladi.",
  "How far apart are customers?": "Mijozlar bir-biridan qancha farq qiladi?",
  "Expected margin of the next 12 months by visits so far. The mark is the median, the box the middle half, the line four in five.":
    "Keyingi 12 oyda kutilayotgan marja, hozirgacha tashriflar soni boʻyicha. Belgi — mediana, toʻrtburchak — oʻrta yarmi, chiziq — beshdan toʻrttasi.",
  "{n} {n|customer|customers}": "{n} ta {n|mijoz|mijoz}",
  "Visits so far": "Hozirgacha tashriflar",
  Customers: "Mijozlar",
  Mean: "Oʻrtacha",
  "Nine in ten below": "Oʻntadan toʻqqiztasi past",
  "Margin so far, mean": "Hozirgacha marja, oʻrtacha",
  Foreseen: "Bashorat",
  "Return visits in {n} {n|week|weeks} after the cut.":
    "Kesish kunidan keyingi {n} {n|hafta|hafta}dagi qayta tashriflar.",
  "Came in fact": "Amalda",
  "Return visits of the same customers.": "Oʻsha mijozlarning qayta tashriflari.",
  Error: "Xato",
  "Foreseen less came, of came.": "Bashorat minus amalda, amaldagiga nisbatan.",
  "Did the forecast come true?": "Bashorat toʻgʻri chiqdimi?",
  "Return visits since the cut, added up week by week: foreseen from what was known then, and made.":
    "Kesish kunidan boshlab haftama-hafta jamlangan qayta tashriflar: oʻshanda maʼlum boʻlgani boʻyicha bashorat va amalda.",
  "cut on {day}": "kesish kuni {day}",
  "There is no back-test: {reason}.": "Oʻtmishda tekshirib boʻlmadi: {reason}.",
  "weeks after the cut": "kesish kunidan keyingi haftalar",
  Week: "Hafta",
  To: "Gacha",
  "A customer has brought {soFar} of margin so far. It is too early to say what comes next.":
    "Mijoz hozirgacha oʻrtacha {soFar} marja keltirdi. Keyin nima boʻlishini aytishga hali erta.",
  "A customer has brought {soFar} of margin so far and is expected to bring {ahead} in the next 12 months.":
    "Mijoz hozirgacha oʻrtacha {soFar} marja keltirdi, keyingi 12 oyda esa {ahead} keltirishi kutiladi.",
  "To win one more customer, spend clearly less than {value}: that is what a new one is expected to bring in 12 months.":
    "Bitta yangi mijozni jalb qilishga {value} dan ancha kam sarflang: yangi mijoz 12 oyda shuncha keltirishi kutiladi.",
  "1 visit so far": "1 ta tashrif",
  "2 visits": "2 ta tashrif",
  "3 to 5 visits": "3–5 ta tashrif",
  "6 to 11 visits": "6–11 ta tashrif",
  "12 visits or more": "12 ta va undan koʻp tashrif",
  "no visit model fits these visits": "tashriflar modellaridan hech biri mos kelmadi",
  "there is too little data": "maʼlumot juda kam",
  "Knowing only what came before {day}, the model foresaw {predicted} return visits for the {n} {n|week|weeks} after; {actual} were made.":
    "Model faqat {day} gacha boʻlgan maʼlumotni bilib, keyingi {n} {n|hafta|hafta} uchun {predicted} ta qayta tashrifni bashorat qildi; amalda {actual} ta boʻldi.",
  "Visits are foreseen by {model}, fitted to {n} {n|customer|customers} whose first visit was seen.":
    "Tashriflarni birinchi tashrifi maʼlum {n} ta {n|mijoz|mijoz}da oʻrgatilgan {model} modeli bashorat qiladi.",
  "No visit model could be used ({reason}): a customer is expected to do what customers of the same age went on to do.":
    "Tashriflar modelini qoʻllab boʻlmadi ({reason}): mijozdan oʻsha muddatdagi boshqa mijozlar qilgani kutiladi.",
  "Each customer comes at a pace of their own and one day stays away for good, without saying so.":
    "Har bir mijoz oʻz maromida keladi va bir kun aytmasdan butunlay kelmay qoʻyadi.",
  "Things go on as before: seasons, price changes, new shops and campaigns to come are not foreseen.":
    "Hammasi avvalgidek davom etadi: mavsumlar, narx oʻzgarishi, yangi doʻkonlar va boʻlajak kampaniyalar hisobga olinmaydi.",
  "What a customer spends on a visit does not depend on how often they come.":
    "Tashrifdagi xarid summasi mijoz qanchalik tez-tez kelishiga bogʻliq emas.",
  "Value is margin before points. What points and messages will cost is not taken off.":
    "Qiymat — ballargacha marja. Ball va xabarlarning kelgusi xarajati ayirilmagan."
};
