import type {segments as ru} from "../ru/segments.js";

export const segments: Readonly<Record<keyof typeof ru, string>> = {
  "Best customers": "Eng yaxshi mijozlar",
  Loyal: "Sodiqlar",
  "Big spenders": "Katta xarid qiluvchilar",
  Newcomers: "Yangilar",
  Promising: "Umidlilar",
  Fading: "Soviyotganlar",
  "Must not be lost": "Yoʻqotib boʻlmaydiganlar",
  "Slipping away": "Ketayotganlar",
  Asleep: "Uxlab qolganlar",
  "Long gone": "Koʻpdan kelmaganlar",
  "Came lately, come often, spend much.": "Yaqinda kelgan, tez-tez keladi, koʻp xarid qiladi.",
  "Come often, and not long ago.": "Tez-tez keladi, oxirgi marta unchalik oldin emas.",
  "Come seldom, spend much, and not long ago.":
    "Kam keladi, koʻp xarid qiladi, oxirgi marta unchalik oldin emas.",
  "Came lately, and once.": "Yaqinda va bir marta kelgan.",
  "Came lately, not yet often.": "Yaqinda kelgan, hali tez-tez emas.",
  "Neither lately nor long ago, neither often nor for much.":
    "Na yaqinda, na koʻpdan; na tez-tez, na katta xaridga.",
  "Came often and spent much, but long ago.":
    "Tez-tez kelib, koʻp xarid qilgan, lekin koʻpdan beri kelmagan.",
  "Came more than once, but long ago.": "Bir necha marta kelgan, lekin koʻpdan beri kelmagan.",
  "Came once, long ago.": "Bir marta, koʻpdan oldin kelgan.",
  "Have not come for a year.": "Bir yildan beri kelmagan."
};
