/** Events of the staged calendar, as columns. */
export interface CalendarColumns {
  readonly name: readonly string[];
  readonly starts_on: readonly string[];
  readonly ends_on: readonly string[];
  readonly kind: readonly (string | null)[];
}

const daily = 86_400_000;

/** A day as a whole number: the days since 1 January 1970. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / daily;

/** A whole number of days since 1 January 1970 as a day. */
export const dayText = (number: number): string =>
  new Date(number * daily).toISOString().slice(0, 10);

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** An event of another year is the same event: "Navruz 2026" is "Navruz". */
export const eventName = (name: string): string =>
  name.replace(/\s*\b(19|20)\d\d\b\s*/g, " ").trim();

/**
 * What is known of each day ahead of time: its holiday, season or promotion, of several the shortest;
 * and which days have an outage. Changes of rules leave a day as it is.
 */
export function eventDays(events: CalendarColumns): {
  readonly eventOf: (day: number) => string | null;
  readonly isBroken: (day: number) => boolean;
} {
  const named = new Map<number, {name: string; length: number}>();
  const broken = new Set<number>();
  for (const [i, name] of events.name.entries()) {
    const kind = events.kind[i];
    if (kind === "rule_change") continue;
    const [first, last] = [dayNumber(events.starts_on[i]!), dayNumber(events.ends_on[i]!)];
    for (let day = first; day <= Math.min(last, first + 366); day++) {
      if (kind === "outage") broken.add(day);
      else {
        const known = named.get(day);
        const event = {name: eventName(name), length: last - first};
        if (!known || event.length < known.length) named.set(day, event);
      }
    }
  }
  return {
    eventOf: (day) => named.get(day)?.name ?? null,
    isBroken: (day) => broken.has(day)
  };
}

/** Daily values from the first day to the last, 0 where a day has none. */
export function dailySeries(
  days: readonly string[],
  values: readonly number[],
  last: number
): {readonly first: number; readonly series: Float64Array} {
  const numbers = days.map(dayNumber);
  const first = numbers.reduce((least, day) => Math.min(least, day), Infinity);
  const series = new Float64Array(Number.isFinite(first) ? Math.max(0, last - first + 1) : 0);
  numbers.forEach((day, i) => {
    if (day <= last) series[day - first] = values[i]!;
  });
  return {first: Number.isFinite(first) ? first : 0, series};
}

/** Under this share of the weekday's median, an outage is felt in the whole shop. */
const felt = 0.5;

/**
 * Which days of a series, by their places in it, have neither an event nor an outage that is felt: a
 * store of many that is closed leaves the others' days ordinary.
 */
export function ordinaryDays(
  series: Float64Array,
  first: number,
  {eventOf, isBroken}: ReturnType<typeof eventDays>
): (day: number) => boolean {
  const medians = Array.from({length: 7}, (_, weekday) => {
    const values = series.filter((value, day) => day % 7 === weekday && value > 0).sort();
    return values[Math.floor(values.length / 2)] ?? 0;
  });
  return (day) =>
    eventOf(first + day) === null &&
    !(isBroken(first + day) && series[day]! < felt * medians[day % 7]!);
}
