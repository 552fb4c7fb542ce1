import type {loads as ru} from "../ru/loads.js";

export const loads: Readonly<Record<keyof typeof ru, string>> = {
  "How fresh are the exports?": "Eksportlar qanchalik yangi?",
  "{source} ends {n} {n|day|days} before the newest export: load a new one.":
    "{source}: eng yangi eksportdan {n} {n|kun|kun} oldin tugaydi, yangisini yuklang.",
  "Rows read are landed, [set aside](term:set_aside) or [skipped](term:skipped): the three always add up.":
    "Oʻqilgan qatorlar qabul qilingan, [chetga olingan](term:set_aside) yoki [oʻtkazib yuborilgan](term:skipped): yigʻindi doim mos keladi.",
  "{n} {n|source|sources}": "{n} ta {n|manba|manba}",
  "Which rows were set aside, and why?": "Qaysi qatorlar chetga olingan va nega?",
  'They count nowhere until the export is corrected and loaded again. The rows themselves, word for word: regulars query "select * from meta.rejects".':
    'Eksport tuzatilib qayta yuklanmaguncha ular hech qayerda sanalmaydi. Qatorlarning oʻzi soʻzma-soʻz: regulars query "select * from meta.rejects".',
  "None: every row was understood.": "Yoʻq: har bir qator tushunildi.",
  "Which days do the files cover?": "Fayllar qaysi kunlarni qamraydi?",
  "A bar for each file, from its first to its last event. A gap in a line is a file that was never loaded.":
    "Har bir fayl uchun bittadan chiziq: birinchi hodisasidan oxirgisigacha. Chiziqdagi uzilish — yuklanmagan fayl.",
  "{n} {n|file|files}": "{n} ta {n|fayl|fayl}",
  "What was checked?": "Nima tekshirildi?",
  "A check that would make a number wrong keeps the old numbers in place; the others are shown here.":
    "Buzilishi raqamni xato qiladigan tekshiruv eski raqamlarni saqlab qoladi; qolganlari shu yerda koʻrsatiladi.",
  "{n} {n|check|checks}": "{n} ta {n|tekshiruv|tekshiruv}",
  "File by file": "Fayllar boʻyicha",
  "The newest files first, 250 at most.": "Avval eng yangi fayllar, koʻpi bilan 250 ta.",
  "{n} {n|row|rows}": "{n} ta {n|qator|qator}",
  File: "Fayl",
  "First day": "Birinchi kun",
  "Last day": "Oxirgi kun",
  "a value that must be there is missing": "majburiy qiymat yoʻq",
  "not a number": "son emas",
  "more decimals than an amount has": "kasr xonalari ortiqcha",
  "too large a number": "juda katta son",
  "not a date": "sana emas",
  "not a time of day": "vaqt emas",
  "a word that is not among the known ones": "maʼlum soʻzlar orasida yoʻq",
  "a damaged record": "shikastlangan yozuv",
  "damaged letters": "shikastlangan harflar",
  "a quotation mark that does not close": "yopilmagan qoʻshtirnoq",
  "more cells than the header has": "kataklar sarlavhadagidan koʻp",
  "fewer cells than the header has": "kataklar sarlavhadagidan kam",
  "dated after the export was made": "sanasi eksportdan keyin",
  "another line of the same receipt was set aside": "oʻsha chekning boshqa qatori chetga olingan",
  "the expression of the mapping failed": "sozlamadagi ifoda ishlamadi",
  "No file has been loaded yet.": "Hali birorta fayl yuklanmagan.",
  "{n} {n|file|files} with {rows} rows {n|was|were} loaded.":
    "{n} ta {n|fayl|fayl} yuklandi, qatorlar: {rows}.",
  "Every row was understood.": "Har bir qator tushunildi.",
  "{n} {n|row|rows}, {share} of all, could not be read and {n|was|were} set aside.":
    "{n} ta {n|qator|qator}ni (jamining {share}) oʻqib boʻlmadi, {n|u|ular} chetga olindi.",
  "Rows read": "Oʻqilgan qatorlar",
  Landed: "Qabul qilingan",
  "Set aside": "Chetga olingan",
  Skipped: "Oʻtkazib yuborilgan",
  "Reaches to": "Maʼlumot oxiri",
  Loaded: "Yuklangan",
  Why: "Nega",
  Column: "Ustun",
  "For example in": "Masalan, faylda",
  Check: "Tekshiruv",
  Result: "Natija",
  passed: "oʻtdi",
  "failed: the old numbers stay": "oʻtmadi: eski raqamlar qoladi",
  "to be looked at": "koʻrib chiqish kerak",
  "Failing rows": "Buzilgan qatorlar"
};
