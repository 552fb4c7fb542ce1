import {text} from "../warehouse/index.js";
import {utcOf} from "./zones.js";

/** How the days and moments of one column are written. */
export type InstantStyle =
  | {readonly kind: "iso"}
  /** strptime patterns, tried in this order. */
  | {readonly kind: "patterns"; readonly patterns: readonly string[]; readonly hasOffset: boolean};

export const isoStyle: InstantStyle = {kind: "iso"};

function styleOfPattern(...patterns: string[]): InstantStyle {
  return {
    kind: "patterns",
    patterns,
    hasOffset: patterns.some((pattern) => pattern.includes("%z"))
  };
}

/** ISO's own order can be mistaken for nothing else, so it is read beside every pattern. */
const isoPatterns = [
  "%Y-%m-%d %H:%M:%S",
  "%Y-%m-%d %H:%M:%S.%f",
  "%Y-%m-%dT%H:%M:%S",
  "%Y-%m-%d %H:%M",
  "%Y-%m-%d"
];

/** The style of patterns, declared or found: those first, then ISO where no offset is spoken of. */
export function patternsAndIso(...patterns: string[]): InstantStyle {
  const style = styleOfPattern(...patterns);
  if (style.kind === "patterns" && style.hasOffset) return style;
  const others = isoPatterns.filter((pattern) => !patterns.includes(pattern));
  return styleOfPattern(...patterns, ...others);
}

/** Which of two readings 3/4/2026 has; `undecided` when every value has both. */
export type DayOrder = "day first" | "month first" | "undecided" | "contradictory";

const numericDay =
  /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:[ ,T]+(\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?(?:\s*([AaPp])\.?[Mm]\.?)?)?$/;
const isoDay = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]|$)/;
const compactDay = /^(?:19|20)\d{6}$/;

/**
 * How the values of a column are written, from a sample of them: ISO, day.month.year, or one of day/month and
 * month/day, which `order` tells. Null when no value looks like a date.
 */
export function instantStyleOf(values: readonly string[], order: DayOrder): InstantStyle | null {
  const shapes = values.map((value) => value.trim());
  if (shapes.every((value) => !numericDay.test(value) || isoDay.test(value))) {
    if (shapes.some((value) => isoDay.test(value))) return isoStyle;
    return shapes.some((value) => compactDay.test(value)) ? styleOfPattern("%Y%m%d") : null;
  }
  const patterns: string[] = [];
  for (const value of shapes) {
    const match = numericDay.exec(value);
    if (!match || isoDay.test(value)) continue;
    const [, , mark, , year, hour, , second, fraction, half] = match as unknown as string[];
    const years = (year ?? "").length <= 2 ? "%y" : "%Y";
    const days =
      mark === "." || order === "day first"
        ? `%d${mark}%m${mark}${years}`
        : `%m${mark}%d${mark}${years}`;
    const clock = half ? "%I:%M" : "%H:%M";
    const seconds = fraction ? ":%S.%f" : second ? ":%S" : "";
    const comma = value.includes(",") ? "," : "";
    const pattern = hour ? `${days}${comma} ${clock}${seconds}${half ? " %p" : ""}` : days;
    if (!patterns.includes(pattern)) patterns.push(pattern);
  }
  return patternsAndIso(...patterns.slice(0, 8), ...alsoPossible(patterns));
}

/** What later rows may be written like when the sample has fewer parts: an hour, its seconds. */
function alsoPossible(patterns: readonly string[]): string[] {
  const wider = patterns.flatMap((pattern) =>
    pattern.includes(":")
      ? [
          pattern.includes(":%S") ? pattern.replace(":%S", "") : pattern.replace(":%M", ":%M:%S"),
          pattern.split(/[, ]/)[0] as string
        ]
      : [`${pattern} %H:%M:%S`, `${pattern} %H:%M`]
  );
  return [...new Set(wider)].filter((pattern) => !patterns.includes(pattern));
}

/** True when some value can be read as day/month as well as month/day. */
export function isOrderNeeded(values: readonly string[]): boolean {
  return values.some((value) => {
    const match = numericDay.exec(value.trim());
    return match !== null && match[2] !== "." && !isoDay.test(value.trim());
  });
}

/** SQL: how many values of a column can only be day/month, and how many only month/day; see `dayOrderOf`. */
export function dayOrderSelect(x: string, from: string): string {
  const part = (n: number) =>
    `try_cast(regexp_extract(${x}, '^(\\d{1,2})[/-](\\d{1,2})[/-]', ${n}) as integer)`;
  return `select count(*) filter (${part(1)} > 12) as day_first, count(*) filter (${part(2)} > 12) as month_first from ${from}`;
}

/** The order that a column shows; a few slips do not overturn it. */
export function dayOrderOf({
  day_first,
  month_first
}: {
  day_first: number;
  month_first: number;
}): DayOrder {
  if (day_first > 20 * month_first) return "day first";
  if (month_first > 20 * day_first) return "month first";
  return day_first + month_first === 0 ? "undecided" : "contradictory";
}

/** The two columns of a moment. */
export interface InstantSql {
  readonly utc: string;
  readonly local: string;
}

export interface Zones {
  /** Of wall clocks without an offset. */
  readonly file: string;
  /** Of moments that carry an offset. */
  readonly business: string;
}

/** Names an expression so that it is worked out once. */
type Derive = (sql: string) => string;

/** The wall clock of a moment in UTC. */
export function localOf(utc: string, zone: string): string {
  return `timezone(${text(zone)}, timezone('UTC', ${utc}))`;
}

/** SQL: a text as a moment; both columns are null when it is none. */
export function instantFromText(
  x: string,
  style: InstantStyle,
  zones: Zones,
  derive: Derive
): InstantSql {
  if (style.kind === "patterns" && style.hasOffset) {
    const utc = derive(`timezone('UTC', cast(${parsed(x, style.patterns)} as timestamptz))`);
    return {utc, local: localOf(utc, zones.business)};
  }
  const wall = wallFromText(x, style, derive);
  if (style.kind === "patterns") return {utc: utcOf(wall, zones.file), local: wall};
  const isExact = derive(hasOffset(x));
  // The engine reads an offset only behind seconds.
  const timed = `regexp_replace(${x}, '([T ]\\d{1,2}:\\d{2})([Z+-]| ?UTC)', '\\1:00\\2')`;
  const exact = `timezone('UTC', try_cast(${timed} as timestamptz))`;
  return {
    utc: `case when ${isExact} then ${exact} else ${utcOf(wall, zones.file)} end`,
    local: `case when ${isExact} then ${localOf(exact, zones.business)} else ${wall} end`
  };
}

/** SQL: the day of a text, time and offset left out. */
export function dayFromText(x: string, style: InstantStyle, derive: Derive): string {
  return `cast(${wallFromText(x, style, derive)} as date)`;
}

/** SQL: the first day of a month written as a month or as one of its days. */
export function monthFromText(x: string, style: InstantStyle, derive: Derive): string {
  const whole =
    style.kind === "iso"
      ? derive(`case when length(${x}) = 7 then ${x} || '-01' else ${x} end`)
      : x;
  return `cast(date_trunc('month', ${wallFromText(whole, style, derive)}) as date)`;
}

/** SQL: date and time as written. Years that no till or customer list speaks of are slips, or a system's empty date. */
function wallFromText(x: string, style: InstantStyle, derive: Derive): string {
  const wall = derive(
    style.kind === "patterns" ? parsed(x, style.patterns) : `try_cast(${x} as timestamp)`
  );
  // The engine also knows words: "epoch" is 1970 to a cast, and 1900 to any pattern.
  const isWord = `${wall} in (timestamp '1970-01-01', timestamp '1900-01-01') and not regexp_matches(${x}, '[0-9]')`;
  const isPlausible = `${wall} between timestamp '1800-01-01' and timestamp '2200-01-01'`;
  return derive(`case when ${isPlausible} and not (${isWord}) then ${wall} end`);
}

/** SQL: an ISO text ends in Z, UTC, +05, +05:00 or +0500. A cast to TIMESTAMP would read over it. */
function hasOffset(x: string): string {
  return `(contains(${x}, '+') or suffix(${x}, 'Z') or suffix(${x}, 'C') or contains(substr(${x}, 12), '-'))`;
}

function parsed(x: string, patterns: readonly string[]): string {
  return `try_strptime(${x}, [${patterns.map(text).join(", ")}])`;
}
