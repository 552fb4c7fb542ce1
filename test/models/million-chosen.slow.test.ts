import {expect, it} from "vitest";
import {intDataGates} from "../../models/intermediate/lifetime/int_data_gates.js";
import {intHistoriesAtCut} from "../../models/intermediate/lifetime/int_histories_at_cut.js";
import {intLifetimeBacktests} from "../../models/intermediate/lifetime/int_lifetime_backtests.js";
import {intLifetimeFits} from "../../models/intermediate/lifetime/int_lifetime_fits.js";
import {intPurchaseHistories} from "../../models/intermediate/lifetime/int_purchase_histories.js";
import {intVisitModelChosen} from "../../models/intermediate/lifetime/int_visit_model_chosen.js";
import {intVisitScores} from "../../models/intermediate/lifetime/int_visit_scores.js";
import {intVisitsAfterCut} from "../../models/intermediate/lifetime/int_visits_after_cut.js";
import type {Model, Relation} from "../../src/model/index.js";
import {materialise} from "../../src/runner/index.js";
import {Engine} from "../../src/warehouse/index.js";
import {prelude} from "../../src/warehouse/sql.js";
import {beta, exponential, gamma} from "../stats/support/draws.js";
import {seeded} from "../../src/stats/index.js";
import {contextOf} from "../support/models.js";

const customers = 1_000_000;
const stores = 20;
/** Two years of a programme by the day, cut after two thirds. */
const [cutDay, endDay] = [487, 730];
const [cutDate, endDate] = ["2025-10-31", "2026-06-30"];

interface Histories {
  readonly moment: string[];
  readonly customer_id: string[];
  readonly cohort_month: string[];
  readonly segment: string[];
  readonly frequency: number[];
  readonly recency_days: number[];
  readonly age_days: number[];
  readonly mean_return_spend: (number | null)[];
  readonly is_start_unknown: boolean[];
  readonly is_left_out: boolean[];
}

/** The visit days of every customer, as histories at the cut and at the end, and the visits after the cut by week. */
function programme() {
  const random = seeded(1);
  const histories: Histories = {
    moment: [],
    customer_id: [],
    cohort_month: [],
    segment: [],
    frequency: [],
    recency_days: [],
    age_days: [],
    mean_return_spend: [],
    is_start_unknown: [],
    is_left_out: []
  };
  const weekly = new Map<string, number>();
  const add = (moment: string, i: number, days: readonly number[], until: number) => {
    const [first, last] = [days[0]!, days.at(-1)!];
    const spend = gamma(random, 6 * days.length, gamma(random, 4, 3)) / days.length;
    histories.moment.push(moment);
    histories.customer_id.push(`c${i}`);
    histories.cohort_month.push("2025-01-01");
    histories.segment.push(`store:${i % stores}`);
    histories.frequency.push(days.length - 1);
    histories.recency_days.push(last - first);
    histories.age_days.push(until - first);
    histories.mean_return_spend.push(days.length > 1 ? 5 * Math.ceil(200 * spend) : null);
    histories.is_start_unknown.push(false);
    histories.is_left_out.push(false);
  };
  for (let i = 0; i < customers; i++) {
    const days = [Math.floor(endDay * random())];
    const [rate, leaving] = [gamma(random, 0.8, 28), beta(random, 0.6, 4)];
    for (let at = days[0]! + exponential(random, rate); at < endDay + 1;) {
      if (Math.floor(at) > days.at(-1)!) days.push(Math.floor(at));
      if (random() < leaving) break;
      at += exponential(random, rate);
    }
    const known = days.filter((day) => day <= cutDay);
    if (known.length > 0) {
      add("cut", i, known, cutDay);
      for (const day of days.slice(known.length)) {
        const key = `store:${i % stores} ${Math.ceil((day - cutDay) / 7)}`;
        weekly.set(key, (weekly.get(key) ?? 0) + 1);
      }
    }
    add("now", i, days, endDay);
  }
  return {histories, weekly};
}

const path: readonly Model[] = [
  intDataGates,
  intLifetimeFits,
  intHistoriesAtCut,
  intLifetimeBacktests,
  intVisitModelChosen,
  intVisitScores
];

it("fits at two moments, with a fit for each of 20 stores, the choice between them and the scores of a million customers stay under 2 GB", async () => {
  const engine = await Engine.open();
  try {
    for (const statement of prelude.duckdb) await engine.run(statement);
    await engine.run("create schema given");
    const give = (model: Relation, data: Readonly<Record<string, readonly unknown[]>>) =>
      engine.createTable(`given."${model.name}"`, model.columns, data);
    const {histories, weekly} = programme();
    await give(intPurchaseHistories, histories as unknown as Record<string, unknown[]>);
    const weeks = [...weekly.keys()].map((key) => key.split(" "));
    await give(intVisitsAfterCut, {
      segment: weeks.map(([segment]) => segment),
      week: weeks.map(([, week]) => Number(week)),
      visit_count: [...weekly.values()]
    });
    await give(intDataGates.refs.moments!, {
      moment: ["cut", "now"],
      on_date: [cutDate, endDate],
      first_date: ["2024-07-01", "2024-07-01"],
      history_day_count: [cutDay, endDay],
      next_date: [endDate, endDate]
    });
    const visits = intHistoriesAtCut.refs.visits!;
    await give(visits, Object.fromEntries(Object.keys(visits.columns).map((name) => [name, []])));

    const resolve = ({name}: Relation) => ({schema: "given", name});
    const taken = {wall: 0, processor: 0};
    for (const model of path) {
      const [start, used] = [performance.now(), process.cpuUsage()];
      await materialise(engine, {model, schema: "given", path: ""}, contextOf({}), resolve);
      const {user, system} = process.cpuUsage(used);
      const [wall, processor] = [(performance.now() - start) / 1000, (user + system) / 1e6];
      taken.wall += wall;
      taken.processor += processor;
      const {rows} = await engine.row<{rows: number}>(
        `select count(*) as rows from given."${model.name}"`
      );
      process.stdout.write(
        `${model.name}: ${rows} rows, ${wall.toFixed(1)} s, of a processor ${processor.toFixed(1)} s\n`
      );
    }
    const memory = process.resourceUsage().maxRSS / 1e6;
    process.stdout.write(
      `together ${taken.wall.toFixed(1)} s, of a processor ${taken.processor.toFixed(1)} s; at most ${memory.toFixed(2)} GB\n`
    );
    const {chosen} = await engine.row<{chosen: number}>(
      `select count(*) as chosen from given.int_visit_model_chosen where segment = 'all' and is_chosen`
    );
    expect(chosen).toBe(1);
    expect(memory).toBeLessThan(2);
  } finally {
    engine.shut();
  }
});
