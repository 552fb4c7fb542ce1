import type {shell as ru} from "../ru/shell.js";

export const shell: Readonly<Record<keyof typeof ru, string>> = {
  Overview: "Umumiy koʻrinish",
  "Coming back": "Qaytishlar",
  Messages: "Xabarlar",
  Pages: "Sahifalar",
  Languages: "Tillar",
  "Light or dark": "Yorugʻ yoki qorongʻi mavzu",
  "To the content": "Asosiy qismga",
  "Data to {day}": "Maʼlumotlar {day}gacha",
  "last export loaded {moment}": "oxirgi eksport {moment}da yuklangan",
  "This is an invented programme.": "Bu oʻylab topilgan dastur.",
  "It came with Regulars so that you can look around. Put your own exports into data/inbox and start again.":
    "U Regulars bilan tanishishingiz uchun berilgan. Oʻz eksportlaringizni data/inbox papkasiga qoʻyib, qaytadan ishga tushiring.",
  "The newest data failed {n} {n|check|checks}.":
    "Yangi maʼlumotlar {n} ta {n|tekshiruvdan|tekshiruvdan} oʻtmadi.",
  "The pages keep the last numbers that were right.":
    "Sahifalarda oxirgi toʻgʻri raqamlar turibdi.",
  "These numbers are old.": "Bu raqamlar eskirgan.",
  "Load newer exports.": "Yangiroq eksportlarni yuklang.",
  "Nothing has been loaded yet.": "Hali hech narsa yuklanmagan.",
  "Put exports of your till into data/inbox and start again.":
    "Kassa eksportlarini data/inbox papkasiga qoʻyib, qaytadan ishga tushiring."
};
