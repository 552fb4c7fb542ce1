import type {leaving as ru} from "../ru/leaving.js";

export const leaving: Readonly<Record<keyof typeof ru, string>> = {
  "Who is leaving, and whom do we call?": "Kim ketmoqda va kimga qoʻngʻiroq qilamiz?",
  "What is usual is each customer's own: the gap between visits that was to be expected of them, from their earlier gaps and everybody's. A customer who comes daily is late after days, one who comes every two months after months.":
    "Odatdagi muddat har bir mijozning oʻziniki: oldingi oraliqlari va hammaning oraliqlari boʻyicha undan kutilgan tashriflar oraligʻi. Har kuni keladigan mijoz bir necha kundan soʻng kechikadi, ikki oyda bir keladigani — bir necha oydan soʻng.",
  "on the month before": "oldingi oyga nisbatan",
  "Lost in the last whole month": "Oxirgi toʻliq oyda yoʻqotilgan",
  "Won back within a year": "Bir yil ichida qaytgan",
  "Since when": "Qachondan beri",
  "Last {days} days": "Oxirgi {days} kun",
  "Whom do we call first?": "Avval kimga qoʻngʻiroq qilamiz?",
  "Margin of the next 12 months that the silence of these customers puts in doubt. Whoever is late is best called before being lost.":
    "Bu mijozlar kelmay qoʻygani uchun shubha ostida qolgan keyingi 12 oy marjasi. Kechikayotganlarga yoʻqotilmasidan oldin qoʻngʻiroq qilgan maʼqul.",
  "Few customers: the amounts hang on single people.":
    "Mijozlar kam: summalar alohida odamlarga bogʻliq.",
  "Nobody stayed away longer than usual in these days, or too few to be shown.":
    "Bu kunlarda hech kim odatdagidan uzoq kechikmadi yoki ular koʻrsatish uchun juda kam.",
  State: "Holat",
  "At stake": "Xavf ostidagi pul",
  "At stake a person": "Bir kishiga xavf ostida",
  "With a phone or an e-mail": "Telefoni yoki e-pochtasi bor",
  "Allow a message": "Xabarga rozi",
  "Who is worth a call?": "Kimga qoʻngʻiroq qilishga arziydi?",
  "Customers who came to be late or at risk in the last 28 days, by segment: what is at stake with them. The segment says how to speak to them.":
    "Oxirgi 28 kunda kechika boshlagan yoki xavf ostida qolgan mijozlar, segmentlar boʻyicha: qancha pul shubha ostida. Segment ular bilan qanday gaplashishni aytadi.",
  Segment: "Segment",
  "Favourite category": "Sevimli toifa",
  "What could you talk about?": "Ular bilan nima haqida gaplashish mumkin?",
  "The same customers by their favourite categories; who has several counts with each.":
    "Oʻsha mijozlar sevimli toifalari boʻyicha; bir nechtasi bori har birida hisoblanadi.",
  "{n} {n|favourite|favourites}": "{n} ta {n|sevimli toifa|sevimli toifa}",
  "Which store should call them?": "Ularga qaysi doʻkon qoʻngʻiroq qilsin?",
  "The same customers by the store that they visit most.":
    "Oʻsha mijozlar, eng koʻp keladigan doʻkoni boʻyicha.",
  "Where did they go within a month?": "Bir oyda kim qayerga oʻtdi?",
  "Customers by state at both ends of {month}. Groups of very few people are not drawn.":
    "Oy boshi va oxiridagi holati boʻyicha mijozlar: {month}. Juda kichik guruhlar chizilmaydi.",
  "Customers by state at both ends of a month. Groups of very few people are not drawn.":
    "Oy boshi va oxiridagi holati boʻyicha mijozlar. Juda kichik guruhlar chizilmaydi.",
  "No month is over yet. Load a longer history of receipts.":
    "Hali birorta oy tugamagan. Cheklarning uzunroq tarixini yuklang.",
  "Not yet customers": "Hali mijoz emas",
  "Never bought": "Hech narsa olmagan",
  "Could be lost": "Ketishi mumkin edi",
  "Became lost": "Yoʻqotildi",
  "Share lost": "Yoʻqotilganlar ulushi",
  "Lost after one visit": "Bir tashrifdan keyin yoʻqotilgan",
  "Its change in three months": "Uch oydagi oʻzgarishi",
  "How many are lost each month?": "Har oy qancha mijoz yoʻqotamiz?",
  "Share of the customers of the month's start who became lost in it. It begins with the first month that lost anybody.":
    "Oy boshidagi mijozlarning shu oyda yoʻqotilgan ulushi. Chiziq birinchi yoʻqotish boʻlgan oydan boshlanadi.",
  "Fewer than 20 customers have been lost yet, as far as the receipts reach.":
    "Cheklardan koʻrinishicha, hali 20 tadan kam mijoz yoʻqotilgan.",
  "How many of the lost come again?": "Yoʻqotilganlarning qanchasi yana keladi?",
  "Of the customers who became lost in the 12 months before, the share who have come again. No test with a hold-out stands behind it: it does not say what brought them.":
    "Oxirgi 12 oyda yoʻqotilgan mijozlarning yana kelgan ulushi. Buning ortida nazorat guruhli sinov yoʻq: ularni nima olib kelganini aytmaydi.",
  "{n} lost {n|customer|customers} in the last 12 months":
    "oxirgi 12 oyda yoʻqotilgan {n} ta {n|mijoz|mijoz}",
  "Nobody has been lost yet, or too few to be shown.":
    "Hali hech kim yoʻqotilmagan yoki ular koʻrsatish uchun juda kam.",
  "Came again": "Yana kelgan",
  "Lost in 12 months": "12 oyda yoʻqotilgan",
  "Share who came again": "Yana kelganlar ulushi",
  "When did the lost come last?": "Yoʻqotilganlar oxirgi marta qachon kelgan?",
  "Customers who became lost in the last three whole months, by months from their last visit to the month in which they were lost. The tick is how many of them had come only once.":
    "Oxirgi uch toʻliq oyda yoʻqotilgan mijozlar: oxirgi tashrifi yoʻqotilgan oydan necha oy oldin boʻlgan. Belgi — ulardan nechtasi faqat bir marta kelgani.",
  "Came once": "Bir marta kelgan",
  "Months before": "Necha oy oldin",
  "Do we call them lost too early?": "Ularni yoʻqotilgan deyishga shoshmayapmizmi?",
  "Share of losses that a visit followed within 180 days, over all that were watched so long. If it is high, raise the multiple for lost in the settings.":
    "180 kun ichida tashrif boʻlgan yoʻqotishlar ulushi, shuncha kuzatilganlarning hammasi ichida. Yuqori boʻlsa, sozlamalarda yoʻqotish chegarasini oshiring.",
  "{n} {n|loss|losses}": "{n} ta {n|yoʻqotish|yoʻqotish}",
  "No loss has been watched for 180 days yet. Load a longer history of receipts.":
    "Hali birorta yoʻqotish 180 kun kuzatilmagan. Cheklarning uzunroq tarixini yuklang.",
  Who: "Kim",
  "Losses watched": "Kuzatilgan yoʻqotishlar",
  "Came again within 180 days": "180 kun ichida yana kelgan",
  Share: "Ulush",
  "No customers are known yet, so nobody can be missed.":
    "Hali birorta mijoz maʼlum emas, shuning uchun yoʻqotiladigan odam ham yoʻq.",
  "In the last {days} days {n} {n|customer|customers} stayed away longer than usual: {money} of the next 12 months is at stake.":
    "Oxirgi {days} kunda {n} ta {n|mijoz|mijoz} odatdagi vaqtida kelmadi: keyingi 12 oy marjasidan {money} shubha ostida.",
  "In the last {days} days {n} {n|customer|customers} stayed away longer than usual; what is at stake cannot be said yet.":
    "Oxirgi {days} kunda {n} ta {n|mijoz|mijoz} odatdagi vaqtida kelmadi; qancha pul shubha ostida ekanini hozircha aytib boʻlmaydi.",
  "{n} {n|customer|customers} slipped away in the last 28 days; too little is known yet to say what is at stake with them.":
    "Oxirgi 28 kunda {n} ta {n|mijoz|mijoz} jim boʻlib qoldi; qancha pul shubha ostida ekanini aytish uchun hali maʼlumot kam.",
  "What is at stake cannot be said yet: nobody has been watched for long enough.":
    "Qancha pul xavf ostida ekanini hozircha aytib boʻlmaydi: hali hech kim yetarlicha uzoq kuzatilmagan.",
  "In the last 28 days nobody stayed away longer than usual, or too few to be shown.":
    "Oxirgi 28 kunda hech kim odatdagidan uzoq kechikmadi yoki ular koʻrsatish uchun juda kam.",
  "{n} {n|customer|customers} became lost in the last 28 days: {money}. Try to win them back.":
    "Oxirgi 28 kunda {n} ta {n|mijoz|mijoz} yoʻqotildi: {money}. Ularni qaytarishga urinib koʻring.",
  "Begin with the {n} {n|customer|customers} who came to be at risk in the last 28 days: {money}.":
    "Oxirgi 28 kunda xavf ostida qolgan {n} ta {n|mijozdan|mijozdan} boshlang: {money}.",
  "Begin with the {n} {n|customer|customers} who became late in the last 28 days: {money}.":
    "Oxirgi 28 kunda kechika boshlagan {n} ta {n|mijozdan|mijozdan} boshlang: {money}.",
  "{n} of them left a phone or an e-mail; no export says yet who allows a message.":
    "Ulardan {n} tasi telefon yoki e-pochta qoldirgan; kim xabarga rozi ekanini hali hech qaysi eksport aytmaydi.",
  "No export says how to reach them: load the customer list with phones or e-mails.":
    "Ular bilan qanday bogʻlanishni hech bir eksport aytmaydi: telefon yoki e-pochtali mijozlar roʻyxatini yuklang.",
  "Lost is said too early here: {rate} of those called lost came again within 180 days. Raise the multiple for lost in the settings.":
    "Bu yerda yoʻqotilgan deyishga hali erta: yoʻqotilgan deyilganlarning {rate} qismi 180 kun ichida yana keldi. Sozlamalarda yoʻqotish chegarasini oshiring.",
  "{n} of them can be reached and allow it.":
    "Ulardan {n} tasi bilan bogʻlanish mumkin va ular bunga rozi.",
  "No verdict: the share of receipts with a known customer moved by {points} in three months, and who stops showing the card looks lost.":
    "Xulosa yoʻq: mijozi maʼlum cheklar ulushi uch oyda {points} oʻzgardi, kartasini koʻrsatmay qoʻygan mijoz esa yoʻqotilgandek koʻrinadi.",
  "In {month} {rate} became lost: {n} {n|customer|customers}, {once} of them after one visit.":
    "{month} oyida {rate} yoʻqotildi — {n} ta {n|mijoz|mijoz}, ulardan {once} tasi bir tashrifdan keyin.",
  "Of those called lost, {rate} came again within 180 days.":
    "Yoʻqotilgan deyilganlardan {rate} 180 kun ichida yana keldi.",
  "With “lost” after {multiple} usual gaps instead of {now} it would have been {rate}: set lifecycle.lost to {multiple}.":
    "{now} emas, {multiple} odatdagi oraliqdan keyin yoʻqotilgan deyilsa, {rate} boʻlardi: lifecycle.lost = {multiple} qilib qoʻying.",
  "Even after {multiple} usual gaps instead of {now} it would have been {rate}: in this shop a long pause is seldom a farewell.":
    "{now} emas, {multiple} odatdagi oraliqdan keyin ham {rate} boʻlardi: bu doʻkonda uzoq tanaffus kamdan-kam ketishni bildiradi.",
  "After one visit": "Bir tashrifdan keyin",
  "After two visits and more": "Ikki va undan koʻp tashrifdan keyin",
  "All who were lost": "Barcha yoʻqotilganlar",
  "the same month": "oʻsha oyning oʻzi"
};
