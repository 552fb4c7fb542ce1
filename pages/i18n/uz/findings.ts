import type {findings as ru} from "../ru/findings.js";

export const findings: Readonly<Record<keyof typeof ru, string>> = {
  "What stands out": "Nima ajralib turadi",
  "Nothing moved more than chance allows.": "Hech narsa tasodif chegarasidan ortiq oʻzgarmadi.",
  "Eight weeks of receipts are needed to tell what changed.":
    "Nima oʻzgarganini aytish uchun sakkiz haftalik cheklar kerak.",
  "See more": "Batafsil",
  "Sales are {change} above the 4 weeks before: {money} more.":
    "Savdo oldingi 4 haftadan {change} yuqori: {money} koʻp.",
  "Sales are {change} below the 4 weeks before: {money} less.":
    "Savdo oldingi 4 haftadan {change} past: {money} kam.",
  "{n} more return {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.":
    "Oldingi 4 haftadan {n} ta takroriy {n|tashrif|tashrif} koʻp, odatdagi xarajat boʻyicha taxminan {money}.",
  "{n} fewer return {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.":
    "Oldingi 4 haftadan {n} ta takroriy {n|tashrif|tashrif} kam, odatdagi xarajat boʻyicha taxminan {money}.",
  "{n} more first {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.":
    "Oldingi 4 haftadan {n} ta birinchi {n|tashrif|tashrif} koʻp, odatdagi xarajat boʻyicha taxminan {money}.",
  "{n} fewer first {n|visit|visits} than in the 4 weeks before, about {money} at the usual spend of a visit.":
    "Oldingi 4 haftadan {n} ta birinchi {n|tashrif|tashrif} kam, odatdagi xarajat boʻyicha taxminan {money}.",
  "The share of receipts with a known customer moved by {points}, so visits cannot be compared: a lost card habit looks like lost customers.":
    "Tanish mijozli cheklar ulushi {points}ga oʻzgardi, shuning uchun tashriflarni solishtirib boʻlmaydi: karta koʻrsatish odati yoʻqolsa, mijozlar yoʻqolgandek koʻrinadi.",
  "After “{campaign}” {share} of the recipients came back, {rest} after the others. Not randomised: test it before you rely on it.":
    "“{campaign}”dan keyin oluvchilarning {share} qismi qaytdi, boshqalardan keyin {rest}. Tasodifiy tanlov emas: ishonishdan oldin sinab koʻring.",
  "After “{campaign}” only {share} of the recipients came back, {rest} after the others. Not randomised: test it before you drop it.":
    "“{campaign}”dan keyin oluvchilarning faqat {share} qismi qaytdi, boshqalardan keyin {rest}. Tasodifiy tanlov emas: voz kechishdan oldin sinab koʻring."
};
