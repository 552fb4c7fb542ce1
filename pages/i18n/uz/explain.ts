import type {explain as ru} from "../ru/explain.js";

export const explain: Readonly<Record<keyof typeof ru, string>> = {
  "Explain: {title}": "Tushuntirish: {title}",
  "Where does this number come from?": "Bu raqam qayerdan?",
  Close: "Yopish",
  "What it means": "Bu nimani bildiradi",
  "How fresh it is": "Qanchalik yangi",
  "numbers published {moment}": "raqamlar {moment}da eʼlon qilingan",
  "Which exports it comes from": "Qaysi eksportlardan",
  "{n} {n|file|files}, {rows} rows, newest loaded {moment}":
    "{n} ta {n|fayl|fayl}, {rows} qator, eng yangisi {moment}da yuklangan",
  "None have been loaded.": "Hech narsa yuklanmagan.",
  "What was checked": "Nima tekshirilgan",
  "{n} of {all} checks passed.": "{all} ta tekshiruvdan {n} tasi oʻtdi.",
  "Which tables it goes through": "Qaysi jadvallar orqali",
  "The query, word for word": "Soʻrov soʻzma-soʻz"
};
