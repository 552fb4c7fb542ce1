import type {ru} from "./ru.js";

/** Uzbek in Latin letters, by the English text. */
export const uz: Readonly<Record<keyof typeof ru, string>> = {
  // The shell
  Overview: "Umumiy koʻrinish",
  "Coming back": "Qaytishlar",
  Messages: "Xabarlar",
  Pages: "Sahifalar",
  Languages: "Tillar",
  "Light or dark": "Yorugʻ yoki qorongʻi mavzu",
  "To the content": "Asosiy qismga",
  "Data to {day}": "Maʼlumotlar {day}gacha",
  "last export loaded {moment}": "oxirgi yuklama {moment} da olingan",
  "This is an invented programme.": "Bu oʻylab topilgan dastur.",
  "It came with Regulars so that you can look around. Put your own exports into data/inbox and start again.":
    "U Regulars bilan tanishishingiz uchun berilgan. Oʻz yuklamalaringizni data/inbox papkasiga qoʻyib, qaytadan ishga tushiring.",
  "The newest data failed {n} {n|check|checks}.":
    "Yangi maʼlumotlar {n} ta {n|tekshiruvdan|tekshiruvdan} oʻtmadi.",
  "The pages keep the last numbers that were right.":
    "Sahifalarda oxirgi toʻgʻri raqamlar turibdi.",
  "These numbers are old.": "Bu raqamlar eskirgan.",
  "They end on {day}; newer exports have not been loaded.":
    "Ular {day}da tugaydi; yangiroq yuklamalar olinmagan.",
  "Nothing has been loaded yet.": "Hali hech narsa yuklanmagan.",
  "Put exports of your till into data/inbox and start again.":
    "Kassa yuklamalarini data/inbox papkasiga qoʻyib, qaytadan ishga tushiring.",

  // Charts and tables
  chart: "grafik",
  Chart: "Grafik",
  Table: "Jadval",
  "Download {file}": "{file} faylini yuklab olish",
  "Arrow keys read the values.": "Qiymatlarni strelkalar oʻqiydi.",
  "Nothing to show yet": "Hozircha koʻrsatadigan narsa yoʻq",
  "Fewer than {floor} people": "{floor} kishidan kam",
  hidden: "yashirilgan",
  "the first {shown} of {all} shown, all of them in the table":
    "{all} tadan dastlabki {shown} tasi koʻrsatilgan, hammasi jadvalda",
  "95% interval": "95 foizlik oraliq",
  People: "Kishilar",
  Month: "Oy",
  "All months": "Barcha oylar",
  "month not over": "oy tugamagan",
  "{n} {n|month|months}": "{n} {n|oy|oy}",
  "{n} {n|receipt|receipts}": "{n} ta {n|chek|chek}",

  // Overview
  "Each card shows the last 4 whole weeks beside the 4 weeks before and the same 4 weeks a year earlier: equal numbers of days and of weekends. Its line is the last 26 weeks.":
    "Har bir kartochka oxirgi toʻliq 4 haftani undan oldingi 4 hafta va bir yil avvalgi xuddi shu 4 hafta bilan solishtiradi: kunlar va dam olish kunlari teng. Chiziq — oxirgi 26 hafta.",
  Sales: "Savdo",
  "Customers who came": "Kelgan mijozlar",
  "Return visits": "Takroriy tashriflar",
  "First-time customers": "Yangi mijozlar",
  "Average receipt": "Oʻrtacha chek",
  "Receipts of known customers": "Tanish mijozlarning cheklari",
  "on the 4 weeks before": "oldingi 4 haftaga nisbatan",
  "on a year earlier": "oʻtgan yilga nisbatan",
  "Are sales growing?": "Savdo oʻsyaptimi?",
  "Paid after discounts and returns, by month.":
    "Chegirma va qaytarishlardan keyin toʻlangan, oylar boʻyicha.",
  "No receipts have been loaded. Put an export of the till into the inbox.":
    "Cheklar yuklanmagan. Kassa yuklamasini inbox papkasiga qoʻying.",
  Receipts: "Cheklar",
  "Share of known customers in sales": "Savdoda tanish mijozlar ulushi",
  "Do more customers come?": "Mijozlar koʻproq kelyaptimi?",
  "Known customers with at least one visit in the month, and those who came for the first time. Who was a customer before the receipts begin is not counted as new.":
    "Oyda kamida bir marta kelgan tanish mijozlar va birinchi marta kelganlar. Cheklar boshlanishidan oldin mijoz boʻlganlar yangi hisoblanmaydi.",
  "No customers are known yet. Load an export that says whose receipt it is: a card, a phone or a customer number.":
    "Hali tanish mijozlar yoʻq. Chek kimniki ekani koʻrinadigan yuklamani oling: karta, telefon yoki mijoz raqami.",
  "All customers who came": "Kelgan barcha mijozlar",
  "For the first time": "Birinchi marta",
  "Members who came": "Kelgan ishtirokchilar",
  Members: "Ishtirokchilar",
  "{n} known {n|customer|customers} came, {first} of them for the first time.":
    "{n} ta tanish {n|mijoz|mijoz} keldi, ulardan {first} tasi birinchi marta.",
  "The last 4 weeks brought {sales} from {n} {n|receipt|receipts}.":
    "Oxirgi 4 hafta {n} ta {n|chekdan|chekdan} {sales} keltirdi.",
  "Sales of the last 4 weeks are level with the 4 weeks before ({sales}).":
    "Oxirgi 4 haftadagi savdo oldingi 4 hafta darajasida ({sales}).",
  "Sales of the last 4 weeks are {change} above the 4 weeks before, mostly from more receipts ({cause}).":
    "Oxirgi 4 haftadagi savdo oldingi 4 haftadan {change} yuqori, asosan cheklar koʻpaygani uchun ({cause}).",
  "Sales of the last 4 weeks are {change} above the 4 weeks before, mostly from larger receipts ({cause}).":
    "Oxirgi 4 haftadagi savdo oldingi 4 haftadan {change} yuqori, asosan oʻrtacha chek oshgani uchun ({cause}).",
  "Sales of the last 4 weeks are {change} below the 4 weeks before, mostly from fewer receipts ({cause}).":
    "Oxirgi 4 haftadagi savdo oldingi 4 haftadan {change} past, asosan cheklar kamaygani uchun ({cause}).",
  "Sales of the last 4 weeks are {change} below the 4 weeks before, mostly from smaller receipts ({cause}).":
    "Oxirgi 4 haftadagi savdo oldingi 4 haftadan {change} past, asosan oʻrtacha chek kichraygani uchun ({cause}).",
  "The last 3 whole months brought as much as the same months a year before.":
    "Oxirgi toʻliq 3 oy bir yil avvalgi xuddi shu oylarchalik keltirdi.",
  "The last 3 whole months brought {change} more than the same months a year before.":
    "Oxirgi toʻliq 3 oy bir yil avvalgi xuddi shu oylardan {change} koʻp keltirdi.",
  "The last 3 whole months brought {change} less than the same months a year before.":
    "Oxirgi toʻliq 3 oy bir yil avvalgi xuddi shu oylardan {change} kam keltirdi.",

  // Do they come back?
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
    "Birinchi marta kelganlardan {next} keyingi oyda, {sixth} oltinchi oyda yana keladi.",

  // Which message brought them back?
  "Which message brought them back?": "Ularni qaysi xabar qaytardi?",
  "A return visit is credited to the last message before it, if it fell into that message's window. Some of these customers would have come anyway: only a control group can say how many.":
    "Takroriy tashrif undan oldingi oxirgi xabarga yoziladi, agar uning oynasiga tushsa. Bu mijozlarning bir qismi baribir kelar edi: qanchasi — faqat nazorat guruhi koʻrsatadi.",
  "Weak evidence: not randomised": "Zaif dalil: tasodifiy tanlov emas",
  "No messages have been loaded. Put an export of your mailing or CRM system into the inbox.":
    "Xabarlar yuklanmagan. Xabarnoma yoki CRM tizimi yuklamasini inbox papkasiga qoʻying.",
  "{n} return {n|visit|visits} with sales of {spend} followed a message within its window.":
    "{n} ta takroriy {n|tashrif|tashrif} ({spend} savdo) xabardan keyin uning oynasida boʻldi.",
  "{n} {n|coupon was|coupons were} redeemed.": "{n} ta {n|kupon|kupon} ishlatildi.",
  "{n} {n|recipient|recipients}": "{n} ta {n|oluvchi|oluvchi}",
  "The {n} largest are shown.": "Eng kattalaridan {n} tasi koʻrsatilgan.",
  "After which campaign did they come back?": "Qaysi kampaniyadan keyin qaytishdi?",
  "Share of recipients with a credited return visit.":
    "Takroriy tashrifi hisobga olingan oluvchilar ulushi.",
  "Whose coupons were used?": "Kimning kuponlari ishlatildi?",
  "Share of recipients who redeemed a coupon of the campaign: the strongest evidence that a message was noticed.":
    "Kampaniya kuponini ishlatgan oluvchilar ulushi: xabar sezilganining eng kuchli dalili.",
  "Which channel?": "Qaysi kanal?",
  "Share of recipients with a credited return visit, by channel.":
    "Takroriy tashrifi hisobga olingan oluvchilar ulushi, kanallar boʻyicha.",
  "Which theme?": "Qaysi mavzu?",
  "Share of recipients with a credited return visit, by theme of the campaign.":
    "Takroriy tashrifi hisobga olingan oluvchilar ulushi, kampaniya mavzusi boʻyicha.",
  "All campaigns": "Barcha kampaniyalar",
  "Campaign {id}": "{id}-kampaniya",
  Campaign: "Kampaniya",
  Channel: "Kanal",
  Theme: "Mavzu",
  Sent: "Yuborilgan",
  Recipients: "Oluvchilar",
  Opened: "Ochilgan",
  Clicked: "Oʻtishlar",
  "Came back": "Qaytganlar",
  "Came back, share": "Qaytganlar, ulush",
  "Redeemed a coupon": "Kupon ishlatganlar",
  "Redeemed, share": "Ishlatganlar, ulush",
  "Coupons redeemed": "Ishlatilgan kuponlar",
  "Credited visits": "Hisobga olingan tashriflar",
  "Credited sales": "Hisobga olingan savdo",
  "e-mail": "elektron pochta",
  "push message": "push-xabar",
  "social network": "ijtimoiy tarmoq",
  "customer account": "shaxsiy kabinet",
  "phone call": "telefon qoʻngʻirogʻi",
  "post and print": "pochta va bosma",
  "channel not known": "kanal nomaʼlum",
  Holiday: "Bayram",
  Birthday: "Tugʻilgan kun",
  "Favourite goods": "Sevimli mahsulotlar",
  "Status and level": "Maqom va daraja",
  "Points run out": "Ballar kuyadi",
  Sale: "Arzonlashtirish",
  Welcome: "Xush kelibsiz",
  "Useful advice": "Foydali maslahatlar",
  "Service message": "Xizmat xabari",
  "We miss you": "Sizni sogʻindik",
  "Bring a friend": "Doʻstingizni olib keling",
  Survey: "Soʻrovnoma",
  "Other theme": "Boshqa mavzu",
  "No theme given": "Mavzu koʻrsatilmagan",

  // More charts, and the gallery
  Gallery: "Galereya",
  "Every component of the site in every state, on invented numbers.":
    "Saytning barcha qismlari barcha holatlarida, oʻylab topilgan raqamlarda.",
  "{share} of the stage before": "oldingi bosqichning {share} qismi",
  "Of the first stage": "Birinchi bosqichdan",
  Median: "Mediana",
  "Middle half": "Oʻrta yarmi",
  "Four in five": "Beshtadan toʻrttasi",
  Total: "Jami",
  Change: "Oʻzgarish",
  Before: "Oldin",
  After: "Keyin",

  // Explain the number
  "Explain: {title}": "Tushuntirish: {title}",
  "Where does this number come from?": "Bu raqam qayerdan?",
  Close: "Yopish",
  "What it means": "Bu nimani bildiradi",
  "How fresh it is": "Qanchalik yangi",
  "numbers published {moment}": "raqamlar {moment} da eʼlon qilingan",
  "Which exports it comes from": "Qaysi yuklamalardan",
  "{n} {n|file|files}, {rows} rows, newest loaded {moment}":
    "{n} ta {n|fayl|fayl}, {rows} qator, eng yangisi {moment} da yuklangan",
  "None have been loaded.": "Hech narsa yuklanmagan.",
  "What was checked": "Nima tekshirilgan",
  "{n} of {all} checks passed.": "{all} ta tekshiruvdan {n} tasi oʻtdi.",
  "Which tables it goes through": "Qaysi jadvallar orqali",
  "The query, word for word": "Soʻrov soʻzma-soʻz",

  // Findings
  "What stands out": "Nima ajralib turadi",
  "Nothing moved more than chance allows.": "Hech narsa tasodif chegarasidan ortiq oʻzgarmadi.",
  "See more": "Batafsil",
  "Sales are {change} above the 4 weeks before: {money} more.":
    "Savdo oldingi 4 haftadan {change} yuqori: {money} koʻp.",
  "Sales are {change} below the 4 weeks before: {money} less.":
    "Savdo oldingi 4 haftadan {change} past: {money} kam.",
  "{n} more return {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.":
    "Oldingi 4 haftadan {n} ta koʻp takroriy {n|tashrif|tashrif}, odatdagi xarajat boʻyicha taxminan {money}.",
  "{n} fewer return {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.":
    "Oldingi 4 haftadan {n} ta kam takroriy {n|tashrif|tashrif}, odatdagi xarajat boʻyicha taxminan {money}.",
  "{n} more first {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.":
    "Oldingi 4 haftadan {n} ta koʻp birinchi {n|tashrif|tashrif}, odatdagi xarajat boʻyicha taxminan {money}.",
  "{n} fewer first {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.":
    "Oldingi 4 haftadan {n} ta kam birinchi {n|tashrif|tashrif}, odatdagi xarajat boʻyicha taxminan {money}.",
  "The share of receipts with a known customer moved by {points}, so visits cannot be compared: a lost card habit looks like lost customers.":
    "Tanish mijozli cheklar ulushi {points} ga oʻzgardi, shuning uchun tashriflarni solishtirib boʻlmaydi: karta koʻrsatish odati yoʻqolsa, mijozlar yoʻqolgandek koʻrinadi.",
  "After {campaign} {share} of the recipients came back, {rest} after the others. Not randomised: test it before you rely on it.":
    "{campaign} dan keyin oluvchilarning {share} qaytdi, boshqalardan keyin {rest}. Tasodifiy tanlov emas: ishonishdan oldin sinab koʻring.",
  "After {campaign} only {share} of the recipients came back, {rest} after the others. Not randomised: test it before you drop it.":
    "{campaign} dan keyin oluvchilarning faqat {share} qaytdi, boshqalardan keyin {rest}. Tasodifiy tanlov emas: voz kechishdan oldin sinab koʻring.",

  // Filters
  Filters: "Filtrlar",
  "Copy link": "Havolani nusxalash",
  Copied: "Nusxalandi",
  "All channels": "Barcha kanallar",
  "All themes": "Barcha mavzular",
  Period: "Davr",
  "Last {n} {n|month|months}": "Oxirgi {n} {n|oy|oy}",
  Store: "Doʻkon",
  "All stores": "Barcha doʻkonlar",
  Together: "Jami",
  "Which stores grow?": "Qaysi doʻkonlar oʻsyapti?",
  "Sales by month, the stores that sell most, all on one scale.":
    "Oylar boʻyicha savdo, eng koʻp sotadigan doʻkonlar, bir xil masshtabda.",
  "{n} {n|store|stores}": "{n} ta {n|doʻkon|doʻkon}",

  // Behind the numbers
  "Behind the numbers": "Raqamlar ortida",
  "What each number means, which exports it comes from, and what was checked before it was shown. The question mark beside a number shows the same for that number alone.":
    "Har bir raqam nimani bildiradi, qaysi yuklamalardan olingan va koʻrsatishdan oldin nima tekshirilgan. Raqam yonidagi savol belgisi shuni faqat oʻsha raqam uchun koʻrsatadi.",
  "What the numbers mean": "Raqamlar nimani bildiradi",
  "Which exports are loaded": "Qaysi yuklamalar olingan",
  "Which tables they become, and what was checked":
    "Ular qaysi jadvallarga aylanadi va nima tekshirilgan",
  Source: "Manba",
  "What it holds": "Ichida nima bor",
  Files: "Fayllar",
  Rows: "Qatorlar",
  "Newest loaded": "Oxirgi yuklash",
  Checks: "Tekshiruvlar",
  Failing: "Oʻtmagan",
  Reads: "Oʻqiydi",
  "Show all {n}": "Hammasini koʻrsatish: {n}",

  // Search
  Search: "Qidiruv",
  "Nothing found.": "Hech narsa topilmadi.",
  Page: "Sahifa"
};
