import {cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync} from "node:fs";
import {mkdtemp} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {generateSample} from "../../../src/sample/index.js";
import {layoutOf, openSession, query, readCatalogue} from "../../../src/warehouse/index.js";
import {regulars, start} from "../../support/cli.js";

/** Each command killed so many times, where `build` builds the models given, else all. */
export function killing({kills, models = []}: {kills: number; models?: readonly string[]}): void {
  const build = ["build", ...models.flatMap((model) => ["--select", model])];
  let folder: string;
  let before: string;

  /** A folder whose first half is published, with the second half waiting in its inbox. */
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "regulars-crash-"));
    before = join(folder, "before");
    await generateSample({out: before, customers: 150, months: 9, seed: 3});
    const late = readdirSync(join(before, "inbox")).filter((name) => name.includes("2026"));
    mkdirSync(join(folder, "late"));
    for (const name of late) renameSync(join(before, "inbox", name), join(folder, "late", name));
    expect((await regulars("load", "--data", before)).code).toBe(0);
    expect((await regulars(...build, "--data", before)).code).toBe(0);
    for (const name of late) renameSync(join(folder, "late", name), join(before, "inbox", name));
  }, 120_000);

  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  let loading: Promise<Finished> | undefined;
  /** The second half loaded, once for all tests. */
  const loaded = () => (loading ??= finished(before, ["load"], landed));

  describe("a process killed with -9", () => {
    it("leaves the old or the new set after load, and the next load completes it", async () => {
      await killAtRandomMoments(before, ["load"], landed, await loaded(), kills);
    }, 1_200_000);

    it("leaves the old or the new set after build, and the next build completes it", async () => {
      const {data} = await loaded();
      const built = await finished(data, build, numbers);
      await killAtRandomMoments(data, build, numbers, built, kills);
    }, 1_200_000);
  });

  describe("two writers at once", () => {
    it("lets one through and tells the other who holds the warehouse, while a reader goes on reading", async () => {
      const data = join(folder, "two");
      cpSync(before, data, {recursive: true});
      const reader = await openSession(layoutOf(data));
      const first = await reader.engine.rows(
        "select count(*) as n, sum(net_spend) as spend from marts.visits"
      );
      const both = [
        start("load", "--data", data),
        start("load", "--data", data),
        start("load", "--data", data)
      ];
      const ended = await Promise.all(both.map((one) => one.ended));
      const refused = ended.filter((one) => one.code === 1);
      expect(ended.filter((one) => one.code === 0).length).toBeGreaterThanOrEqual(1);
      for (const one of refused)
        expect(one.stderr).toMatch(/is being written by (regulars load )?\(?process \d+/);
      await regulars(...build, "--data", data);
      expect(
        await reader.engine.rows("select count(*) as n, sum(net_spend) as spend from marts.visits")
      ).toEqual(first);
      reader.close();
      await expectWhole(data);
    }, 240_000);
  });
}

async function numbers(data: string): Promise<string> {
  const sums = ["count(*) as visits", "sum(net_spend) as spend"].join(", ");
  return (await query(layoutOf(data), `select ${sums} from marts.visits`, "csv")) as string;
}

async function landed(data: string): Promise<string> {
  return (await query(
    layoutOf(data),
    "select count(*) as n from landing.receipts",
    "csv"
  )) as string;
}

/** Every file that the published set names is there. */
async function expectWhole(data: string): Promise<void> {
  const catalogue = await readCatalogue(layoutOf(data));
  const files = [
    ...Object.values(catalogue.landing).flat(),
    ...Object.values(catalogue.models).flatMap((version) => version.files)
  ];
  for (const file of files)
    expect(existsSync(join(layoutOf(data).warehouse, file)), file).toBe(true);
}

/** A command run once to its end: the time that it took and the answer that it led to. */
interface Finished {
  readonly data: string;
  readonly milliseconds: number;
  readonly after: string;
}

async function finished(
  prepared: string,
  command: readonly string[],
  answer: (data: string) => Promise<string>
): Promise<Finished> {
  const data = join(prepared, `../${command[0]}-finished`);
  cpSync(prepared, data, {recursive: true});
  const started = performance.now();
  expect((await regulars(...command, "--data", data)).code).toBe(0);
  return {milliseconds: performance.now() - started, after: await answer(data), data};
}

/** Kills a command again and again on what the killed ones before it left, then lets it end. */
async function killAtRandomMoments(
  prepared: string,
  command: readonly string[],
  answer: (data: string) => Promise<string>,
  {milliseconds, after}: Finished,
  kills: number
): Promise<void> {
  const old = await answer(prepared);
  expect(after).not.toBe(old);
  const data = join(prepared, `../${command[0]}-killed`);
  for (let i = 0; i < kills; i++) {
    // One that was killed late has published already: the next begins anew.
    if (!existsSync(data) || (await answer(data)) === after) {
      rmSync(data, {recursive: true, force: true});
      cpSync(prepared, data, {recursive: true});
    }
    const {child, ended} = start(...command, "--data", data);
    await wait(milliseconds * (0.35 + (0.7 * (i + 0.5)) / kills));
    child.kill("SIGKILL");
    await ended;
    await expectWhole(data);
    expect([old, after]).toContain(await answer(data));
  }
  expect((await regulars(...command, "--data", data)).code).toBe(0);
  expect(await answer(data)).toBe(after);
}
