import {createHash} from "node:crypto";
import {closeSync, mkdirSync, openSync, readSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {Books, type FileTotals} from "./books.js";
import {customerAt} from "./customer.js";
import {exportCampaign, exporting, layouts, programme} from "./exports/index.js";
import {live} from "./life.js";
import {merge} from "./merge.js";
import {passersBy} from "./passers-by.js";
import {Spool, type Run} from "./spool.js";
import {Truth} from "./truth.js";
import {makeWorld, type World} from "./world.js";

export interface SampleOptions {
  /** Default 1. */
  seed?: number;
  /** Members of the programme; default 2,000. */
  customers?: number;
  /** Months of history, ending with June 2026; default 24. */
  months?: number;
  /** The data folder to fill: `out/inbox`, `out/programme.json`, `out/truth.json`. */
  out: string;
}

export interface SampleFile {
  /** Relative to the data folder. */
  path: string;
  rows: number;
  sha256: string;
  controlTotals: FileTotals["months"];
}

/** Customers that are held in memory at a time. */
const blockSize = 8192;

/**
 * Writes the invented programme's exports, the settings that map them and the truth behind them. The same options give
 * the same bytes; files of the inbox from an earlier run with other options stay, so choose an empty folder.
 */
export async function generateSample(options: SampleOptions): Promise<{files: SampleFile[]}> {
  const {seed = 1, customers = 2000, months = 24, out} = options;
  const world = makeWorld({seed, customers, months});
  const inbox = join(out, "inbox");
  const spill = join(out, ".spill");
  mkdirSync(inbox, {recursive: true});
  mkdirSync(spill, {recursive: true});
  const books = new Books();
  const truth = new Truth(world);
  const runs = tell(world, books, truth, spill);
  const names = layouts.flatMap((layout) =>
    merge(
      layout,
      runs.filter((run) => run.layout === layout.name),
      inbox
    )
  );
  rmSync(spill, {recursive: true});
  const files = names.sort().map((name): SampleFile => {
    const totals = books.files.get(name) ?? {rows: 0, months: {}};
    return {
      path: `inbox/${name}`,
      rows: totals.rows,
      sha256: checksum(join(inbox, name)),
      controlTotals: totals.months
    };
  });
  writeFileSync(join(out, "programme.json"), `${JSON.stringify(programme, null, 2)}\n`);
  writeFileSync(join(out, "truth.json"), truth.toJson(files));
  return Promise.resolve({files});
}

function tell(world: World, books: Books, truth: Truth, spill: string): Run[] {
  const runs: Run[] = [];
  const spool = new Spool(books);
  const journal = exporting(world, spool);
  let block = 0;
  for (const campaign of world.campaigns) exportCampaign(spool, campaign);
  for (let from = 0; from < world.customers; from += blockSize) {
    for (let i = from; i < Math.min(from + blockSize, world.customers); i++) {
      const customer = customerAt(world, i);
      journal.customer(customer);
      truth.customer(customer, live(world, customer, journal));
    }
    runs.push(...spool.flush(spill, block++));
  }
  for (let day = 0; day <= world.lastDay - world.firstDay; day++) {
    passersBy(world, day, journal);
    if (day % 30 === 29) runs.push(...spool.flush(spill, block++));
  }
  runs.push(...spool.flush(spill, block++));
  return runs;
}

function checksum(path: string): string {
  const hash = createHash("sha256");
  const chunk = Buffer.allocUnsafe(1 << 20);
  const file = openSync(path, "r");
  for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk))
    hash.update(chunk.subarray(0, read));
  closeSync(file);
  return hash.digest("hex");
}
