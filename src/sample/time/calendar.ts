import {civil, parseDay, weekday, type Day} from "./days.js";

/** Monday to Sunday. */
export const weekdayFactors = [0.86, 0.88, 0.92, 0.97, 1.1, 1.2, 1.07];

/** January to December: tea and coffee sell in the cold, little in the heat. */
export const monthFactors = [1.08, 1.06, 1.04, 0.98, 0.95, 0.88, 0.82, 0.84, 0.96, 1.03, 1.1, 1.22];

/** First and last day of Ramadan, as kept in Uzbekistan; the last one is forecast. */
const ramadans: [string, string][] = [
  ["2020-04-24", "2020-05-23"],
  ["2021-04-13", "2021-05-12"],
  ["2022-04-02", "2022-05-01"],
  ["2023-03-23", "2023-04-20"],
  ["2024-03-11", "2024-04-09"],
  ["2025-03-01", "2025-03-29"],
  ["2026-02-19", "2026-03-19"],
  ["2027-02-08", "2027-03-09"]
];

/** First days of Qurbon hayiti; the last one is forecast. */
const sacrificeFeasts = [
  "2020-07-31",
  "2021-07-20",
  "2022-07-09",
  "2023-06-28",
  "2024-06-16",
  "2025-06-06",
  "2026-05-27",
  "2027-05-16"
];

export interface Holiday {
  name: string;
  startsOn: Day;
  endsOn: Day;
  /** What it does to the number of visits. */
  factor: number;
}

/** The moving and fixed holidays between two days. */
export function holidays(first: Day, last: Day): Holiday[] {
  const list: Holiday[] = [];
  for (const [from, to] of ramadans) {
    const startsOn = parseDay(from);
    const endsOn = parseDay(to);
    list.push({name: "Ramazon", startsOn, endsOn, factor: 0.78});
    list.push({name: "Ramazon hayiti", startsOn: endsOn + 1, endsOn: endsOn + 3, factor: 1.35});
  }
  for (const from of sacrificeFeasts) {
    const startsOn = parseDay(from);
    list.push({name: "Qurbon hayiti", startsOn, endsOn: startsOn + 2, factor: 1.2});
  }
  for (let year = civil(first).year; year <= civil(last).year; year++) {
    const fixed = (name: string, from: string, to: string, factor: number) => {
      const [startsOn, endsOn] = [parseDay(`${year}-${from}`), parseDay(`${year}-${to}`)];
      list.push({name, startsOn, endsOn, factor});
    };
    fixed("8-mart", "03-05", "03-08", 1.3);
    fixed("Navro‘z", "03-18", "03-21", 1.25);
    fixed("O‘qituvchilar kuni", "09-28", "09-30", 1.12);
    fixed("Yangi yil", "12-20", "12-31", 1.3);
  }
  return list.filter((holiday) => holiday.endsOn >= first && holiday.startsOn <= last);
}

/** True on the days of a fast, when trade moves to the evening. */
export function isRamadan(day: Day): boolean {
  return ramadans.some(([from, to]) => day >= parseDay(from) && day <= parseDay(to));
}

/** How busy each day from `first` to `last` is; 1 is an ordinary day. */
export function dayFactors(first: Day, last: Day): Float64Array {
  const factors = new Float64Array(last - first + 1);
  for (let day = first; day <= last; day++) {
    const ordinary = weekdayFactors[weekday(day)] ?? 1;
    factors[day - first] = ordinary * (monthFactors[civil(day).month - 1] ?? 1);
  }
  for (const {startsOn, endsOn, factor} of holidays(first, last)) {
    for (let day = Math.max(startsOn, first); day <= Math.min(endsOn, last); day++) {
      factors[day - first] = (factors[day - first] ?? 1) * factor;
    }
  }
  return factors;
}
