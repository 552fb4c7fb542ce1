import type {nextPurchase as ru} from "../ru/next-purchase.js";

export const nextPurchase: Readonly<Record<keyof typeof ru, string>> = {
  "What do they buy next?": "Keyin nima sotib olishadi?",
  "Whoever takes “{item}” takes “{next}” with it in {share} of cases, {times} times as often as others.":
    "“{item}” olganlarning {share} qismi “{next}” ham oladi — boshqalardan {times} marta koʻproq.",
  "After “{item}”, the next visit brings “{next}” in {share} of cases, {times} times as often as other visits.":
    "“{item}”dan keyingi tashrifda {share} hollarda “{next}” olinadi — odatdagidan {times} marta koʻproq.",
  "No two goods are bought together, or one after the other, more often than by chance.":
    "Hech qaysi ikki mahsulot birga yoki ketma-ket tasodifdagidan koʻproq sotib olinmaydi.",
  "Put “{item}” and “{next}” side by side and let the seller name the second.":
    "“{item}” va “{next}”ni yonma-yon qoʻying, sotuvchi ikkinchisini taklif qilsin.",
  "Write of “{next}” to those who bought “{item}” last time.":
    "Oʻtgan safar “{item}” olganlarga “{next}” haqida yozing.",
  "No receipt says what was bought. Put an export of the till with one line per item into the inbox.":
    "Hech bir chekda nima olingani yozilmagan. Kiruvchi papkaga har bir mahsulot alohida qatorda turgan kassa faylini qoʻying.",
  "No pair is beyond chance yet: each of the two must stand in 20 baskets. More receipts with lines will tell.":
    "Hozircha hech bir juftlik tasodifdan oshmaydi: ikkalasi ham 20 ta chekda boʻlishi kerak. Qatorlari bor koʻproq chek kerak.",
  "Look at": "Nimaga qarab",
  Categories: "Toifalar",
  Products: "Mahsulotlar",
  "by chance": "tasodifan",
  "What goes into one basket?": "Bitta savatga nima solinadi?",
  "How many times as often the second is bought where the first is. The pairs that met most often beyond chance.":
    "Birinchisi bor joyda ikkinchisi necha marta koʻproq olinadi. Tasodifdan tashqari eng koʻp uchragan juftliklar.",
  "{share} of {n} {n|basket|baskets}": "{n} ta {n|savat|savat}dan {share}",
  "{n} {n|receipt|receipts} with lines": "qatorlari bor {n} ta {n|chek|chek}",
  First: "Birinchisi",
  Second: "Ikkinchisi",
  "Baskets with both": "Ikkalasi bor savatlar",
  "Share of the first's": "Birinchisidan ulushi",
  "Times as often": "Necha marta koʻproq",
  "What does the next visit bring?": "Keyingi tashrifda nima olinadi?",
  "How many times as often the second is bought on the visit after one with the first, by the same customer.":
    "Birinchisi olingan tashrifdan keyingi tashrifda oʻsha mijoz ikkinchisini necha marta koʻproq oladi.",
  "{share} of {n} {n|visit|visits}": "{n} ta {n|tashrif|tashrif}dan {share}",
  "Visits followed by it": "Undan keyin kelgan tashriflar",
  "Goods that a customer likes are bought together and one after the other without one causing the other. Only a test with a control group says whether an offer of the second sells more.":
    "Mijoz yoqtirgan mahsulotlarini birga va ketma-ket oladi, lekin bu biri ikkinchisiga sabab degani emas. Ikkinchisini taklif qilish savdoni oshirishini faqat nazorat guruhli sinov koʻrsatadi."
};
