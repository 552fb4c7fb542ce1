import {expect, it} from "vitest";
import {intLifetimeFits} from "../../models/intermediate/lifetime/int_lifetime_fits.js";
import {intVisitScores} from "../../models/intermediate/lifetime/int_visit_scores.js";
import type {Model} from "../../src/model/index.js";
import {compileInputs} from "../../src/runner/index.js";
import {Engine} from "../../src/warehouse/index.js";
import {beta, exponential, gamma} from "../stats/support/draws.js";
import {seeded} from "../../src/stats/index.js";
import {contextOf, resolveGiven} from "../support/models.js";

const customers = 1_000_000;

/** Two years of a programme by the day, as purchase histories of the as-of day. */
function histories() {
  const random = seeded(1);
  const column = <T>(of: (i: number) => T) => Array.from({length: customers}, (_, i) => of(i));
  const [frequency, recency_days] = [new Array<number>(customers), new Array<number>(customers)];
  const [age_days, spend] = [new Array<number>(customers), new Array<number | null>(customers)];
  for (let i = 0; i < customers; i++) {
    const days = Math.floor(730 * random());
    const [rate, leaving] = [gamma(random, 0.8, 28), beta(random, 0.6, 4)];
    let [visits, last] = [0, 0];
    for (
      let at = exponential(random, rate);
      Math.floor(at) <= days;
      at += exponential(random, rate)
    ) {
      if (Math.floor(at) > last) [visits, last] = [visits + 1, Math.floor(at)];
      if (random() < leaving) break;
    }
    [frequency[i], recency_days[i], age_days[i]] = [visits, last, days];
    spend[i] = visits > 0 ? 5 * Math.ceil(200 * gamma(random, 6, gamma(random, 4, 3))) : null;
  }
  return {
    moment: column(() => "now"),
    customer_id: column((i) => `c${i}`),
    cohort_month: column(() => "2025-01-01"),
    segment: column(() => ""),
    frequency,
    recency_days,
    age_days,
    mean_return_spend: spend,
    is_start_unknown: column(() => false),
    is_left_out: column(() => false)
  };
}

/** Seconds of processor time that a model's own work takes: its queries, and the columns that it computes. */
async function seconds(engine: Engine, model: Model) {
  const context = contextOf({});
  const {body} = model;
  if (body.kind !== "computed") throw new Error(`${model.name} is no computed model`);
  const start = process.cpuUsage();
  const inputs: Record<string, Record<string, readonly unknown[]>> = {};
  for (const [name, {sql, parameters}] of Object.entries(
    compileInputs(model, context, resolveGiven(model.refs))
  ))
    inputs[name] = await engine.columns(sql, parameters);
  const rows = body.compute(inputs, context);
  const {user, system} = process.cpuUsage(start);
  return {rows, seconds: (user + system) / 1e6};
}

it("the models of a million customers fit in and score under 10 seconds of two cores and 2 GB", async () => {
  const engine = await Engine.open();
  try {
    await engine.run("create schema given");
    const columnsOf = (name: string) =>
      ({...intLifetimeFits.refs, ...intVisitScores.refs})[name]!.columns;
    await engine.createTable("given.histories", columnsOf("histories"), histories());
    await engine.createTable("given.gates", columnsOf("gates"), {
      moment: ["now"],
      segment: ["all"],
      customer_count: [customers],
      start_unknown_count: [0],
      history_day_count: [730],
      silent_day_count: [0],
      most_return_count: [100]
    });
    const fitted = await seconds(engine, intLifetimeFits);
    await engine.createTable("given.fits", columnsOf("fits"), fitted.rows);
    await engine.createTable("given.chosen", columnsOf("chosen"), {
      segment: ["all"],
      model: ["bg_nbd"],
      mean_error_rate: [0],
      everybody_error_rate: [0],
      place: [1],
      is_chosen: [true]
    });
    const scored = await seconds(engine, intVisitScores);
    const taken = fitted.seconds + scored.seconds;
    process.stdout.write(
      `fit ${fitted.seconds.toFixed(1)} s, score ${scored.seconds.toFixed(1)} s, ${scored.rows.p_alive!.length} histories, ${(process.memoryUsage().rss / 1e9).toFixed(2)} GB\n`
    );
    // Two cores give 20 seconds of processor time in 10.
    expect(taken).toBeLessThan(20);
    expect(process.memoryUsage().rss).toBeLessThan(2e9);
  } finally {
    engine.shut();
  }
});
