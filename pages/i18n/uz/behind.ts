import type {behind as ru} from "../ru/behind.js";

export const behind: Readonly<Record<keyof typeof ru, string>> = {
  "Behind the numbers": "Raqamlar ortida",
  "What each number means, which exports it comes from, and what was checked before it was shown. The question mark beside a number shows the same for that number alone.":
    "Har bir raqam nimani bildiradi, qaysi eksportlardan olingan va koʻrsatishdan oldin nima tekshirilgan. Raqam yonidagi savol belgisi shuni faqat oʻsha raqam uchun koʻrsatadi.",
  "What the numbers mean": "Raqamlar nimani bildiradi",
  Source: "Manba",
  "What it holds": "Ichida nima bor",
  Files: "Fayllar",
  Rows: "Qatorlar",
  "Newest loaded": "Oxirgi yuklash",
  "Show all {n}": "Hammasini koʻrsatish: {n}",
  "What we do not know": "Biz bilmaydigan narsalar",
  "Loads and checks": "Yuklash va tekshiruvlar",
  "Metrics and glossary": "Koʻrsatkichlar va lugʻat",
  Models: "Modellar",
  "{n} of {all} kinds of export are loaded. What the others would tell, and what to ask for.":
    "{all} xil eksportdan {n} tasi yuklangan. Qolganlari nima aytardi va nimani soʻrash kerak.",
  "{n} {n|file|files}, {rows} rows, {aside} set aside. {failing} of {checks} checks need a look.":
    "{n} ta {n|fayl|fayl}, {rows} qator, {aside} tasi chetga olingan. Eʼtibor talab qiladigan tekshiruvlar: {failing} / {checks}.",
  "What each number and each word means, and what it must not be taken for.":
    "Har bir raqam va soʻz nimani anglatadi va uni nima deb oʻylamaslik kerak.",
  "{n} {n|table|tables} between the exports and the pages, with columns, lineage and SQL.":
    "Eksportlar va sahifalar orasida {n} ta {n|jadval|jadval}: ustunlari, kelib chiqishi va SQL."
};
