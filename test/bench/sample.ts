import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {generateSample} from "../../src/sample/index.js";

/*
 * How many receipts a second the invented programme is written with, and in how much memory. `npm run bench:sample --
 * 1240000` takes another number of customers; that many make ten million receipts and 6 GB beside as much for the spill.
 */
const customers = Number(process.argv[2] ?? 100_000);
const months = Number(process.argv[3] ?? 24);

const out = await mkdtemp(join(tmpdir(), "regulars-bench-"));
try {
  const started = performance.now();
  const {files} = await generateSample({out, customers, months, workers: 2});
  const seconds = (performance.now() - started) / 1000;
  const ofTill = files.filter(({path}) => /\/(till|kassa)_/.test(path));
  const receipts = ofTill
    .flatMap(({controlTotals}) => Object.values(controlTotals))
    .reduce((sum, {sales = 0, refunds = 0}) => sum + sales + refunds, 0);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(
    `${receipts} receipts in ${seconds.toFixed(1)} s with two threads: ${Math.round(receipts / seconds)} a second, ` +
      `ten million in ${((1e7 * seconds) / receipts).toFixed(0)} s; at most ${megabytes.toFixed(0)} MB\n`
  );
} finally {
  await rm(out, {recursive: true, force: true});
}
