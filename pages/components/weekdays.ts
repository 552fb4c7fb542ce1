import {locale} from "../i18n/index.js";

const language: string = locale;

const uzbek = {
  long: ["dushanba", "seshanba", "chorshanba", "payshanba", "juma", "shanba", "yakshanba"],
  short: ["Du", "Se", "Cho", "Pay", "Ju", "Sha", "Yak"]
};

const uzbekMonths = [
  "yanvar",
  "fevral",
  "mart",
  "aprel",
  "may",
  "iyun",
  "iyul",
  "avgust",
  "sentabr",
  "oktabr",
  "noyabr",
  "dekabr"
];

/** A weekday's name, 1 for Monday to 7, in the language of the build. */
export function weekdayName(weekday: number, length: "long" | "short" = "long"): string {
  if (language === "uz") return uzbek[length][weekday - 1] ?? "";
  return new Intl.DateTimeFormat(language, {weekday: length, timeZone: "UTC"}).format(
    new Date(Date.UTC(2024, 0, weekday))
  );
}

/** A month's name, 1 to 12. */
export function monthName(month: number): string {
  if (language === "uz") return uzbekMonths[month - 1] ?? "";
  return new Intl.DateTimeFormat(language, {month: "long", timeZone: "UTC"}).format(
    new Date(Date.UTC(2024, month - 1, 1))
  );
}
