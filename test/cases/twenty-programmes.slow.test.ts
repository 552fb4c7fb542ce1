import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, it} from "vitest";
import {generateSample} from "../../src/sample/index.js";
import {holidays, weekdayFactors} from "../../src/sample/time/calendar.js";
import {parseDay} from "../../src/sample/time/days.js";
import {layoutOf, query} from "../../src/warehouse/index.js";
import {foreseenOf, total} from "../support/foreseen.js";
import {loadAndBuild} from "../support/pipeline.js";

const seeds = Array.from({length: 20}, (_, i) => i + 1);
/** Events that no other event of the invented calendar overlaps. */
const feasts = ["Qurbon hayiti", "O‘qituvchilar kuni"];

interface Season {
  readonly part: string;
  readonly value: string;
  readonly index_low: number;
  readonly index_high: number;
}

/** What holds of one programme, by the name of the check. */
type Checks = Readonly<Record<string, boolean>>;

async function checked(seed: number): Promise<Checks> {
  const folder = await mkdtemp(join(tmpdir(), "programme-"));
  try {
    await generateSample({seed, out: folder, workers: 1});
    await loadAndBuild(folder, ["+customer_forecasts", "+seasonality", "+forecast_accuracy"]);
    const rows = async <Row>(sql: string) =>
      JSON.parse((await query(layoutOf(folder), sql, "json")) as string) as Row[];

    const customers = await foreseenOf(folder);
    const visits = total(customers, "expected") / total(customers, "trueExpected");
    const alive = total(customers, "isAlive") / total(customers, "trulyAlive");
    const inRange = customers.filter(({low, high, came}) => {
      const whole = Math.round(came);
      return low <= whole && whole <= high;
    });
    const seasons = await rows<Season>(
      "select part, value, index_low, index_high from marts.seasonality where part in ('weekday', 'event')"
    );
    const holds = (part: string, value: string, truth: number) => {
      const found = seasons.find((row) => row.part === part && row.value === value);
      return found !== undefined && found.index_low <= truth && truth <= found.index_high;
    };
    const planted = holidays(parseDay("2024-07-01"), parseDay("2026-06-30"));
    const bands = await rows<{measure: string; coverage: number}>(
      "select measure, coverage from marts.forecast_accuracy where is_chosen"
    );
    process.stdout.write(
      `seed ${seed}: visits foreseen ${visits.toFixed(2)}, still there ${alive.toFixed(2)} of the truth, ` +
        `${(inRange.length / customers.length).toFixed(2)} of the customers within their range\n`
    );
    return {
      "visits foreseen within 20 %": Math.abs(visits - 1) < 0.2,
      "customers still there within 10 %": Math.abs(alive - 1) < 0.1,
      "at least 80 % of the customers within the range of their visits":
        inRange.length >= 0.8 * customers.length,
      ...Object.fromEntries(
        weekdayFactors.map((factor, i) => [
          `index of weekday ${i + 1}`,
          holds("weekday", `${i + 1}`, factor)
        ])
      ),
      ...Object.fromEntries(
        feasts.map((name) => [
          `index of ${name}`,
          holds("event", name, planted.find((one) => one.name === name)!.factor)
        ])
      ),
      ...Object.fromEntries(
        bands.map(({measure, coverage}) => [
          `80 % bands of ${measure} cover 70 to 90 %`,
          0.7 <= coverage && coverage <= 0.9
        ])
      )
    };
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

describe("20 invented programmes, loaded and built as any other", () => {
  const passed = new Map<string, number>();

  beforeAll(async () => {
    for (const seed of seeds)
      for (const [name, holds] of Object.entries(await checked(seed)))
        passed.set(name, (passed.get(name) ?? 0) + Number(holds));
  }, 1_800_000);

  it("each check of an interval or a band holds in at least 15", () => {
    expect(passed.size).toBe(3 + 7 + feasts.length + 3);
    for (const [name, count] of passed) process.stdout.write(`${name}: ${count} of 20\n`);
    for (const [name, count] of passed) expect(count, name).toBeGreaterThanOrEqual(15);
  });
});
