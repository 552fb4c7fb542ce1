import {appendFileSync} from "node:fs";
import {merged, partsOf, writeText} from "../output/merge.js";
import type {Run} from "../output/spool.js";
import type {SampleFile} from "../sample-file.js";
import type {Tally} from "../tally.js";
import type {World} from "../world.js";
import {customerColumns, customersPart} from "./customers.js";
import {happened} from "./happened.js";
import {planted} from "./planted.js";

/** Writes truth.json: what was planted, what came of it, the control totals of the files, and every customer. */
export function writeTruth(
  path: string,
  world: World,
  tally: Tally,
  files: readonly SampleFile[],
  runs: readonly Run[]
): void {
  const account = {
    planted: planted(world),
    happened: happened(world, tally),
    files,
    customer_columns: customerColumns
  };
  const text = JSON.stringify(account, null, 1);
  const start = `${text.slice(0, text.lastIndexOf("\n}"))},\n "customers": [\n`;
  writeText(path, Buffer.from(start), merged(partsOf(runs, customersPart)));
  appendFileSync(path, "\n ]\n}\n");
}
