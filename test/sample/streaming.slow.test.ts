import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {execFileSync} from "node:child_process";
import {afterAll, expect, it} from "vitest";
import {projectRoot} from "../support/cli.js";

const folder = mkdtempSync(join(tmpdir(), "sample-"));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

interface Measured {
  receipts: number;
  cpuSeconds: number;
  megabytes: number;
}

/** Generates a world in a process of its own, with two threads; what it took, by the process's own account. */
function generate(customers: number): Measured {
  const code = `
    import {generateSample} from "./src/sample/index.ts";
    const {files} = await generateSample({out: ${JSON.stringify(join(folder, String(customers)))}, customers: ${customers}, workers: 2});
    let receipts = 0;
    for (const {path, controlTotals} of files)
      if (/(till|kassa)_/.test(path)) for (const {sales = 0} of Object.values(controlTotals)) receipts += sales;
    const {maxRSS, userCPUTime, systemCPUTime} = process.resourceUsage();
    console.log(JSON.stringify({receipts, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024}));`;
  const args = ["--import", "tsx", "--input-type=module", "--eval", code];
  return JSON.parse(
    execFileSync(process.execPath, args, {cwd: projectRoot, encoding: "utf8"})
  ) as Measured;
}

it("a world four times as large takes as much memory, and as long for a receipt", () => {
  const small = generate(20_000);
  const large = generate(80_000);
  expect(large.receipts / small.receipts).toBeCloseTo(4, 0);
  expect(large.megabytes).toBeLessThan(1.5 * small.megabytes + 100);
  expect(large.megabytes).toBeLessThan(1024);
  const pace = ({cpuSeconds, receipts}: Measured): number => cpuSeconds / receipts;
  expect(pace(large)).toBeLessThan(1.5 * pace(small));
}, 600_000);
