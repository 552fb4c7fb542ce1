import type {models as ru} from "../ru/models.js";

export const models: Readonly<Record<keyof typeof ru, string>> = {
  "Open one to see its columns, what it reads, what was checked and the SQL that it compiles to. The files lie under models/ in the repository.":
    "Ustunlari, nimani oʻqishi, nima tekshirilgani va qaysi SQL kodiga aylanishini koʻrish uchun birini oching. Fayllar models/ ichida.",
  "What pages read": "Sahifalar oʻqiydigan",
  "One table for each question, at one stated grain.":
    "Har bir savolga bittadan jadval; bir qator nima ekani aytilgan.",
  "What is worked out on the way": "Yoʻl-yoʻlakay hisoblanadigan",
  "Who is who, what is a visit, which message came before it.":
    "Kim kimligi, tashrif nimaligi, undan oldin qaysi xabar borgani.",
  "What the exports say": "Eksportlar aytadigan",
  "One table for each kind of export: which record wins, on which day it counts.":
    "Har bir eksport turiga bittadan jadval: qaysi yozuv asosiy va u qaysi kunga tegishli.",
  "{n} {n|model|models} turn the exports into {rows} rows that pages, exports and analysts read.":
    "{n} ta {n|model|model} eksportlarni sahifalar, fayllar va tahlilchilar oʻqiydigan {rows} qatorga aylantiradi.",
  "Table, column or word": "Jadval, ustun yoki soʻz",
  "Search in the models": "Modellardan qidirish",
  "not built": "qurilmagan",
  "{n} failing {n|check|checks}": "{n} ta {n|tekshiruv|tekshiruv} oʻtmadi",
  "This could not be read. Close and open it again.": "Oʻqib boʻlmadi. Yopib, qayta oching.",
  Type: "Turi",
  "Personal: no page may read it.": "Shaxsiy: birorta sahifa oʻqiy olmaydi.",
  "One row for each": "Bir qator — bitta",
  Columns: "Ustunlar",
  "{n} failing {n|row|rows}": "{n} ta buzilgan {n|qator|qator}",
  "Input of a computed model: {name}": "Hisoblanadigan model kirishi: {name}"
};
