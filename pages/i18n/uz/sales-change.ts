import type {salesChange as ru} from "../ru/sales-change.js";

export const salesChange: Readonly<Record<keyof typeof ru, string>> = {
  "Why did sales change?": "Savdo nega oʻzgardi?",
  "New customers": "Yangi mijozlar",
  "See who is leaving, and call them.": "Kimlar ketayotganini koʻring va ularga qoʻngʻiroq qiling.",
  "Seen for the first time": "Birinchi marta koʻrilgan",
  "Did not come again": "Qayta kelmagan",
  "Groups of few customers": "Bir necha mijozli guruhlar",
  "Regulars: how often": "Doimiylar: qanchalik tez-tez",
  "Regulars: spend per visit": "Doimiylar: tashrif summasi",
  "Regulars who changed stores": "Doʻkonini almashtirgan doimiylar",
  "Returns without a purchase": "Xaridsiz qaytarishlar",
  "Unknown buyers: receipts": "Nomaʼlumlar: cheklar soni",
  "Unknown buyers: average receipt": "Nomaʼlumlar: oʻrtacha chek",
  "Newly opened stores": "Yangi ochilgan doʻkonlar",
  "Closed stores": "Yopilgan doʻkonlar",
  "Days that only one has": "Kunlar soni farqi",
  "more customers came than stayed away": "kelmay qoʻyganlardan koʻra koʻproq mijoz keldi",
  "more customers stayed away than came": "kelganlardan koʻra koʻproq mijoz kelmay qoʻydi",
  "regulars came more often": "doimiylar tez-tezroq keldi",
  "regulars came less often": "doimiylar kamroq keldi",
  "regulars spent more per visit": "doimiylar har tashrifda koʻproq sarfladi",
  "regulars spent less per visit": "doimiylar har tashrifda kamroq sarfladi",
  "regulars came from other stores": "doimiylar boshqa doʻkonlardan oʻtib keldi",
  "regulars went to other stores": "doimiylar boshqa doʻkonlarga oʻtib ketdi",
  "more receipts of unknown buyers": "nomaʼlum xaridorlar cheklari koʻpaydi",
  "fewer receipts of unknown buyers": "nomaʼlum xaridorlar cheklari kamaydi",
  "larger receipts of unknown buyers": "nomaʼlum xaridorlar cheki kattalashdi",
  "smaller receipts of unknown buyers": "nomaʼlum xaridorlar cheki kichraydi",
  "groups of few customers": "bir necha mijozli guruhlar",
  "fewer returns without a purchase": "xaridsiz qaytarishlar kamaydi",
  "more returns without a purchase": "xaridsiz qaytarishlar koʻpaydi",
  "newly opened stores": "yangi ochilgan doʻkonlar",
  "closed stores": "yopilgan doʻkonlar",
  "a longer month": "oy uzunroq",
  "a shorter month": "oy qisqaroq",
  "Sales of {month} are level with {before} ({sales}).":
    "Savdo: {month} — {before} darajasida ({sales}).",
  "Sales of {month} are {money} above {before} ({change}).":
    "Savdo: {month} {before}ga nisbatan {money} koʻp ({change}).",
  "Sales of {month} are {money} below {before} ({change}).":
    "Savdo: {month} {before}ga nisbatan {money} kam ({change}).",
  "What weighs most: {first}, then {second}.": "Asosiysi: {first}, keyin {second}.",
  "What weighs most: {first}.": "Asosiysi: {first}.",
  "{month} is not over: its days to {day} stand beside as many days of the other month.":
    "{month} hali tugamagan: uning {day}gacha boʻlgan kunlari boshqa oyning shuncha kuni bilan solishtiriladi.",
  "Other stores": "Boshqa doʻkonlar",
  Existing: "Ikkalasida ishlagan",
  "Newly opened": "Yangi ochilgan",
  Closed: "Yopilgan",
  "In both months": "Ikkala oyda",
  "Coming and going": "Kelish-ketish",
  Regulars: "Doimiylar",
  "Unknown buyers": "Nomaʼlumlar",
  "Everything else": "Qolganlari",
  "Compared with": "Nima bilan solishtirish",
  "the month before": "oldingi oy",
  "the year before": "oʻtgan yil",
  "From one month to the other": "Bir oydan ikkinchisiga",
  "Sales of both months and what each reason added or took. Regulars came in both months; unknown buyers showed no card.":
    "Ikkala oyning savdosi va har bir sabab qancha qoʻshgani yoki olgani. Doimiylar ikkala oyda ham kelgan; nomaʼlumlar karta koʻrsatmagan.",
  "There is no earlier month to compare with. Load at least two months of receipts.":
    "Solishtirish uchun oldingi oy yoʻq. Kamida ikki oylik cheklarni yuklang.",
  What: "Nima",
  "Says whose money moved, not why they acted so. A customer who came in one of the two months only counts as new, come back or not come again; who came in both is a regular, whose change is parted into how often they came and what a visit brought.":
    "Bu yerda kimning puli oʻzgargani koʻrinadi, odamlar nega bunday qilgani emas. Ikki oyning faqat bittasida kelgan mijoz yangi, qaytib kelgan yoki qayta kelmagan hisoblanadi; ikkalasida kelgani doimiy boʻlib, uning oʻzgarishi qanchalik tez-tez kelgani va tashrif summasiga ajratiladi.",
  "Which stores moved sales?": "Savdoni qaysi doʻkonlar oʻzgartirdi?",
  "Change of sales by store, the largest loss first. Newly opened and closed stores are drawn in grey: they cannot be compared.":
    "Doʻkonlar boʻyicha savdo oʻzgarishi, avval eng katta yoʻqotish. Yangi ochilgan va yopilgan doʻkonlar kulrang: ularni solishtirib boʻlmaydi.",
  "How did it go month by month?": "Oyma-oy qanday boʻldi?",
  "In {month} more customers came and fewer stayed away than usual: {money} more than the month before.":
    "{month}: odatdagidan koʻproq mijoz keldi va kamrogʻi kelmay qoʻydi: oldingi oydan {money} koʻp.",
  "In {month} fewer customers came and more stayed away than usual: {money} less than the month before.":
    "{month}: odatdagidan kamroq mijoz keldi va koʻprogʻi kelmay qoʻydi: oldingi oydan {money} kam.",
  "In {month} customers of both months came more often than usual: {money} more than the month before.":
    "{month}: ikkala oy mijozlari odatdagidan tez-tezroq keldi: oldingi oydan {money} koʻp.",
  "In {month} customers of both months came less often than usual: {money} less than the month before.":
    "{month}: ikkala oy mijozlari odatdagidan kamroq keldi: oldingi oydan {money} kam.",
  "In {month} a visit of customers of both months brought more than usual: {money} more than the month before.":
    "{month}: ikkala oy mijozlarining tashrifi odatdagidan koʻproq keltirdi: oldingi oydan {money} koʻp.",
  "In {month} a visit of customers of both months brought less than usual: {money} less than the month before.":
    "{month}: ikkala oy mijozlarining tashrifi odatdagidan kamroq keltirdi: oldingi oydan {money} kam.",
  "No reason moved sales more than it usually does from month to month.":
    "Hech bir sabab savdoni oydan oyga odatdagidan koʻproq oʻzgartirmadi."
};
