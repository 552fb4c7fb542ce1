import type {Rng} from "../chance/random.js";
import type {Line, Receipt} from "../journal.js";
import {dayAt, parseDay, type Day, type Moment} from "../time/days.js";

/** Exports made again because something was wrong or missing; each covers the days around an earlier one's end. */
export interface ReExport {
  from: Day;
  to: Day;
  madeAt: Moment;
}

const at = (day: string, hour: number, minute: number): Moment =>
  parseDay(day) * 1440 + hour * 60 + minute;

export const reExports: ReExport[] = [
  {from: parseDay("2024-12-28"), to: parseDay("2025-01-08"), madeAt: at("2025-01-09", 11, 30)},
  {from: parseDay("2025-03-25"), to: parseDay("2025-04-03"), madeAt: at("2025-04-04", 9, 15)},
  {from: parseDay("2026-03-24"), to: parseDay("2026-04-05"), madeAt: at("2026-04-06", 10, 40)}
];

/** Days of which the message service handed out its messages and events twice, the second time in a file of its own. */
export const repeatedMail = {from: parseDay("2025-12-08"), to: parseDay("2025-12-20")};

/** A till that had no connection for two days and handed its receipts in later. */
export const outage = {
  store: "Сергели",
  from: parseDay("2025-03-30"),
  to: parseDay("2025-03-31"),
  handedInAt: at("2025-04-02", 8, 20)
};

/** Secret: of the receipts that an export caught before their correction, the shares of the slips. */
export const slipRates = {tenTimesTooMany: 0.04, illegibleAmount: 0.02};

/**
 * Now and then a quantity is keyed in ten times too large, or an amount comes out illegible, and is corrected some days
 * later; what it was until then. Only on days that were exported again after the correction, so that the last word is
 * always right.
 */
export function slipOf(rng: Rng, moment: Moment, line: Line | undefined): Receipt["slip"] {
  const u = rng.next();
  const isIllegible = u < slipRates.illegibleAmount;
  const isTooMany = !isIllegible && u < slipRates.illegibleAmount + slipRates.tenTimesTooMany;
  const day = dayAt(moment);
  const again = reExports.find(({from, to}) => day >= from && day <= to);
  if (!again || !line) return null;
  const until = again.madeAt - 600;
  if (isIllegible && line.net > 0) return {until, quantity: null};
  return isTooMany && !line.product.isByWeight ? {until, quantity: line.quantity * 10} : null;
}

/** When a receipt can first be exported. */
export function knownFrom(store: string, moment: Moment): Moment {
  const day = dayAt(moment);
  const isDelayed = store === outage.store && day >= outage.from && day <= outage.to;
  return isDelayed ? outage.handedInAt : moment;
}
