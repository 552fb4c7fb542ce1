import {civil, dayAt, type Moment} from "./days.js";
import {remembered} from "./remembered.js";

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** yyyy-mm-dd */
export const isoDay = remembered((day) => {
  const {year, month, day: d} = civil(day);
  return `${year}-${two(month)}-${two(d)}`;
});

/** dd.mm.yyyy */
export const dottedDay = remembered((day) => {
  const {year, month, day: d} = civil(day);
  return `${two(d)}.${two(month)}.${year}`;
});

/** yyyy-mm, the key of a month in the books. */
export const monthOf = remembered((day) => isoDay(day).slice(0, 7));

const clocks = Array.from(
  {length: 1440},
  (_, minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
);

/** hh:mm of a moment. */
export function clock(at: Moment): string {
  return clocks[at - dayAt(at) * 1440] ?? "";
}

/** yyyy-mm-dd hh:mm of a moment, as the shop's clock shows it. */
export function isoMoment(at: Moment): string[] {
  return [isoDay(dayAt(at)), " ", clock(at)];
}

const tashkentOffsetMinutes = 300;

/** yyyy-mm-dd hh:mm of a moment, in UTC. */
export function utcMoment(at: Moment): string[] {
  return isoMoment(at - tashkentOffsetMinutes);
}
