import {sql} from "kysely";
import {computed, count, notAbove, oneOf, real, text} from "../../src/model/index.js";
import {
  kaplanMeierOfCounts,
  quantileTime,
  quantileTimeInterval,
  survivalAt,
  survivalBand
} from "../../src/stats/index.js";
import {daysBetween} from "../../src/warehouse/sql.js";
import {runs} from "../intermediate/lifecycle/runs.js";
import {customerStates as states} from "./customer_states.js";
import {customers} from "./customers.js";

const daysPerMonth = 365 / 12;
/** After so many days the share that is still a customer is given. */
const year = 365;

export const customerLifetimes = computed({
  name: "customer_lifetimes",
  grain: ["segment"],
  doc: "One row for all customers whose first visit was seen, and for those who came again: months from the first visit to the last, where who is not lost yet goes on (Kaplan–Meier).",
  refs: {customers, states},
  columns: {
    segment: text("all, or came_again: at least two visits."),
    customer_count: count("Customers."),
    lost_count: count(
      "Those who are lost by the lifecycle; the lifetime of the others is not over."
    ),
    median_months: real("Months by which half are lost; empty while half are not.").nullable(),
    median_months_low: real("Lower 95 % limit.").nullable(),
    median_months_high: real("Upper 95 % limit; empty where the data do not bound it.").nullable(),
    mean_months: real("Months of a lifetime on average, as far as anybody was watched."),
    watched_months: real("The longest lifetime so far, where the average stops counting."),
    one_year_rate: real(
      "The share whose lifetime goes on after 12 months; empty until one was watched so long."
    ).nullable()
  },
  checks: [oneOf("segment", ["all", "came_again"]), notAbove("mean_months", "watched_months")],
  inputs: (db) => ({
    rows: db
      .with("lives", (q) =>
        q
          .selectFrom("customers as c")
          .innerJoin("states as s", "s.customer_id", "c.customer_id")
          .where("c.is_start_unknown", "=", false)
          .where("c.visit_count", ">", 0)
          .select(["s.state", "c.visit_count"])
          .select(({ref}) =>
            daysBetween(
              ref("c.first_visit_date").$castTo<string>(),
              ref("c.last_visit_date").$castTo<string>()
            ).as("days")
          )
      )
      .with("segmented", (q) =>
        q
          .selectFrom("lives")
          .select(["days", "state"])
          .select(sql<string>`'all'`.as("segment"))
          .unionAll(
            q
              .selectFrom("lives")
              .where("visit_count", ">", 1)
              .select(["days", "state"])
              .select(sql<string>`'came_again'`.as("segment"))
          )
      )
      .selectFrom("segmented")
      .groupBy(["segment", "days"])
      .orderBy("segment")
      .orderBy("days")
      .select(["segment", "days"])
      .select(({fn}) => [
        fn.countAll<number>().filterWhere("state", "=", "lost").as("lost"),
        fn.countAll<number>().filterWhere("state", "<>", "lost").as("open")
      ])
  }),
  compute: ({rows}) => {
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    const months = (days: number | null) => (days === null ? null : days / daysPerMonth);
    const found = runs([rows.segment]).map(([from, to]) => {
      const [lost, open] = [rows.lost.slice(from, to), rows.open.slice(from, to)];
      const curve = kaplanMeierOfCounts(rows.days.slice(from, to), lost, open);
      const [low, high] = quantileTimeInterval(curve, survivalBand(curve), 0.5);
      const last = curve.time.at(-1)!;
      const area = curve.time.reduce(
        (total, time, j) =>
          total + (j === 0 ? time : (time - curve.time[j - 1]!) * curve.survival[j - 1]!),
        0
      );
      return {
        segment: rows.segment[from]!,
        customers: sum(lost) + sum(open),
        lost: sum(lost),
        median: months(quantileTime(curve, 0.5)),
        low: months(low),
        high: months(high),
        mean: area / daysPerMonth,
        watched: last / daysPerMonth,
        oneYear: last >= year ? survivalAt(curve, year) : null
      };
    });
    return {
      segment: found.map(({segment}) => segment),
      customer_count: found.map(({customers}) => customers),
      lost_count: found.map(({lost}) => lost),
      median_months: found.map(({median}) => median),
      median_months_low: found.map(({low}) => low),
      median_months_high: found.map(({high}) => high),
      mean_months: found.map(({mean}) => mean),
      watched_months: found.map(({watched}) => watched),
      one_year_rate: found.map(({oneYear}) => oneYear)
    };
  }
});
