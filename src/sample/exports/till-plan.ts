import {reExports} from "../mess/re-exports.js";
import {parseDay, monthsBefore, type Day, type Moment} from "../time/days.js";
import {clock, isoDay} from "../time/spelling.js";
import type {World} from "../world.js";

/** One file of the till: the days that it covers and when it was made. */
export interface TillFile {
  name: string;
  /** The till's software changed in October 2025, and with it the columns. */
  layout: "old" | "new";
  from: Day;
  to: Day;
  madeAt: Moment;
}

const newSoftwareFrom = parseDay("2025-10-01");

/** The files of a history: one a quarter, made at night, and those made again. */
export function tillFiles({firstDay, lastDay}: World): TillFile[] {
  const files: TillFile[] = [];
  for (let from = firstDay; from <= lastDay;) {
    const next = nextQuarter(from);
    files.push(tillFile(from, Math.min(next - 1, lastDay), next * 1440 + 130));
    from = next;
  }
  for (const {from, to, madeAt} of reExports) {
    if (from >= firstDay && to <= lastDay) files.push(tillFile(from, to, madeAt));
  }
  return files;
}

function tillFile(from: Day, to: Day, madeAt: Moment): TillFile {
  const layout = from >= newSoftwareFrom ? "new" : "old";
  const stamp = `${isoDay(Math.floor(madeAt / 1440)).replaceAll("-", "")}-${clock(madeAt).replace(":", "")}`;
  return {name: `${layout === "new" ? "kassa" : "till"}_${stamp}.csv`, layout, from, to, madeAt};
}

function nextQuarter(day: Day): Day {
  let month = monthsBefore(day, -1);
  while (![1, 4, 7, 10].includes(Number(isoDay(month).slice(5, 7))))
    month = monthsBefore(month, -1);
  return month;
}
