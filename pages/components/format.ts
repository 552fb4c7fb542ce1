import {moneyWords, uzbek} from "./format-uz.js";

/** How a value is written: its kind decides digits, signs and unit. */
export type Unit =
  "text" | "count" | "number" | "money" | "exact money" | "rate" | "exact rate" | "month" | "day";

export type Value = string | number | boolean | null | undefined;

/** Every number, date and amount of the site in one language; a missing value is a dash. */
export interface Format {
  readonly locale: string;
  /** Whole things: 1,234. */
  readonly count: (value: number | null) => string;
  /** One decimal at most: 12.3. */
  readonly number: (value: number | null) => string;
  /** Two decimals at most, for correlations: 0.23. */
  readonly hundredths: (value: number | null) => string;
  /** An amount in few digits for cards and axes: UZS 12.4M. */
  readonly money: (value: number | null) => string;
  /** An amount to its last minor unit: UZS 12,412,345. */
  readonly exactMoney: (value: number | null) => string;
  /** A share between 0 and 1 in per cent: 12%, below 10 with one decimal: 3.4%. */
  readonly rate: (value: number | null) => string;
  /** A share with two decimals: 14.68%. */
  readonly exactRate: (value: number | null) => string;
  /** A relative change with its sign: +12%, −3.4%. */
  readonly change: (value: number | null) => string;
  /** A difference of two shares with its sign: +2.1 points. */
  readonly points: (value: number | null) => string;
  /** "March 2025". */
  readonly month: (day: string | null) => string;
  /** "Mar 25" for axes. */
  readonly shortMonth: (day: string | null) => string;
  /** "8 March 2025". */
  readonly day: (day: string | null) => string;
  /** "8–14 March 2025", both days included. */
  readonly days: (first: string, last: string) => string;
  /** "8 Mar" for axes. */
  readonly shortDay: (day: string | null) => string;
  /** "8 March 2025, 14:05" on the business's clock; the text is UTC without zone. */
  readonly instant: (instant: string | null) => string;
  /** Any value by its unit. */
  readonly value: (value: Value, unit: Unit) => string;
}

const none = "–";
const signOf = (value: number) => (value > 0.0005 ? "+" : "");
/** What a hundredth of a whole is called where two shares are compared. */
const pointWords: Readonly<Record<string, string>> = {en: "pts", ru: "п. п.", uz: "f. p."};
const minus = (text: string) => text.replace(/^-/, "−");

export interface FormatOptions {
  readonly locale: string;
  /** ISO 4217. */
  readonly currency: string;
  /** The business's clock; default UTC. */
  readonly timeZone?: string;
}

/** The formats of one language, currency and clock. */
export function createFormat({locale, currency, timeZone = "UTC"}: FormatOptions): Format {
  // Browsers have no Uzbek data: its digits are written as in Russian, its words come from our own table.
  const digits = locale === "uz" ? "ru" : locale;
  const numeric = (options: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(digits, options);
    return (value: number) => minus(format.format(value));
  };
  const whole = numeric({maximumFractionDigits: 0});
  const decimal = numeric({maximumFractionDigits: 1});
  const percents = [0, 1, 2].map((places) =>
    numeric({style: "percent", minimumFractionDigits: places, maximumFractionDigits: places})
  );
  const percent = (value: number, places: 0 | 1 | 2) => {
    const text = (percents[places] as (value: number) => string)(value);
    return locale === "uz" ? text.replace(/\s%/, "%") : text;
  };
  const shortMoney = moneyFormat(locale, currency, true);
  const fullMoney = moneyFormat(locale, currency, false);
  const dates = dateFormat(locale, timeZone);
  const or =
    <T>(write: (value: T) => string) =>
    (value: T | null | undefined) =>
      value === null || value === undefined || Number.isNaN(value) ? none : write(value);
  const rate = (value: number) => percent(value, value !== 0 && Math.abs(value) < 0.0995 ? 1 : 0);
  const format: Omit<Format, "value"> = {
    locale,
    count: or(whole),
    number: or(decimal),
    hundredths: or(numeric({maximumFractionDigits: 2})),
    money: or(shortMoney),
    exactMoney: or(fullMoney),
    rate: or(rate),
    exactRate: or((value: number) => percent(value, 2)),
    change: or((value: number) => `${signOf(value)}${rate(Math.abs(value) < 0.0005 ? 0 : value)}`),
    points: or(
      (value: number) =>
        `${signOf(value)}${decimal(value * 100)}\u00a0${pointWords[locale] ?? "points"}`
    ),
    month: or(dates.month),
    shortMonth: or(dates.shortMonth),
    day: or(dates.day),
    days: dates.days,
    shortDay: or(dates.shortDay),
    instant: or(dates.instant)
  };
  return {...format, value: (value, unit) => writeValue(format, value, unit)};
}

function writeValue(format: Omit<Format, "value">, value: Value, unit: Unit): string {
  if (value === null || value === undefined || value === "") return none;
  switch (unit) {
    case "text":
      return String(value);
    case "month":
      return format.month(String(value));
    case "day":
      return format.day(String(value));
    case "count":
      return format.count(Number(value));
    case "number":
      return format.number(Number(value));
    case "money":
      return format.money(Number(value));
    case "exact money":
      return format.exactMoney(Number(value));
    case "rate":
      return format.rate(Number(value));
    case "exact rate":
      return format.exactRate(Number(value));
  }
}

/** Amounts: few digits with million and thousand in words, or all digits of the currency. */
function moneyFormat(
  locale: string,
  currency: string,
  isShort: boolean
): (value: number) => string {
  const digits = locale === "uz" ? "ru" : locale;
  const places =
    new Intl.NumberFormat("en", {style: "currency", currency}).resolvedOptions()
      .maximumFractionDigits ?? 2;
  const word = moneyWords[currency]?.[locale];
  const minorUnits = currency === "UZS" ? 0 : places;
  const options = (value: number): Intl.NumberFormatOptions =>
    isShort && Number.isInteger(value) && Math.abs(value) < 1_000
      ? {maximumFractionDigits: 0}
      : isShort && Math.abs(value) >= 10_000
        ? {notation: "compact", maximumSignificantDigits: 3}
        : isShort && Math.abs(value) >= 1_000
          ? {maximumFractionDigits: 0}
          : {minimumFractionDigits: minorUnits, maximumFractionDigits: minorUnits};
  return (value) => {
    const amount = options(value);
    const text = word
      ? `${new Intl.NumberFormat(digits, amount).format(value)}\u00a0${word}`
      : new Intl.NumberFormat(digits, {
          style: "currency",
          currency,
          currencyDisplay: "narrowSymbol",
          ...amount
        }).format(value);
    return minus(locale === "uz" ? uzbek.numberWords(text) : text);
  };
}

function dateFormat(locale: string, timeZone: string) {
  const days = locale === "uz" ? uzbek.dates : dayFormats(locale === "en" ? "en-GB" : locale);
  const clock = new Intl.DateTimeFormat("sv-SE", {
    dateStyle: "short",
    timeStyle: "short",
    timeZone
  });
  return {
    ...days,
    instant: (instant: string) => {
      const [day = "", time = ""] = clock
        .format(new Date(`${instant.replace(/Z$/, "")}Z`))
        .split(" ");
      return `${days.day(day)}, ${time}`;
    }
  };
}

function dayFormats(locale: string) {
  const dateOf = (day: string) => new Date(`${day.slice(0, 10)}T00:00:00Z`);
  const formatOf = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, {...options, timeZone: "UTC"});
  // The word for year, not the end of "авг.".
  const withoutWord = (text: string) => text.replaceAll(/\sг\./g, "");
  const of = (options: Intl.DateTimeFormatOptions) => {
    const format = formatOf(options);
    return (day: string) => withoutWord(format.format(dateOf(day)));
  };
  const long = {day: "numeric", month: "long", year: "numeric"} as const;
  const range = formatOf(long);
  return {
    month: of({month: "long", year: "numeric"}),
    shortMonth: of({month: "short", year: "2-digit"}),
    day: of(long),
    days: (first: string, last: string) =>
      withoutWord(range.formatRange(dateOf(first), dateOf(last))),
    shortDay: of({day: "numeric", month: "short"})
  };
}
