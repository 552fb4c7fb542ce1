import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import {blocksOf} from "./block.js";
import {alone, threads, type Crew} from "./crew.js";
import {exportControlTotals} from "./exports/control-totals.js";
import {programme} from "./exports/index.js";
import {partsOf} from "./output/merge.js";
import {Spool, type Run} from "./output/spool.js";
import {writePureWorld} from "./pure/write.js";
import type {SampleFile} from "./sample-file.js";
import {Tally} from "./tally.js";
import {customersPart} from "./truth/customers.js";
import {writeTruth} from "./truth/write.js";
import type {WorldName} from "./world-names.js";
import {World} from "./world.js";

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

/** Below this many customers a second thread costs more than it brings. */
const worthThreads = 8192;

/**
 * Writes the invented programme's exports, the settings that map them and the truth behind them. The same options give
 * the same bytes. Files of an earlier run with other options are not removed: choose an empty folder.
 */
export async function generateSample(options: SampleOptions): Promise<{files: SampleFile[]}> {
  const {seed = 1, customers = 2000, months = 24, out, world: kind = "programme"} = options;
  if (kind !== "programme" && kind !== "placebo")
    return writePureWorld(kind, {seed, customers}, out);
  const {workers = Math.min(4, availableParallelism())} = options;
  const settings = {seed, customers, months, isPlacebo: kind === "placebo"};
  const world = new World(settings);
  const spill = join(out, ".spill");
  mkdirSync(spill, {recursive: true});
  const start = {options: settings, directory: spill};
  const crew = workers > 1 && customers >= worthThreads ? threads(workers, start) : alone(start);
  try {
    return {files: await writeProgramme(world, crew, out, spill)};
  } finally {
    await crew.dismiss();
    rmSync(spill, {recursive: true});
  }
}

async function writeProgramme(
  world: World,
  crew: Crew,
  out: string,
  spill: string
): Promise<SampleFile[]> {
  const blocks = blocksOf(world).map((block, number) => ({kind: "tell", block, number}) as const);
  const results = await crew.do(blocks);
  const tally = new Tally();
  for (const {accounts} of results) tally.merge(accounts);
  const report = new Spool();
  report.begin(tally);
  exportControlTotals(tally, report);
  const runs = [...results.map(({run}) => run), report.flush(join(spill, "report"))];
  const merges = mergesOf(runs, join(out, "inbox"));
  const sums = await crew.do(merges.map(({task}) => task));
  const files = merges
    .map(({name}, i) => ({path: `inbox/${name}`, sha256: sums[i] ?? "", ...totalsOf(tally, name)}))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  writeFileSync(join(out, "programme.json"), `${JSON.stringify(programme, null, 2)}\n`);
  writeTruth(join(out, "truth.json"), world, tally, files, runs);
  return files;
}

/** What is left to do for each file: the largest first, so that no thread waits for the other at the end. */
function mergesOf(runs: readonly Run[], inbox: string) {
  const sizes = new Map<string, number>();
  for (const {files} of runs) {
    for (const [name, {size}] of Object.entries(files))
      sizes.set(name, (sizes.get(name) ?? 0) + size);
  }
  sizes.delete(customersPart);
  return Array.from(sizes.keys())
    .sort((a, b) => (sizes.get(b) ?? 0) - (sizes.get(a) ?? 0))
    .map((name) => {
      const parts = partsOf(runs, name);
      return {name, task: {kind: "merge", target: join(inbox, name), parts} as const};
    });
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
