import type {when as ru} from "../ru/when.js";

export const when: Readonly<Record<keyof typeof ru, string>> = {
  "When do they come?": "Ular qachon keladi?",
  "The busiest day is {day}, {more} against an average day.":
    "Eng gavjum kun — {day}: oʻrtacha kunga nisbatan {more}.",
  "The quietest day is {day}, {less} against an average day.":
    "Eng sokin kun — {day}: oʻrtacha kunga nisbatan {less}.",
  "No day of the week is beyond chance busier than another.":
    "Haftaning hech bir kuni boshqasidan tasodifdan tashqari gavjumroq emas.",
  "The fullest hour of the week is {day} at {hour}: {times} times the average one.":
    "Haftaning eng toʻla soati — {day}, {hour}: oʻrtachadan {times} marta koʻp.",
  "“{event}” begins on {day} and has brought {more} before: order goods, plan shifts and write on {send}.":
    "“{event}” {day} boshlanadi va avval {more} bergan: tovar buyurtma qiling, smenalarni tuzing va {send} kuni mijozlarga yozing.",
  "Put most people on {busy}, and offers that need not cost shelf space on {quiet}.":
    "Eng koʻp odamni {busy} kuniga, savdoga xalal bermaydigan takliflarni {quiet} kuniga qoʻying.",
  "as usual": "odatdagidek",
  "{n} {n|day|days}": "{n} {n|kun|kun}",
  When: "Qachon",
  "Receipts against usual": "Odatdagiga nisbatan cheklar",
  "Sales against usual": "Odatdagiga nisbatan savdo",
  "Open days": "Ish kunlari",
  "Open hours": "Ish soatlari",
  "Which days are busy?": "Qaysi kunlar gavjum?",
  "Receipts of a weekday against the mean day of its own week. Weeks with a holiday or promotion are left out, so that every day is met equally often.":
    "Hafta kunining cheklari oʻsha haftaning oʻrtacha kuniga nisbatan. Bayram yoki aksiya bor haftalar olinmagan, shuning uchun har bir kun bir xil uchraydi.",
  "No whole week without an event has been loaded yet. Load a longer history of receipts.":
    "Voqeasiz birorta toʻliq hafta hali yuklanmagan. Cheklarning uzunroq tarixini yuklang.",
  "Which hours are full?": "Qaysi soatlar toʻla?",
  "Receipts of an open hour against the mean open hour, which is 100. Hours in which a store is closed are not counted.":
    "Ish soatining cheklari 100 deb olingan oʻrtacha ish soatiga nisbatan. Doʻkon yopiq soatlar hisobga olinmaydi.",
  "The receipts have no time of day. Export them with the hour.":
    "Cheklarda kun vaqti yoʻq. Ularni soati bilan chiqaring.",
  Weekday: "Hafta kuni",
  Date: "Sana",
  Visits: "Tashriflar",
  Hour: "Soat",
  "What is ahead": "Oldinda nima bor",
  "Look ahead at": "Oldinga qarash",
  "What do the next eight weeks bring?": "Keyingi sakkiz hafta nima beradi?",
  "The last eight weeks and what is expected of the next, by day, with the holidays of the calendar. No season of the year and no growth of prices is foreseen.":
    "Oxirgi sakkiz hafta va keyingilaridan kutilayotgani, kunlar boʻyicha, taqvimdagi bayramlar bilan. Yil mavsumi va narxlar oʻsishi bashorat qilinmaydi.",
  "Four weeks of receipts are needed to look ahead. Load a longer history.":
    "Oldinga qarash uchun toʻrt haftalik cheklar kerak. Uzunroq tarixni yuklang.",
  "As it was": "Amalda",
  Expected: "Kutilmoqda",
  "80% band": "80 foizlik yoʻlak",
  "At least": "Kamida",
  "At most": "Koʻpi bilan",
  Event: "Voqea",
  "Too short a history to judge the forecast: twelve weeks are needed. Take it as a guess.":
    "Bashoratni baholash uchun tarix juda qisqa: oʻn ikki hafta kerak. Uni taxmin deb qabul qiling.",
  "In {n} {n|forecast|forecasts} of four weeks that could have been made before, its error was {mase} of that of “as a week ago” (repeating the last week: {naive}), and {coverage} of the days fell within the band.":
    "Avval qilish mumkin boʻlgan {n} ta toʻrt haftalik {n|bashorat|bashorat}da uning xatosi “bir hafta oldingidek” xatosining {mase} qismini tashkil qildi (oxirgi haftani takrorlash: {naive}), kunlarning {coverage} qismi yoʻlakka tushdi.",
  "Which week is the strongest?": "Qaysi hafta eng kuchli?",
  "What the next weeks are expected to bring, their best day and what the calendar says of them.":
    "Keyingi haftalardan nima kutiladi, ularning eng yaxshi kuni va taqvim ular haqida nima deydi.",
  "Week from": "Hafta boshi",
  "Best day": "Eng yaxshi kun",
  "Holidays and the year": "Bayramlar va yil",
  "What do holidays and promotions do?": "Bayram va aksiyalar nima beradi?",
  "Receipts of the days of an event against ordinary days of the same weekday near it. Moving holidays count on the days that the calendar gives them.":
    "Voqea kunlarining cheklari yaqin oradagi oʻsha hafta kunining oddiy kunlariga nisbatan. Koʻchib yuruvchi bayramlar taqvim bergan kunlarda hisoblanadi.",
  "The calendar is empty. Put calendar_events.csv with holidays and promotions into the inbox, those ahead too.":
    "Taqvim boʻsh. Bayram va aksiyalar, shu jumladan kelgusilari yozilgan calendar_events.csv faylini inbox papkasiga qoʻying.",
  "Which months are strong?": "Qaysi oylar kuchli?",
  "Receipts of a week against the year around it, without holidays and promotions. A month that they fill has no figure.":
    "Hafta cheklari atrofidagi yilga nisbatan, bayram va aksiyalarsiz. Ular toʻldirgan oyda raqam yoʻq.",
  "A month is told from growth only with two years of receipts. Limits take weeks, hours and days as independent, so they are a little too narrow.":
    "Oyni oʻsishdan faqat ikki yillik cheklar bilan ajratish mumkin. Chegaralar hafta, soat va kunlarni mustaqil deb oladi, shuning uchun biroz torroq."
};
