import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {availableParallelism} from "node:os";
import {dirname, join} from "node:path";
import {exportControlTotals} from "./exports/control-totals.js";
import {programme} from "./exports/index.js";
import {merge} from "./output/merge.js";
import {Spool} from "./output/spool.js";
import {pureWorlds, type PureWorldName} from "./pure/index.js";
import {writePureWorld} from "./pure/write.js";
import type {SampleFile} from "./sample-file.js";
import {Tally} from "./tally.js";
import {tellWorld} from "./tell.js";
import {customersPart} from "./truth/customers.js";
import {writeTruth} from "./truth/write.js";
import {World} from "./world.js";

export const worldNames = [
  "programme",
  "placebo",
  ...(Object.keys(pureWorlds) as PureWorldName[])
] as const;
export type WorldName = (typeof worldNames)[number];

export interface SampleOptions {
  /** Default 1. */
  seed?: number;
  /** Members of the programme; default 2,000. */
  customers?: number;
  /** Months of history, ending with June 2026; default 24. */
  months?: number;
  /** The data folder to fill: `out/inbox`, `out/programme.json`, `out/truth.json`. */
  out: string;
  /**
   * "programme" (the default); "placebo": the same without any effect of any message; or a pure world, where `months`
   * says nothing.
   */
  world?: WorldName;
  /** Threads; the bytes do not depend on it. Default: one for each core, up to four. */
  workers?: number;
}

/**
 * Writes the invented programme's exports, the settings that map them and the truth behind them. The same options give
 * the same bytes. Files of an earlier run with other options are not removed: choose an empty folder.
 */
export async function generateSample(options: SampleOptions): Promise<{files: SampleFile[]}> {
  const {seed = 1, customers = 2000, months = 24, out, world: kind = "programme"} = options;
  if (kind !== "programme" && kind !== "placebo")
    return writePureWorld(kind, {seed, customers}, out);
  const {workers = Math.min(4, availableParallelism())} = options;
  const world = new World({seed, customers, months, isPlacebo: kind === "placebo"});
  const inbox = join(out, "inbox");
  const spill = join(out, ".spill");
  mkdirSync(inbox, {recursive: true});
  mkdirSync(spill, {recursive: true});
  const results = await tellWorld(world, spill, workers);
  const tally = new Tally();
  for (const {accounts} of results) tally.merge(accounts);
  const report = new Spool(tally);
  exportControlTotals(tally, report);
  const runs = [...results.map(({run}) => run), report.flush(join(spill, "report"))];
  const layouts = new Map(runs.flatMap((run) => Object.entries(run.layouts)));
  const files: SampleFile[] = [];
  for (const name of [...layouts.keys()].sort()) {
    const layout = layouts.get(name);
    if (!layout || name === customersPart) continue;
    const path = join(inbox, name);
    mkdirSync(dirname(path), {recursive: true});
    const sha256 = merge(runs, name, path, layout);
    files.push({path: `inbox/${name}`, sha256, ...totalsOf(tally, name)});
  }
  writeFileSync(join(out, "programme.json"), `${JSON.stringify(programme, null, 2)}\n`);
  writeTruth(join(out, "truth.json"), world, tally, files, runs);
  rmSync(spill, {recursive: true});
  return {files};
}

function totalsOf(
  tally: Tally,
  file: string
): Pick<SampleFile, "rows" | "setAside" | "controlTotals"> {
  const months = tally.under(`file ${file}`);
  const count = (item: string) => months.reduce((sum, [, sums]) => sum + (sums[item] ?? 0), 0);
  return {
    rows: count("rows"),
    setAside: count("set_aside"),
    controlTotals: Object.fromEntries(months)
  };
}
