import {atLeast, computed, count, day, month, real, text} from "../../../src/model/index.js";
import {fitGapPrior} from "../../../src/stats/index.js";
import {byBytes, daysBetween, monthOf} from "../../../src/warehouse/sql.js";
import {intCustomersStarted as started} from "../customers/int_customers_started.js";
import {intMonths as months} from "../customers/int_months.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";
import {runs} from "./runs.js";

/** More customers would tell the prior no better; ids are hashes, so their order is a draw by lot. */
const customersAsked = 20_000;

export const intGapPriors = computed({
  name: "int_gap_priors",
  grain: ["month"],
  doc: "One row per calendar month: what is expected of a customer's gaps before any is known, told by everybody's visits to the end of the month before; months too early for that have the first prior that could be told, and there is no row where nobody ever came back.",
  refs: {months, started, visits},
  columns: {
    month: month("The month whose visits it serves."),
    told_date: day("The last day of visits that it knows."),
    customer_count: count("Customers who told it."),
    shape: real("The prior counts for so many gaps."),
    scale: real("They sum to so many days."),
    status: text("converged, or edge: it holds, its two numbers apart mean nothing.")
  },
  checks: [atLeast("shape", 0), atLeast("scale", 0)],
  inputs: (db) => ({
    served: db.selectFrom("months").select("month").orderBy("month"),
    rows: db
      .with("numbered", (q) =>
        q
          .selectFrom("started")
          .select(["customer_id", "first_visit_date"])
          .select(({fn, ref}) =>
            fn
              .agg<number>("row_number")
              .over((over) => over.orderBy(byBytes(ref("customer_id"))))
              .as("place")
          )
      )
      .with("made", (q) =>
        q
          .selectFrom("visits")
          .groupBy(({ref}) => ["customer_id", monthOf(ref("business_date"))])
          .select(({fn, ref}) => [
            "customer_id",
            monthOf(ref("business_date")).as("month"),
            fn.countAll<number>().as("visit_count")
          ])
      )
      .selectFrom("numbered as n")
      .crossJoin("months as m")
      .leftJoin("made as v", (join) =>
        join.onRef("v.customer_id", "=", "n.customer_id").onRef("v.month", "=", "m.month")
      )
      .where("n.place", "<=", customersAsked)
      .whereRef("m.last_date", ">", "n.first_visit_date")
      .select(["m.month", "m.last_date"])
      .select(({fn, lit, ref}) => [
        daysBetween(ref("n.first_visit_date"), ref("m.last_date")).as("watched"),
        fn
          .sum<number>(fn.coalesce("v.visit_count", lit(0)))
          .over((over) => over.partitionBy("n.customer_id").orderBy("m.month"))
          .as("visits")
      ])
      .orderBy("m.month")
  }),
  compute: ({served, rows}) => {
    const told = runs([rows.month]).flatMap(([from, to]) => {
      const gaps = rows.visits.slice(from, to).map((visits) => Math.max(0, visits - 1));
      const fit = fitGapPrior(gaps, rows.watched.slice(from, to));
      return fit.status === "failed"
        ? []
        : [{month: rows.month[from]!, date: rows.last_date[from]!, fit}];
    });
    const priors = served.month.flatMap((month) => {
      const prior = told.findLast((one) => one.month < month) ?? told[0];
      return prior ? [{...prior, month}] : [];
    });
    return {
      month: priors.map(({month}) => month),
      told_date: priors.map(({date}) => date),
      customer_count: priors.map(({fit}) => fit.customers),
      shape: priors.map(({fit}) => fit.parameters.shape),
      scale: priors.map(({fit}) => fit.parameters.scale),
      status: priors.map(({fit}) => fit.status)
    };
  }
});
