import {createHash} from "node:crypto";
import {mkdtempSync, readdirSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {exp, log} from "../../src/sample/chance/elementary.js";
import {generateSample, type SampleOptions} from "../../src/sample/index.js";
import {projectRoot} from "../support/cli.js";

/** One checksum over everything that is written. */
async function checksum(options: Omit<SampleOptions, "out">): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), "sample-"));
  const {files} = await generateSample({...options, out});
  const hash = createHash("sha256");
  for (const path of [...files.map((file) => file.path), "programme.json", "truth.json"]) {
    const bytes = readFileSync(join(out, path));
    const own = files.find((file) => file.path === path);
    if (own) expect(createHash("sha256").update(bytes).digest("hex")).toBe(own.sha256);
    hash.update(path).update(bytes);
  }
  rmSync(out, {recursive: true});
  return hash.digest("hex");
}

describe("generateSample", () => {
  it("writes the same bytes for the same seed, today and on any machine", async () => {
    expect(await checksum({seed: 1, customers: 120, months: 12})).toBe(
      "ebfa3c17c86e6354ec4f8f8e4c8566da063aa5ec522b240ce748b0ccf3e27d3b"
    );
  });

  it("writes the committed sample again, byte for byte", async () => {
    const out = mkdtempSync(join(tmpdir(), "sample-"));
    const {files} = await generateSample({seed: 8, out});
    const committed = join(projectRoot, "data", "sample");
    for (const path of [...files.map((file) => file.path), "programme.json", "truth.json"]) {
      const isSame = readFileSync(join(out, path)).equals(readFileSync(join(committed, path)));
      expect([path, isSame]).toEqual([path, true]);
    }
    const inbox = readdirSync(join(committed, "inbox"), {recursive: true, withFileTypes: true});
    expect(inbox.filter((entry) => entry.isFile()).length).toBe(files.length);
    rmSync(out, {recursive: true});
  });

  it.each([
    ["bgnbd", "289b382113347c74"],
    ["mbgnbd", "6d856bf65d7574e8"],
    ["pareto_nbd", "eea6641a7febbe49"],
    ["gamma_gamma", "ce29ad58ed13639f"],
    ["experiment", "b0f9a1eded112f4b"],
    ["points", "bcd6dbe87903d406"],
    ["journeys", "ff2271ed439db704"],
    ["placebo", "01da4c6f8a322b15"]
  ] as const)("writes the same world %s for the same seed", async (world, expected) => {
    const found = await checksum({seed: 1, customers: 120, months: 6, world});
    expect([world, found.slice(0, 16)]).toEqual([world, expected]);
  });

  it("takes logarithms and powers of e from itself, as close to the truth as the engine's own", () => {
    for (let i = 1; i <= 20_000; i++) {
      const x = i / 997;
      expect(Math.abs(log(x) - Math.log(x))).toBeLessThanOrEqual(2 ** -52 * Math.abs(Math.log(x)));
      expect(Math.abs(exp(-x) - Math.exp(-x))).toBeLessThanOrEqual(2 ** -52 * Math.exp(-x));
    }
  });

  it("writes another world for another seed", async () => {
    const options = {customers: 120, months: 12};
    expect(await checksum({...options, seed: 2})).not.toBe(await checksum({...options, seed: 1}));
  });

  it("writes the same bytes with one thread and with three", async () => {
    const options = {seed: 6, customers: 8500, months: 2};
    expect(await checksum({...options, workers: 3})).toBe(await checksum({...options, workers: 1}));
  });

  it("names the value that it cannot use", async () => {
    const wrong = generateSample({out: tmpdir(), customers: 0});
    await expect(wrong).rejects.toThrow("customers is 0; choose a whole number from 1 to 4000000");
  });
});
