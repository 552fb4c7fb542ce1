/** A day is a whole number: days since 1970-01-01. Nothing here knows a clock or a time zone. */
export type Day = number;

/** The day number of a civil date (Hinnant's algorithm). */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** The civil date of a day number. */
export function civil(day: Day): CivilDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1
  };
}

/** The day number of "yyyy-mm-dd". */
export function parseDay(text: string): Day {
  return dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
}

/** Monday is 0. */
export function weekday(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

export const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** yyyy-mm-dd */
export function isoDay(day: Day): string {
  const {year, month, day: d} = civil(day);
  return `${year}-${two(month)}-${two(d)}`;
}

/** dd.mm.yyyy */
export function dottedDay(day: Day): string {
  const {year, month, day: d} = civil(day);
  return `${two(d)}.${two(month)}.${year}`;
}

/** hh:mm of a minute of the day. */
export function clock(minute: number): string {
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** yyyy-mm, the key of a month in the books. */
export function monthKey(day: Day): string {
  return isoDay(day).slice(0, 7);
}

/** The first day of the month that lies `months` before the month of `day`. */
export function monthsBefore(day: Day, months: number): Day {
  const {year, month} = civil(day);
  const index = year * 12 + month - 1 - months;
  return dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
}
