import type {states as ru} from "../ru/states.js";

export const states: Readonly<Record<keyof typeof ru, string>> = {
  Regular: "Doimiy",
  New: "Yangi",
  "Back again": "Qaytgan",
  Late: "Kechikmoqda",
  "At risk": "Xavf ostida",
  Lost: "Yoʻqotilgan",
  "Comes again and again, and in time.": "Qayta-qayta, oʻz vaqtida keladi.",
  "Came once, and it is early for a second visit.":
    "Bir marta kelgan, ikkinchi tashrif uchun hali erta.",
  "Was lost, and came again.": "Yoʻqotilgan edi, yana keldi.",
  "Away for longer than usual.": "Odatdagidan uzoqroq kelmagan.",
  "Away for much longer than usual.": "Odatdagidan ancha uzoq kelmagan.",
  "Away for so long that they count as lost.": "Shuncha uzoq kelmaganki, yoʻqotilgan hisoblanadi."
};
