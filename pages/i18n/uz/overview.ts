import type {overview as ru} from "../ru/overview.js";

export const overview: Readonly<Record<keyof typeof ru, string>> = {
  "{event} fell into these 4 weeks, not into the same ones a year earlier.":
    "“{event}” shu 4 haftaga toʻgʻri keldi, bir yil oldingi shu haftalarga emas.",
  "{event} fell into the same 4 weeks a year earlier, not into these.":
    "“{event}” bir yil oldingi shu 4 haftaga toʻgʻri kelgan, bularga emas.",
  "Segment today": "Bugungi segment",
  "Only customers who are in the segment “{segment}” today, in all stores. The segment was told by these visits, so its past looks better or worse than it was.":
    "Faqat bugun “{segment}” segmentidagi mijozlar, barcha doʻkonlarda. Segment shu tashriflar boʻyicha aniqlangan, shuning uchun uning oʻtmishi boʻlganidan yaxshiroq yoki yomonroq koʻrinadi.",
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
    "Cheklar yuklanmagan. Kassa eksportini inbox papkasiga qoʻying.",
  Receipts: "Cheklar",
  "Share of known customers in sales": "Savdoda tanish mijozlar ulushi",
  "Do more customers come?": "Mijozlar koʻproq kelyaptimi?",
  "Known customers with at least one visit in the month, and those who came for the first time. Who was a customer before the receipts begin is not counted as new.":
    "Oyda kamida bir marta kelgan tanish mijozlar va birinchi marta kelganlar. Cheklar boshlanishidan oldin mijoz boʻlganlar yangi hisoblanmaydi.",
  "No customers are known yet. Load an export that says whose receipt it is: a card, a phone or a customer number.":
    "Hali tanish mijozlar yoʻq. Chek kimniki ekani koʻrinadigan eksportni yuklang: karta, telefon yoki mijoz raqami.",
  "All customers who came": "Kelgan barcha mijozlar",
  "For the first time": "Birinchi marta",
  "Members who came": "Kelgan ishtirokchilar",
  Members: "Ishtirokchilar",
  "{n} known {n|customer|customers} came, {first} of them for the first time.":
    "{n} ta tanish {n|mijoz|mijoz} keldi, ulardan {first} tasi birinchi marta.",
  "{n} known {n|customer|customers} came.": "{n} ta tanish {n|mijoz|mijoz} keldi.",
  "Not known yet: whoever came in the first 90 days of receipts may have come before them.":
    "Hali nomaʼlum: cheklarning dastlabki 90 kunida kelganlar oldin ham kelgan boʻlishi mumkin.",
  "{days} {days|day|days} of receipts brought {sales} from {n} {n|receipt|receipts}.":
    "{days} {days|kun|kun}lik cheklar: {sales}, {n} ta {n|chek|chek}.",
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
  "That is more than chance allows.": "Bu tasodif chegarasidan ortiq.",
  "That is within what chance allows.": "Bu tasodifiy tebranish doirasida.",
  "{n} known {n|customer|customers} came, none for the first time.":
    "{n} ta tanish {n|mijoz|mijoz} keldi, ular orasida yangisi yoʻq."
};
