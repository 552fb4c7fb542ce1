import type {worth as ru} from "../ru/worth.js";

export const worth: Readonly<Record<keyof typeof ru, string>> = {
  "What is a customer worth?": "Mijozning qiymati qancha?",
  "Can the forecast be trusted?": "Bashoratga ishonsa boʻladimi?",
  "What the forecast takes for granted": "Bashorat nimalarga tayanadi",
  "No customer has been watched long enough to foresee anything. Load a longer history of receipts that says whose they are.":
    "Hech bir mijoz yetarlicha uzoq kuzatilmagan. Mijozi maʼlum cheklarning uzunroq tarixini yuklang.",
  "A customer so far": "Mijoz hozirgacha",
  "On average: {margin} of margin, less {points} paid with points and {messages} for messages.":
    "Oʻrtacha: {margin} marja, undan ballar bilan toʻlangan {points} va xabarlar uchun {messages} ayirilgan.",
  "A customer in the next 12 months": "Mijoz keyingi 12 oyda",
  "Expected margin on average; {visits} visits.":
    "Oʻrtacha kutilayotgan marja; tashriflar — {visits}.",
  "A rough figure without a model of visits; {visits} visits.":
    "Tashriflar modelisiz taxminiy raqam; tashriflar — {visits}.",
  "No customer has been watched long enough to foresee anything.":
    "Bashorat qilish uchun hech bir mijoz yetarlicha uzoq kuzatilmagan.",
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
  "Brought so far, mean": "Hozirgacha keltirdi, oʻrtacha",
  Foreseen: "Bashorat",
  "Return visits in {n} {n|week|weeks} after the cut.":
    "Kesish kunidan keyingi {n} {n|hafta|hafta}dagi takroriy tashriflar.",
  "Came in fact": "Amalda",
  "Return visits of the same customers.": "Oʻsha mijozlarning takroriy tashriflari.",
  Error: "Xato",
  "Foreseen less came, of came.": "Bashorat minus amalda, amaldagiga nisbatan.",
  "Did the forecast come true?": "Bashorat toʻgʻri chiqdimi?",
  "Return visits since the cut, added up week by week: foreseen from what was known then, and made.":
    "Kesish kunidan boshlab haftama-hafta jamlangan takroriy tashriflar: oʻshanda maʼlum boʻlgani boʻyicha bashorat va amalda.",
  "cut on {day}": "kesish kuni: {day}",
  "too little was known at the cut, or no whole week has passed since":
    "kesish kunigacha juda kam narsa maʼlum edi yoki undan beri bir hafta ham oʻtmagan",
  "There is no back-test: {reason}.": "Oʻtmishda tekshirib boʻlmadi: {reason}.",
  "weeks after the cut": "kesish kunidan keyingi haftalar",
  Week: "Hafta",
  To: "Gacha",
  "A customer has brought {soFar} so far. It is too early to say what comes next.":
    "Mijoz hozirgacha oʻrtacha {soFar} keltirdi. Keyin nima boʻlishini aytishga hali erta.",
  "A customer has brought {soFar} so far and is expected to bring {ahead} of margin in the next 12 months.":
    "Mijoz hozirgacha oʻrtacha {soFar} keltirdi, keyingi 12 oyda esa {ahead} marja keltirishi kutiladi.",
  "To win one more customer, spend clearly less than {value}: that is what a new one is expected to bring in 12 months.":
    "Bitta yangi mijozni jalb qilishga {value}dan ancha kam sarflang: yangi mijoz 12 oyda shuncha keltirishi kutiladi.",
  "1 visit so far": "1 ta tashrif",
  "2 visits": "2 ta tashrif",
  "3 to 5 visits": "3–5 ta tashrif",
  "6 to 11 visits": "6–11 ta tashrif",
  "12 visits or more": "12 ta va undan koʻp tashrif",
  "no visit model fits these visits": "tashriflar modellaridan hech biri mos kelmadi",
  "there is too little data": "maʼlumot juda kam",
  "Knowing only what came before {day}, the model foresaw {predicted} return visits for the {n} {n|week|weeks} after; {actual} were made.":
    "Model faqat {day}gacha boʻlgan maʼlumotni bilib, keyingi {n} {n|hafta|hafta} uchun {predicted} ta takroriy tashrifni bashorat qildi; amalda {actual} ta boʻldi.",
  "Each customer comes at a pace of their own and one day stays away for good, without saying so.":
    "Har bir mijoz oʻz maromida keladi va bir kun aytmasdan butunlay kelmay qoʻyadi.",
  "Things go on as before: seasons, price changes, new shops and campaigns to come are not foreseen.":
    "Hammasi avvalgidek davom etadi: mavsumlar, narx oʻzgarishi, yangi doʻkonlar va boʻlajak kampaniyalar hisobga olinmaydi.",
  "Value is margin before points. What points and messages will cost is not taken off.":
    "Qiymat — ballargacha marja. Ball va xabarlarning kelgusi xarajati ayirilmagan.",
  "Where do valuable customers begin?": "Qimmatli mijozlar qayerdan boshlaydi?",
  "Expected margin of a customer in the next 12 months, by the first visit. The bar is the 95% interval: chance and the uncertainty of the model.":
    "Mijozning keyingi 12 oyda kutilayotgan marjasi, birinchi tashrif boʻyicha. Chiziq — 95 foizlik oraliq: tasodif va modelning noaniqligi.",
  "Expected in 12 months, a customer": "12 oyda bir mijozdan kutiladi",
  "Expected in 12 months, all": "12 oyda hammasidan kutiladi",
  "Judged by": "Nima boʻyicha tekshiriladi",
  "Still a customer": "Hali ham mijoz",
  "Was the forecast right for every kind of customer?":
    "Bashorat har xil mijozlar uchun toʻgʻrimi?",
  "Customers known at the cut in ten equal groups, from the least to the most likely to be still a customer: the share that came at least once after it.":
    "Kesish kunida maʼlum mijozlar oʻnta teng guruhda, qolgan boʻlish ehtimoli eng kamidan eng koʻpigacha: keyin kamida bir marta kelganlar ulushi.",
  "Customers known at the cut in ten equal groups, from the fewest to the most visits foreseen: visits of a customer after it.":
    "Kesish kunida maʼlum mijozlar oʻnta teng guruhda, bashorat qilingan tashriflari eng kamidan eng koʻpigacha: keyin bir mijozga tashriflar.",
  "tenth of the customers": "mijozlarning oʻndan biri",
  Tenth: "Oʻndan bir",
  "Chance of being a customer": "Mijoz boʻlib qolgan ehtimoli",
  "{value} {value|customer|customers} with a visit ({limit} needed)":
    "tashrifi bor mijozlar — {value} (kerak {limit})",
  "{value} {value|day|days} of history ({limit} needed)": "tarix kunlari — {value} (kerak {limit})",
  "no visit for {value} {value|day|days} ({limit} may pass)":
    "bironta tashrifsiz kunlar — {value} ({limit} kungacha mumkin)",
  "nobody came more than {value} {value|time|times} ({limit} needed)":
    "hech kim {value} martadan koʻp kelmagan ({limit} marta kerak)",
  "There is enough data for a model of visits: customers, history, fresh visits and people who came again.":
    "Tashriflar modeli uchun maʼlumot yetarli: mijozlar, tarix, yangi tashriflar va qaytib kelganlar.",
  "There is too little data for a model of visits: {reasons}. It will be used as soon as there is enough.":
    "Tashriflar modeli uchun maʼlumot juda kam: {reasons}. Yetarli boʻlishi bilan u qoʻllanadi.",
  "Visits are foreseen by {model}, fitted to {n} {n|customer|customers} whose first visit was seen.":
    "Tashriflarni birinchi tashrifi maʼlum {n} ta {n|mijoz|mijoz}da oʻrgatilgan {model} modeli bashorat qiladi.",
  "Visits are foreseen by {model}, fitted to {n} {n|customer|customers}; {unknown} of them may have come before the receipts begin, and the first visit that was seen counts as their first.":
    "Tashriflarni {n} ta {n|mijoz|mijoz}da oʻrgatilgan {model} modeli bashorat qiladi; ulardan {unknown} tasi cheklar boshlanishidan oldin ham kelgan boʻlishi mumkin, shuning uchun cheklardagi birinchi tashrif birinchi deb olingan.",
  "Visits are foreseen by {model}, fitted to {n} {n|customer|customers} whose first visit was seen; the model that came closest in the back-test is used.":
    "Tashriflarni birinchi tashrifi maʼlum {n} ta {n|mijoz|mijoz}da oʻrgatilgan {model} modeli bashorat qiladi; oʻtmishda eng aniq chiqqan model olinadi.",
  "Visits are foreseen by {model}, fitted to {n} {n|customer|customers}; {unknown} of them may have come before the receipts begin, and the first visit that was seen counts as their first. The model that came closest in the back-test is used.":
    "Tashriflarni {n} ta {n|mijoz|mijoz}da oʻrgatilgan {model} modeli bashorat qiladi; ulardan {unknown} tasi cheklar boshlanishidan oldin ham kelgan boʻlishi mumkin, shuning uchun cheklardagi birinchi tashrif birinchi deb olingan. Oʻtmishda eng aniq chiqqan model olinadi.",
  "No visit model could be used: all customers who began in the same month are expected to bring the same.":
    "Hech bir tashrif modelini qoʻllab boʻlmaydi: bir oyda boshlagan barcha mijozlardan bir xil kutiladi.",
  "No visit model could be used ({reason}): a customer is expected to do what customers of the same age went on to do, at the level of those who began in the same month.":
    "Tashriflar modelini qoʻllab boʻlmadi ({reason}): mijozdan oʻsha muddatdagilar qilgani, u bilan bir oyda boshlaganlar darajasida kutiladi.",
  "{n} {n|group|groups} of customers have a model of their own, because it foresaw them better.":
    "Mijozlarning {n} ta {n|guruhi|guruhi} oʻz modeliga ega: u ularni aniqroq bashorat qildi.",
  "What a customer spends on a visit is taken not to depend on how often they come; too few came again to test it.":
    "Tashrifdagi summa mijoz qanchalik tez-tez kelishiga bogʻliq emas deb olamiz: buni tekshirish uchun qaytganlar juda kam.",
  "What a customer spends on a visit does not depend on how often they come. Tested: the rank correlation is {rho} ({low} to {high}, {n} {n|customer|customers}), hardly any.":
    "Tashrifdagi summa mijoz qanchalik tez-tez kelishiga bogʻliq emas. Tekshirildi: rang korrelyatsiyasi {rho} ({low}dan {high}gacha, {n} ta {n|mijoz|mijoz}), deyarli yoʻq.",
  "What a customer spends on a visit should not depend on how often they come, but it does: the rank correlation is {rho} ({low} to {high}, {n} {n|customer|customers}). Who comes often spends more at a time and is worth somewhat more than foreseen.":
    "Tashrifdagi summa tashriflar qanchalik tez-tezligiga bogʻliq boʻlmasligi kerak, lekin bogʻliq: rang korrelyatsiyasi {rho} ({low}dan {high}gacha, {n} ta {n|mijoz|mijoz}). Tez-tez keladigan bir kelishda koʻproq sarflaydi va bashoratdan biroz qimmatroq.",
  "What a customer spends on a visit should not depend on how often they come, but it does: the rank correlation is {rho} ({low} to {high}, {n} {n|customer|customers}). Who comes often spends less at a time and is worth somewhat less than foreseen.":
    "Tashrifdagi summa tashriflar qanchalik tez-tezligiga bogʻliq boʻlmasligi kerak, lekin bogʻliq: rang korrelyatsiyasi {rho} ({low}dan {high}gacha, {n} ta {n|mijoz|mijoz}). Tez-tez keladigan bir kelishda kamroq sarflaydi va bashoratdan biroz arzonroq.",
  "Expected margin on average, 95% between {low} and {high}; {visits} visits.":
    "Oʻrtacha kutilayotgan marja, 95 foizlik oraliq {low}dan {high}gacha; tashriflar — {visits}.",
  "Fewer than half of the newcomers have been lost so far.":
    "Hozircha yangi mijozlarning yarmidan kami yoʻqotilgan.",
  "Margin on average, over {n} {n|customer|customers}.": "Oʻrtacha marja, {n} ta {n|mijoz|mijoz}.",
  "Half of the newcomers come once and are lost.":
    "Yangi mijozlarning yarmi bir marta keladi va qaytmaydi.",
  "Half of the newcomers have made their last visit within {months} months of the first.":
    "Yangi mijozlarning yarmi birinchi tashrifdan {months} oy oʻtguncha oxirgi marta keladi.",
  "Beware: judged by the past, the forecast is too high by {error}.":
    "Ehtiyot boʻling: oʻtmishga qaraganda bashorat {error} oshirilgan.",
  "Beware: judged by the past, the forecast is too low by {error}.":
    "Ehtiyot boʻling: oʻtmishga qaraganda bashorat {error} kamaytirilgan."
};
