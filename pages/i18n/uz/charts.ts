import type {charts as ru} from "../ru/charts.js";

export const charts: Readonly<Record<keyof typeof ru, string>> = {
  Events: "Voqealar",
  "Events: {events}.": "Voqealar: {events}.",
  "New rules": "Yangi qoidalar",
  "no longer": "endi yoʻq",
  "{after} instead of {before}": "{before} oʻrniga {after}",
  "points for {money}: {change}": "{money} uchun ball: {change}",
  "{tier}, points for {money}: {change}": "{tier}, {money} uchun ball: {change}",
  "{tier}, from: {change}": "{tier}, chegarasi: {change}",
  "days until points lapse: {change}": "ball kuyguncha kun: {change}",
  "a point is worth: {change}": "bir ball qiymati: {change}",
  chart: "grafik",
  Chart: "Grafik",
  Table: "Jadval",
  "Download {file}": "{file} faylini yuklab olish",
  "Arrow keys read the values.": "Qiymatlarni strelkalar oʻqiydi.",
  "Nothing to show yet": "Hozircha koʻrsatadigan narsa yoʻq",
  "Fewer than {floor} people": "{floor} kishidan kam",
  hidden: "yashirilgan",
  "the first {shown} of {all} shown, all of them in the table":
    "{all} tadan dastlabki {shown} tasi, hammasi jadvalda",
  "95% interval": "95 foizlik oraliq",
  People: "Kishilar",
  Month: "Oy",
  "All months": "Barcha oylar",
  "month not over": "oy tugamagan",
  "{n} {n|month|months}": "{n} {n|oy|oy}",
  "{n} {n|receipt|receipts}": "{n} ta {n|chek|chek}",
  "Search in the table": "Jadvaldan qidirish"
};
