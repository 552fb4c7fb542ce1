import {atLeast, count, key, model, money} from "../../src/model/index.js";
import {monthsBetween} from "../../src/warehouse/sql.js";
import {intMonths as calendar} from "../intermediate/customers/int_months.js";
import {intNewcomers as newcomers} from "../intermediate/customers/int_newcomers.js";
import {intNewcomersWon as won} from "../intermediate/customers/int_newcomers_won.js";
import {customerMonths as months} from "./customer_months.js";

export const acquisitionMonths = model({
  name: "acquisition_months",
  grain: ["kind", "name", "period"],
  doc: "One row per channel of acquisition, or campaign that won newcomers, and whole month after the first visit's: how many newcomers were watched to its end, and what they brought in it.",
  refs: {won, newcomers, months, calendar},
  columns: {
    kind: key("channel or campaign."),
    name: key("The channel, empty for unknown; or the campaign's id."),
    period: count("0 for the month of the first visit, 1 for the next."),
    newcomer_count: count("Newcomers whose month of this age is over."),
    margin: money("Their margin before points in it.")
  },
  checks: [atLeast("newcomer_count", 1)],
  select: (db) =>
    db
      .with("started", (q) =>
        q
          .selectFrom("won as w")
          .innerJoin("newcomers as n", "n.customer_id", "w.customer_id")
          .groupBy(["w.kind", "w.name", "n.cohort_month"])
          .select(({fn}) => [
            "w.kind",
            "w.name",
            "n.cohort_month",
            fn.countAll<number>().as("newcomer_count")
          ])
      )
      .with("brought", (q) =>
        q
          .selectFrom("won as w")
          .innerJoin("newcomers as n", "n.customer_id", "w.customer_id")
          .innerJoin("months as m", "m.customer_id", "n.customer_id")
          .groupBy(["w.kind", "w.name", "n.cohort_month", "m.month"])
          .select(({fn}) => [
            "w.kind",
            "w.name",
            "n.cohort_month",
            "m.month",
            fn.sum<number>("m.margin_before_points").as("margin")
          ])
      )
      .selectFrom("started as s")
      .innerJoin("calendar as c", (join) => join.onRef("c.month", ">=", "s.cohort_month"))
      .leftJoin("brought as b", (join) =>
        join
          .onRef("b.kind", "=", "s.kind")
          .onRef("b.name", "=", "s.name")
          .onRef("b.cohort_month", "=", "s.cohort_month")
          .onRef("b.month", "=", "c.month")
      )
      .where("c.is_complete", "=", true)
      .groupBy(({ref}) => [
        "s.kind",
        "s.name",
        monthsBetween(ref("s.cohort_month"), ref("c.month"))
      ])
      .select(({fn, lit, ref}) => [
        "s.kind",
        "s.name",
        monthsBetween(ref("s.cohort_month"), ref("c.month")).as("period"),
        fn.sum<number>("s.newcomer_count").as("newcomer_count"),
        fn.sum<number>(fn.coalesce("b.margin", lit(0))).as("margin")
      ])
});
