/** What sums are called where the ISO code is not the usual word. */
export const moneyWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  UZS: {ru: "сум", uz: "soʻm"}
};

const months = [
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
const shortMonths = [
  "yan",
  "fev",
  "mar",
  "apr",
  "may",
  "iyn",
  "iyl",
  "avg",
  "sen",
  "okt",
  "noy",
  "dek"
];

const parts = (day: string) => {
  const [year, month, date] = day.slice(0, 10).split("-").map(Number) as [number, number, number];
  return {year, month: month - 1, date};
};

/** Uzbek (Latin) months and number words, as CLDR has them; browsers carry no data for the language. */
export const uzbek = {
  dates: {
    month: (day: string) => `${parts(day).year}-yil ${months[parts(day).month] ?? ""}`,
    shortMonth: (day: string) =>
      `${shortMonths[parts(day).month] ?? ""} ${String(parts(day).year).slice(2)}`,
    day: (day: string) =>
      `${parts(day).year}-yil ${parts(day).date}-${months[parts(day).month] ?? ""}`,
    days: (first: string, last: string) => {
      const [from, to] = [parts(first), parts(last)];
      const month = from.month === to.month ? "" : `-${months[from.month] ?? ""}`;
      return from.year === to.year
        ? `${to.year}-yil ${from.date}${month}–${to.date}-${months[to.month] ?? ""}`
        : `${uzbek.dates.day(first)} – ${uzbek.dates.day(last)}`;
    },
    shortDay: (day: string) => `${parts(day).date}-${shortMonths[parts(day).month] ?? ""}`
  },
  /** Swaps the Russian words of a compact number for Uzbek ones. */
  numberWords: (text: string) =>
    text
      .replace("тыс.", "ming")
      .replace("млн", "mln")
      .replace("млрд", "mlrd")
      .replace("трлн", "trln")
} as const;
