import type {customers as ru} from "../ru/customers.js";

export const customers: Readonly<Record<keyof typeof ru, string>> = {
  "Who are our customers?": "Mijozlarimiz kimlar?",
  "{n} {n|customer|customers} of the segment “{segment}”, {share} of all, bring {margin} of the margin.":
    "“{segment}” segmentidagi {n} ta {n|mijoz|mijoz}, barchaning {share} qismi, marjaning {margin} qismini keltiradi.",
  "80% of the margin of a year comes from {n} of {all} customers.":
    "Yillik marjaning 80% qismini {all} mijozdan {n} tasi keltiradi.",
  "Call the {n} who must not be lost first: they brought {margin} and have not come for long.":
    "Avval yoʻqotib boʻlmaydigan {n} kishiga qoʻngʻiroq qiling: ular {margin} keltirgan va anchadan beri kelmagan.",
  "“{channel}” has not paid back its {cost} per newcomer in {n} {n|month|months}: ask whether to go on.":
    "“{channel}” har bir yangi mijozga ketgan {cost}ni {n} {n|oy|oy}da oqlamadi: davom etish kerakmi, oʻylab koʻring.",
  "Whom should each store know by name?": "Doʻkon kimni ismi bilan bilishi kerak?",
  "The active zone of a store: of its customers of a year who may be called, those with the most visits and successful invitations, few enough to be called one by one. Their names stand on no page: whoever keeps the data can draw up the list.":
    "Doʻkonning faol zonasi: bir yillik, qoʻngʻiroq qilish mumkin boʻlgan mijozlaridan eng koʻp kelgan va muvaffaqiyatli taklif qilganlari; har biriga qoʻngʻiroq qilsa boʻladigan darajada kam. Ismlari hech bir sahifada yoʻq: roʻyxatni maʼlumotlarni yuritadigan kishi chiqarib bera oladi.",
  "Came by their invitation": "Ularning taklifi bilan kelganlar",
  "Margin of the year": "Yillik marja",
  "These {n} {n|customer brings|customers bring} {share} of the margin of the year.":
    "Shu {n} {n|mijoz|mijoz} yillik marjaning {share} qismini keltiradi.",
  Gender: "Jinsi",
  Age: "Yoshi",
  Income: "Daromadi",
  Household: "Oilasi",
  Children: "Bolalari",
  City: "Shahri",
  District: "Tumani",
  "Store of most visits": "Oʻz doʻkoni",
  Women: "Ayollar",
  Men: "Erkaklar",
  Other: "Boshqa",
  "Not known": "Nomaʼlum",
  "Of {share} of the customers it is not known.": "Mijozlarning {share} qismi haqida bu nomaʼlum.",
  "It is known of every customer.": "Bu har bir mijoz haqida maʼlum.",
  "no cost known": "xarajati nomaʼlum",
  "Which customers bring the most?": "Qaysi mijozlar eng koʻp keltiradi?",
  "Share of the margin of the last 12 months by segment. The tick is the segment's share of the customers: a bar beyond it brings more than its number.":
    "Oxirgi 12 oy marjasining segmentlar boʻyicha ulushi. Chiziqcha — segmentning mijozlar orasidagi ulushi: undan oshgan ustun sonidan koʻproq keltiradi.",
  "Share of customers": "Mijozlardagi ulush",
  "What does each segment bring?": "Har bir segment nima keltiradi?",
  "Margin of the last 12 months, and margin expected of the next.":
    "Oxirgi 12 oyning marjasi va keyingisidan kutilayotgan marja.",
  "Who they are": "Ular kimlar",
  Margin: "Marja",
  "Margin expected": "Kutilayotgan marja",
  "Who moved where last month?": "Oxirgi oyda kim qayerga oʻtdi?",
  "Customers who went from one segment to another in the last month, the largest moves.":
    "Oxirgi oyda bir segmentdan boshqasiga oʻtgan mijozlar, eng katta oʻtishlar.",
  "Nobody has moved yet: two months of visits are needed.":
    "Hali hech kim oʻtmagan: ikki oylik tashriflar kerak.",
  "Where from": "Qayerdan",
  "Where to": "Qayerga",
  "What is known of them": "Ular haqida nima maʼlum",
  "Look at them by": "Belgisi boʻyicha",
  "No list says who the customers are. Load a customer list with gender, birth date or city.":
    "Hech bir roʻyxatda mijozlar kimligi yozilmagan. Jinsi, tugʻilgan sanasi yoki shahri bor mijozlar roʻyxatini yuklang.",
  "Who spends the most?": "Kim eng koʻp xarajat qiladi?",
  "Share of the sales of the last 12 months to known customers. The tick is the share of the customers.":
    "Oxirgi 12 oyda tanish mijozlarga savdodagi ulush. Chiziqcha — mijozlar orasidagi ulush.",
  Group: "Guruh",
  "Share of sales": "Savdodagi ulush",
  "Came in 12 months": "12 oyda keldi",
  "Who comes again within 90 days?": "90 kun ichida kim yana keladi?",
  "Share of newcomers with a second visit within 90 days, of those whose first one is 90 days ago or more.":
    "Birinchi tashrifi 90 kun va undan oldin boʻlgan yangilar orasida 90 kun ichida ikkinchi marta kelganlar ulushi.",
  "{n} {n|newcomer|newcomers}": "{n} ta {n|yangi mijoz|yangi mijoz}",
  "No newcomer has been watched for 90 days yet. Load a longer history of receipts.":
    "Hali birorta yangi mijoz 90 kun kuzatilmagan. Cheklarning uzunroq tarixini yuklang.",
  "Newcomers watched": "Kuzatilgan yangilar",
  "How they were won": "Ular qanday kelgan",
  "What does a new customer cost, and when is it paid back?":
    "Yangi mijoz qancha turadi va bu qachon oqlanadi?",
  "By the channel that the customer list names, and by campaigns that won newcomers. The cost of winning and welcoming a newcomer against the margin of an average one; a month here is 30 days from the own first visit.":
    "Mijozlar roʻyxatidagi kanal va yangilarni olib kelgan kampaniyalar boʻyicha. Yangi mijozni jalb qilish va kutib olish xarajati oʻrtacha yangi mijozning marjasiga nisbatan; bu yerda oy — uning birinchi tashrifidan 30 kun.",
  "No list says how customers were won. Load a customer list with the channel, and costs.csv with what was paid for it.":
    "Hech bir roʻyxatda mijozlar qanday kelgani yozilmagan. Kanali bor mijozlar roʻyxatini va unga ketgan xarajatlar yozilgan costs.csv faylini yuklang.",
  "Won by": "Qayerdan kelgan",
  "Came again within 90 days": "90 kun ichida yana keldi",
  "Cost of one": "Bittasining narxi",
  "Margin of one in 90 days": "Bittasining 90 kundagi marjasi",
  "Paid back": "Oqlangani",
  "Who came by one channel may differ from who came by another for other reasons than the channel. Groups of very few people are hidden.":
    "Bir kanal orqali kelganlar boshqasi orqali kelganlardan kanaldan boshqa sabablar bilan ham farq qilishi mumkin. Juda kichik guruhlar yashiriladi."
};
