import type {messages as ru} from "../ru/messages.js";

export const messages: Readonly<Record<keyof typeof ru, string>> = {
  "Which message brought them back?": "Ularni qaysi xabar qaytardi?",
  "A return visit is credited to the last message before it, if it fell into that message's window. Some of these customers would have come anyway: only a control group can say how many.":
    "Takroriy tashrif undan oldingi oxirgi xabarga yoziladi, agar uning oynasiga tushsa. Bu mijozlarning bir qismi baribir kelar edi: qanchasi — faqat nazorat guruhi koʻrsatadi.",
  "Weak evidence: not randomised": "Zaif dalil: tasodifiy tanlov emas",
  "No messages have been loaded. Put an export of your mailing or CRM system into the inbox.":
    "Xabarlar yuklanmagan. Xabarnoma yoki CRM tizimi eksportini inbox papkasiga qoʻying.",
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
  "{n} {n|campaign is|campaigns are} left out: the receipts do not hold all days on which a return would be credited.":
    "{n} ta {n|kampaniya|kampaniya} koʻrsatilmagan: cheklarda qaytish hisobga olinadigan kunlarning hammasi yoʻq."
};
