import type {glossary as ru} from "../ru/glossary.js";

export const glossary: Readonly<Record<keyof typeof ru, string>> = {
  "Every number and every word has one meaning, here and on all pages, in the files that you download, and in models/.":
    "Har bir raqam va soʻzning bitta maʼnosi bor: shu yerda, barcha sahifalarda, yuklab olingan fayllarda va models/ ichida.",
  "Compare equal numbers of days.": "Kunlar soni teng boʻlsa solishtiring.",
  "Compare after equally many months.": "Teng oy oʻtgach solishtiring.",
  "Compare messages of one kind with one window.":
    "Oynasi bir xil, bir turdagi xabarlarni solishtiring.",
  "Any two moments may be compared.": "Istalgan ikki paytni solishtirish mumkin.",
  "more is better": "koʻp boʻlgani yaxshi",
  "less is better": "kam boʻlgani yaxshi",
  "Number or word": "Raqam yoki soʻz",
  "Search in the glossary": "Lugʻatdan qidirish",
  "What the words mean": "Soʻzlar nimani anglatadi",
  Glossary: "Lugʻat"
};
