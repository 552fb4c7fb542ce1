import type {behind as ru} from "../ru/behind.js";

export const behind: Readonly<Record<keyof typeof ru, string>> = {
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
  "Show all {n}": "Hammasini koʻrsatish: {n}"
};
