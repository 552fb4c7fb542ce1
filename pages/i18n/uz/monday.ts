import type {monday as ru} from "../ru/monday.js";

export const monday: Readonly<Record<keyof typeof ru, string>> = {
  Monday: "Dushanba",
  "No whole week of receipts has been loaded yet.": "Hali toʻliq haftalik cheklar yuklanmagan.",
  "What to do this week": "Bu hafta nima qilish kerak",
  "Nothing calls for a step this week: what moved is within what chance allows.":
    "Bu hafta hech narsa harakat talab qilmaydi: oʻzgarishlar tasodif chegarasida.",
  "What changed": "Nima oʻzgardi",
  "on the week before": "oldingi haftaga nisbatan",
  "on the same week a year earlier": "bir yil oldingi shu haftaga nisbatan",
  "on it in today's prices": "oʻshanga bugungi narxlarda",
  "on the same days of {event} a year earlier":
    "bir yil oldingi “{event}”ning shu kunlariga nisbatan",
  "The week of {days} brought {sales}.": "{days} haftasi {sales} keltirdi.",
  "{n} return {n|visit|visits}, {new} first-time {new|customer|customers}.":
    "{n} ta takroriy {n|tashrif|tashrif}, {new} ta yangi {new|mijoz|mijoz}.",
  "{n} return {n|visit|visits}.": "{n} ta takroriy {n|tashrif|tashrif}.",
  "The week that began on {day} is not over and is left out.":
    "{day}da boshlangan hafta tugamagan va hisobga olinmagan.",
  "{event} fell into this week but not into the same week a year earlier: compare it with the same days of {event}.":
    "“{event}” shu haftaga toʻgʻri keldi, lekin bir yil oldingi shu haftaga emas: “{event}”ning oʻsha kunlari bilan solishtiring.",
  "{event} fell into this week; the calendar does not put it into the same week a year earlier.":
    "“{event}” shu haftaga toʻgʻri keldi; taqvim uni bir yil oldingi shu haftaga qoʻymaydi.",
  "{event} fell into the same week a year earlier, but not into this one: the year's comparison is lopsided.":
    "“{event}” bir yil oldingi shu haftaga toʻgʻri kelgan, bunisiga emas: yillik solishtirish notekis.",
  Day: "Kun",
  "A week earlier": "Bir hafta oldin",
  "A year earlier": "Bir yil oldin",
  "Which days made the week?": "Hafta qaysi kunlardan yigʻildi?",
  "Sales by day. The tick is the same weekday a week earlier.":
    "Kunlar boʻyicha savdo. Chiziqcha — bir hafta oldingi shu kun.",
  "How do the weeks go?": "Haftalar qanday ketmoqda?",
  "Sales by whole week, a year back.": "Toʻliq haftalar boʻyicha savdo, bir yil orqaga.",
  "{n} {n|week|weeks}": "{n} {n|hafta|hafta}",
  "How did the stores do?": "Doʻkonlar qanday ishladi?",
  "Sales of the week by store, those that sell most. The tick is the week before.":
    "Haftalik savdo eng koʻp sotadigan doʻkonlar boʻyicha. Chiziqcha — oldingi hafta.",
  "Sales of the week are {money} above the week before: more than weeks usually differ.":
    "Hafta savdosi oldingisidan {money} koʻp: bu haftalar orasidagi odatiy farqdan katta.",
  "Sales of the week are {money} below the week before: more than weeks usually differ.":
    "Hafta savdosi oldingisidan {money} kam: bu haftalar orasidagi odatiy farqdan katta.",
  "See which customers and stores it was, and whether a feast or an outage explains it.":
    "Qaysi mijozlar va doʻkonlar ekanini hamda bayram yoki uzilish bilan bogʻliqligini koʻring.",
  "{n} more return {n|visit|visits} than in the week before, more than weeks usually differ: about {money} at the average receipt.":
    "Oldingi haftadan {n} ta takroriy {n|tashrif|tashrif} koʻp, bu odatiy farqdan katta: oʻrtacha chekda taxminan {money}.",
  "{n} fewer return {n|visit|visits} than in the week before, more than weeks usually differ: about {money} at the average receipt.":
    "Oldingi haftadan {n} ta takroriy {n|tashrif|tashrif} kam, bu odatiy farqdan katta: oʻrtacha chekda taxminan {money}.",
  "The share of receipts with a known customer fell by {points} in a week: visits cannot be compared, and {money} of sales lost their customer.":
    "Mijozi maʼlum cheklar ulushi bir haftada {points} tushdi: tashriflarni solishtirib boʻlmaydi, {money} savdo esa mijozsiz qoldi.",
  "Remind the tills to ask for the card.": "Kassirlarga karta soʻrashni eslating.",
  "{store}: sales of the week are {money} below the week before, more than its weeks usually differ.":
    "{store}: hafta savdosi oldingisidan {money} kam, bu uning haftalari orasidagi odatiy farqdan katta.",
  "Ask the store what happened.": "Doʻkondan nima boʻlganini soʻrang.",
  "{n} {n|customer|customers} who came more than once went quiet in the last 7 days: {money} of margin is at stake.":
    "Oxirgi 7 kunda bir necha marta kelgan {n} ta {n|mijoz|mijoz} jim boʻlib qoldi: {money} marja xavf ostida.",
  "Call or write to them while it is early, the most valuable first.":
    "Kech boʻlmasidan ularga qoʻngʻiroq qiling yoki yozing, eng qimmatlilaridan boshlab.",
  "{n} {n|newcomer|newcomers} did not come a second time when expected, in the last 7 days: {money} of margin is at stake.":
    "Oxirgi 7 kunda {n} ta {n|yangi mijoz|yangi mijoz} kutilganda ikkinchi marta kelmadi: {money} marja xavf ostida.",
  "Invite them for a second visit.": "Ularni ikkinchi tashrifga taklif qiling.",
  "The week of {days} brought {sales}: {changes}.": "{days} haftasi {sales} keltirdi: {changes}."
};
