/** A day is a whole number: days since 1970-01-01. Nothing here knows a clock or a time zone. */
export type Day = number;

/** A moment of the shop's wall clock: minutes since the start of day 0. */
export type Moment = number;

/** The day number of a civil date (Hinnant's days_from_civil). */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146097 + yearOfEra * 365 + leapDays + dayOfYear - 719468;
}

export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** The civil date of a day number (Hinnant's civil_from_days). */
export function civil(day: Day): CivilDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const leapDays = Math.floor(doe / 1460) - Math.floor(doe / 36524) + Math.floor(doe / 146096);
  const yearOfEra = Math.floor((doe - leapDays) / 365);
  const doy = doe - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
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

/** The day of a moment. */
export function dayAt(at: Moment): Day {
  return Math.floor(at / 1440);
}

/** The first day of the month that lies `months` before the month of `day`. */
export function monthsBefore(day: Day, months: number): Day {
  const {year, month} = civil(day);
  const index = year * 12 + month - 1 - months;
  return dayOf(Math.floor(index / 12), (index % 12) + 1, 1);
}

/** The first days of the months from `first` to `last`. */
export function monthStarts(first: Day, last: Day): Day[] {
  const starts: Day[] = [];
  for (let day = monthsBefore(first, 0); day <= last; day = monthsBefore(day, -1)) starts.push(day);
  return starts;
}
