import type {Spool} from "../output/spool.js";
import {addOne, type Tally} from "../tally.js";
import {parseDay} from "../time/days.js";
import {entityFile} from "./entity-files.js";

const controlTotals = entityFile("till", "control_totals", ["period", "store_id", "net_amount"]);

/** The till's own monthly report, out of the world's books. */
export function exportControlTotals(tally: Tally, spool: Spool): void {
  const file = controlTotals(spool);
  for (const [name, {net_amount = 0}] of tally.under("books")) {
    const [month = "", store = ""] = name.split(" ");
    const period = `${month}-01`;
    const sums = file.add(parseDay(period) * 1440, [period, store, net_amount]);
    addOne(sums, "net_amount", net_amount);
  }
}
