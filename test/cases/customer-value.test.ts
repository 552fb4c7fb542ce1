import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {createFormat} from "../../pages/components/format.js";
import {worth} from "../../pages/data/worth.json.js";
import {readProgramme} from "../../src/config/index.js";
import {pageData} from "../../src/site/index.js";
import type {DataOf} from "../../src/site/page.js";
import {layoutOf, openSession, query} from "../../src/warehouse/index.js";
import {loadAndBuild} from "../support/pipeline.js";
import {describeOnShared, shared} from "../support/shared.js";

interface Optimum {
  readonly optimum: Readonly<Record<string, number>>;
  readonly optimum_ll: number;
  readonly optimum_se: Readonly<Record<string, number>>;
}

interface Parameter {
  readonly parameter: string;
  readonly value: number;
  readonly standard_error: number;
  readonly log_likelihood: number;
  readonly customer_count: number;
  readonly status: string;
}

/** The purchases of the CDNOW sample as an export of receipts. */
function receipts(): string {
  const log = readFileSync(shared("data/cdnow-sample/cdnow_sample_log.csv"), "utf8");
  const lines = log
    .trim()
    .split("\n")
    .slice(1)
    .map((line, i) => {
      const [id = "", , date = "", , sales = ""] = line.trim().split(",");
      return `${i + 1},${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)},${id},${sales}`;
    });
  return `receipt_id,sold_at,customer_ref,net_amount\n${lines.join("\n")}\n`;
}

describeOnShared("what the CDNOW customers are worth, from an export to the marts", () => {
  let folder: string;
  const rows = async <T>(sql: string) =>
    JSON.parse((await query(layoutOf(folder), sql, "json")) as string) as T[];
  const oracle = <T>(file: string) =>
    JSON.parse(readFileSync(shared("oracles", file), "utf8")) as T;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "regulars-value-"));
    mkdirSync(join(folder, "inbox"));
    writeFileSync(join(folder, "inbox", "receipts.csv"), receipts());
    writeFileSync(
      join(folder, "programme.json"),
      JSON.stringify({
        history: {beginsAtOpening: true},
        margin: {defaultRate: 1},
        lifetime: {cutDate: "1997-09-30"},
        rfm: {lookBackDays: 1_000}
      })
    );
    const {built} = await loadAndBuild(folder);
    expect(built.failing.filter((record) => record.severity === "error")).toEqual([]);
    expect(built.isPublished).toBe(true);
  }, 240_000);
  afterAll(() => rm(folder, {recursive: true, force: true}));

  it.each([
    ["bg_nbd", "bgnbd", 2_357],
    ["gamma_gamma", "gamma_gamma", 946]
  ] as const)(
    "%s has the parameters of the reference within 1e-3",
    async (model, name, customers) => {
      const {fit_on_raw_transactions: fits} = oracle<{
        fit_on_raw_transactions: Record<string, Optimum>;
      }>("cdnow_sample_bgnbd_gg.json");
      const {optimum, optimum_ll: logLikelihood, optimum_se: errors} = fits[name]!;
      const found = await rows<Parameter>(
        `select * from marts.lifetime_model where model = '${model}' and segment = 'all'`
      );
      expect(found.map(({parameter}) => parameter).sort()).toEqual(Object.keys(optimum).sort());
      for (const one of found) {
        expect(one.status).toBe("converged");
        expect(one.customer_count).toBe(customers);
        expect(Math.abs(one.log_likelihood - logLikelihood)).toBeLessThan(1e-4);
        expect(Math.abs(one.value / optimum[one.parameter]! - 1)).toBeLessThan(1e-3);
        expect(Math.abs(one.standard_error / errors[one.parameter]! - 1)).toBeLessThan(1e-2);
      }
    }
  );

  it("the back-test foresees 1,653.4 of the 1,882 visits of 39 weeks", async () => {
    const weeks = await rows<{
      week: number;
      week_end_date: string;
      model: string;
      predicted_visits: number;
      actual_visits: number;
    }>("select * from marts.lifetime_backtest order by week");
    expect(weeks).toHaveLength(39);
    const last = weeks.at(-1)!;
    expect(last).toMatchObject({
      week: 39,
      week_end_date: "1998-06-30",
      model: "bg_nbd",
      actual_visits: 1_882
    });
    expect(last.predicted_visits).toBeCloseTo(1653.4, 1);
    for (const [i, week] of weeks.slice(1).entries())
      expect(week.predicted_visits).toBeGreaterThan(weeks[i]!.predicted_visits);
  });

  it("the data of the page show 1,653.4 foreseen against 1,882, and how the assumptions stand", async () => {
    const session = await openSession(layoutOf(folder));
    try {
      const programme = await readProgramme(layoutOf(folder));
      const data = (await pageData("worth", worth, session.engine, {
        asOf: "1998-06-30",
        programme
      })) as unknown as DataOf<typeof worth>;
      const last = data.backtest.at(-1)!;
      expect(createFormat({locale: "en", currency: "USD"}).number(last.predicted_visits)).toBe(
        "1,653.4"
      );
      expect(last.actual_visits).toBe(1_882);
      expect(data.totals[0]?.customer_count).toBe(2_357);
      const gate = data.assumptions.filter(({low}) => low === null);
      expect(gate.map(({is_met}) => is_met)).toEqual([true, true, true, true]);
      const [spend] = data.assumptions.filter(({low}) => low !== null);
      expect(spend?.is_met).toBe(Math.abs(spend!.value!) <= 0.2);
      expect(spend?.customer_count).toBe(946);
      expect(
        data.calibration.filter(({measure}) => measure === "expected_visits").length
      ).toBeGreaterThan(5);
    } finally {
      session.close();
    }
  });

  it("every customer has a forecast by the fitted models, at a margin of 1", async () => {
    const [totals] = await rows<Record<string, number>>(`
      select count(*) as customers, count(p_alive) as scored, min(margin_rate) as lowest,
        max(margin_rate) as highest, count(*) filter (where visit_model <> 'bg_nbd') as otherwise,
        count(*) filter (where frequency = 0 and p_alive <> 1) as once_and_gone,
        count(*) filter (where frequency = 0 and p_alive_calibrated < 1) as once_and_doubted,
        count(*) filter (where frequency > 0 and p_alive_calibrated <> p_alive) as otherwise_doubted,
        count(*) filter (where predicted_value_12m > expected_visits_12m * expected_visit_value) as undiscounted
      from marts.customer_forecasts`);
    expect(totals).toEqual({
      customers: 2_357,
      scored: 2_357,
      lowest: 1,
      highest: 1,
      otherwise: 0,
      once_and_gone: 0,
      once_and_doubted: 1_218,
      otherwise_doubted: 0,
      undiscounted: 0
    });
  });

  it("the gaps between visits have the survival and the median of 93 days of the reference", async () => {
    const {km, ...totals} = oracle<{
      km: {time: number; survival: number; n_risk: number}[];
      gaps: number;
      events: number;
      censored: number;
      km_quantiles: {p50: number};
    }>("interpurchase_cdnow_sample.json");
    const curve = await rows<Record<string, number>>(
      "select * from marts.visit_gaps where segment = 'all' order by day"
    );
    for (const {time, survival} of km) {
      const row = curve.findLast(({day}) => day! <= time);
      expect(Math.abs(row!.survival! / survival - 1)).toBeLessThan(1e-9);
    }
    const sum = (column: string) => curve.reduce((total, row) => total + row[column]!, 0);
    expect(sum("return_count")).toBe(totals.events);
    expect(sum("censored_count")).toBe(totals.censored);
    expect(curve[0]?.at_risk_count).toBe(totals.gaps);
    expect(curve.find(({survival}) => survival! <= 0.5)?.day).toBe(totals.km_quantiles.p50);
  });

  it("1,139 customers climb the first rung of the ladder", async () => {
    expect(
      await rows(
        "select sum(customer_count) as customers, sum(followed_count) as returned from marts.repeat_ladder where visit_number = 1"
      )
    ).toEqual([{customers: 2_357, returned: 1_139}]);
  });

  it.each(["recency", "frequency", "monetary"] as const)(
    "the scores of %s have as many customers each as the tie-safe quantiles of the reference",
    async (name) => {
      const {cdnow_sample: sample} = oracle<{
        cdnow_sample: {results: Record<string, {quantile_counts: number[]}>};
      }>("rfm.json");
      const column = name === "monetary" ? "spend_score" : `${name}_score`;
      const found = await rows<{score: number; customers: number}>(
        `select ${column} as score, count(*) as customers from marts.customer_segments group by ${column}`
      );
      const counts = [1, 2, 3, 4, 5].map(
        (score) => found.find((row) => row.score === score)?.customers ?? 0
      );
      expect(counts).toEqual(sample.results[name]!.quantile_counts);
    }
  );

  it("states and segments part the customers, and the flows of states balance", async () => {
    expect(
      await rows(`select (select count(*) from marts.customer_states) as states,
        (select sum(customer_count) from marts.segments) as segments,
        (select sum(arrivals_count) from marts.lifecycle_months) as arrived,
        (select count(*) from marts.lifecycle_months
          where opening_count + arrivals_count + in_count - out_count <> closing_count) as unbalanced`)
    ).toEqual([{states: 2_357, segments: 2_357, arrived: 2_357, unbalanced: 0}]);
  });
});
