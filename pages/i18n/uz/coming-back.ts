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
  "{n} {n|customer|customers} may have come before the receipts begin. Their first visit is not known, so they are left out here.":
    "{n} ta {n|mijoz|mijoz} cheklar boshlanishidan oldin ham kelgan boʻlishi mumkin. Ularning birinchi tashrifi nomaʼlum, shuning uchun bu yerda ular yoʻq.",
  "Of those who come for the first time, {next} come again in the next month.":
    "Birinchi marta kelganlardan {next} keyingi oyda yana keladi.",
  "Of those who come for the first time, {next} come again in the next month and {sixth} in the sixth month after.":
    "Birinchi marta kelganlardan {next} keyingi oyda, {sixth} oltinchi oyda yana keladi.",
  "From the first visit to the next": "Birinchi tashrifdan keyingisigacha",
  "Customers by": "Mijozlar nima boʻyicha",
  "Every 30 days from the own first visit": "Oʻz birinchi tashrifidan har 30 kun",
  "How many come in each 30 days after the first visit?":
    "Birinchi tashrifdan keyingi har 30 kunda qanchasi keladi?",
  "Share of customers with a visit in the window of 30 days, counted from each customer's own first visit. Only customers who were watched to the window's end.":
    "Har bir mijozning oʻz birinchi tashrifidan sanalgan 30 kunlik oynada tashrifi boʻlganlar ulushi. Faqat oyna oxirigacha kuzatilgan mijozlar.",
  "windows of 30 days": "30 kunlik oynalar",
  "Window of 30 days": "30 kunlik oyna",
  "What does a newcomer bring, month by month?": "Yangi mijoz oyma-oy qancha keltiradi?",
  "Margin before points of an average customer from the first visit on, added up in windows of 30 days; all customers of a window were watched to its end.":
    "Oʻrtacha mijozning birinchi tashrifdan boshlab ballargacha marjasi, 30 kunlik oynalarda jamlangan; oynadagi barcha mijozlar uning oxirigacha kuzatilgan.",
  "When does winning a customer pay back?": "Mijoz jalb qilish qachon oqlanadi?",
  "The cost of winning and welcoming a newcomer against the margin of an average one; a month here is 30 days from the own first visit.":
    "Yangi mijozni jalb qilish va kutib olish xarajati oʻrtacha yangi mijozning marjasiga nisbatan; bu yerda oy — uning birinchi tashrifidan 30 kun.",
  "Where on the way do we lose them?": "Yoʻlning qayerida ularni yoʻqotamiz?",
  "Share of customers who come once more within 90 days of a visit; those still in time to do so are accounted for.":
    "Tashrifdan keyin 90 kun ichida yana bir marta keladigan mijozlar ulushi; muddati hali tugamaganlar hisobga olingan.",
  "{n} first {n|visit|visits}": "{n} ta birinchi {n|tashrif|tashrif}",
  "Nobody whose first visit was seen has been watched for 90 days. Load a longer history of receipts.":
    "Birinchi tashrifi maʼlum hech kim hali 90 kun kuzatilmagan. Cheklarning uzunroq tarixini yuklang.",
  "half within {n} {n|day|days}": "yarmi {n} {n|kun|kun} ichida",
  "Visit number": "Tashrif raqami",
  "Came once more within 90 days": "90 kun ichida yana keldi",
  "Days by which half came": "Yarmi kelgan kunlar",
  "Does the second visit come more often than before?":
    "Ikkinchi tashrif avvalgidan koʻproq boʻlyaptimi?",
  "Each line is the customers of one starting month: per cent of those with so many visits who come once more within 90 days.":
    "Har bir qator — bir boshlangʻich oyning mijozlari: shuncha tashrifdan keyin 90 kun ichida yana kelganlar foizi.",
  "Visits made": "Qilingan tashriflar",
  "Came once more": "Yana bir marta keldi",
  "How long until the next visit?": "Keyingi tashrifgacha qancha vaqt?",
  "Share of visits without a next one so far, by days. Visits that nobody has followed yet count as open, not as lost.":
    "Hali keyingisi boʻlmagan tashriflar ulushi, kunlar boʻyicha. Keyingisi yoʻq tashriflar yoʻqotilgan emas, ochiq hisoblanadi.",
  "{n} {n|visit|visits}": "{n} ta {n|tashrif|tashrif}",
  "No customer is known yet. Load receipts that say whose they are.":
    "Hali hech bir mijoz maʼlum emas. Mijozi koʻrsatilgan cheklarni yuklang.",
  "days since the visit": "tashrifdan keyingi kunlar",
  "Not yet come again": "Hali qayta kelmagan",
  Days: "Kunlar",
  "Still watched": "Hali kuzatuvda",
  "Visits by": "Tashriflar nima boʻyicha",
  "Who comes again sooner?": "Kim tezroq qaytadi?",
  "Share of visits followed by another within 60 days, and the days by which half are followed.":
    "60 kun ichida yana tashrif boʻlgan tashriflar ulushi va yarmi uchun kerak boʻlgan kunlar.",
  "Came again within 60 days": "60 kun ichida qaytdi",
  "At the least": "Kamida",
  "At the most": "Koʻpi bilan",
  "All customers": "Barcha mijozlar",
  "Half of the newcomers come a second time within {n} {n|day|days}: remind those who have not by then.":
    "Yangi mijozlarning yarmi {n} {n|kun|kun} ichida ikkinchi marta keladi: shu vaqtgacha kelmaganlarga oʻzingizni eslating.",
  "Beware: {share} of the receipts of the last {n} whole {n|month|months} name a customer, {change} against the months before. A lost habit of showing the card looks like customers who stay away.":
    "Ehtiyot boʻling: oxirgi {n} ta toʻliq {n|oy|oy} cheklarining {share} qismida mijoz koʻrsatilgan, avvalgi oylarga nisbatan {change}. Kartani koʻrsatish odati yoʻqolishi mijozlar ketgandek koʻrinadi.",
  "{share} of the receipts of the last {n} whole {n|month|months} name a customer, {change} against the months before.":
    "Oxirgi {n} ta toʻliq {n|oy|oy} cheklarining {share} qismida mijoz koʻrsatilgan, avvalgi oylarga nisbatan {change}.",
  "All together": "Hammasi birga",
  Seller: "Sotuvchi",
  "First category": "Birinchi toifa",
  "First offer": "Birinchi taklif",
  "with a coupon": "kupon bilan",
  "on promotion": "aksiya boʻyicha",
  "with a discount": "chegirma bilan",
  "at full price": "toʻliq narxda",
  "not known": "nomaʼlum",
  "after visit {n} and later": "{n}-tashrifdan keyin va undan soʻng",
  "after visit {n}": "{n}-tashrifdan keyin",
  "Winning a customer cost {cost} and has not come back within {n} {n|month|months}.":
    "Mijozni jalb qilish {cost} turdi va {n} {n|oy|oy} ichida oqlanmadi.",
  "Winning a customer cost {cost}: the margin of the first visit covers it.":
    "Mijozni jalb qilish {cost} turdi: birinchi tashrif marjasi buni qoplaydi.",
  "Winning a customer cost {cost} and comes back within {n} {n|month|months}.":
    "Mijozni jalb qilish {cost} turdi va {n} {n|oy|oy} ichida oqlanadi.",
  "not within {n} {n|month|months}": "{n} {n|oy|oy} ichida emas",
  "on the first day": "birinchi kuni",
  "within {n} {n|month|months}": "{n} {n|oy|oy} ichida",
  "After the first visit {first} come again within 90 days, after the third {third}.":
    "Birinchi tashrifdan keyin 90 kun ichida {first} qaytadi, uchinchisidan keyin — {third}.",
  "They differ by more than chance (log-rank test).":
    "Ular tasodifdan koʻproq farq qiladi (log-rank testi).",
  "The differences are within chance (log-rank test): do not act on them.":
    "Farqlar tasodif doirasida (log-rank testi): ularga qarab ish qilmang.",
  "After a visit half have come again within {n} {n|day|days}.":
    "Tashrifdan keyin yarmi {n} {n|kun|kun} ichida qaytadi.",
  "After a visit {share} have come again within 30 days, fewer than half within the time watched.":
    "Tashrifdan keyin 30 kun ichida {share} qaytadi, kuzatuv davomida — yarmidan kami.",
  "The newest newcomers seem to come back differently, but the share of receipts with a known customer changed by {change}: no verdict.":
    "Soʻnggi yangi mijozlar boshqacha qaytayotgandek, lekin mijozi maʼlum cheklar ulushi {change} oʻzgardi: xulosa yoʻq.",
  "Newcomers come back more often than before: {share} of those of the last three months came in the month after, {rest} of the three months before.":
    "Yangi mijozlar avvalgidan koʻproq qaytyapti: oxirgi uch oydagilarning {share} qismi keyingi oyda keldi, undan oldingi uch oydagilarning {rest} qismi.",
  "Newcomers come back less often than before: {share} of those of the last three months came in the month after, {rest} of the three months before.":
    "Yangi mijozlar avvalgidan kamroq qaytyapti: oxirgi uch oydagilarning {share} qismi keyingi oyda keldi, undan oldingi uch oydagilarning {rest} qismi."
};
