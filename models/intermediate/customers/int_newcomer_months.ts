import {sql} from "kysely";
import {count, key, model, month, notAbove, oneOf} from "../../../src/model/index.js";
import {textValue} from "../../../src/warehouse/sql.js";
import {intNewcomers as newcomers} from "./int_newcomers.js";
import {intNewcomersWon as won} from "./int_newcomers_won.js";

export const intNewcomerMonths = model({
  name: "int_newcomer_months",
  grain: ["dimension", "value", "cohort_month"],
  doc: "One row per month of first visits: how many newcomers there were and how many came again, of all, of the month, and of each channel and campaign that won them.",
  refs: {newcomers, won},
  columns: {
    dimension: key("all, cohort_month, acquisition_channel or campaign."),
    value: key("Its value; '' for all and for an unknown channel; a month as 2026-03."),
    cohort_month: month("The month of the first visit."),
    newcomer_count: count("Newcomers."),
    watched_count: count("Those whose first visit is 90 days ago or more."),
    repeat_count: count("Those of the watched with a second visit within 90 days.")
  },
  checks: [
    oneOf("dimension", ["all", "cohort_month", "acquisition_channel", "campaign"]),
    notAbove("repeat_count", "watched_count")
  ],
  select: (db) =>
    db
      .with("belong", (q) =>
        q
          .selectFrom("won")
          .select(["customer_id", "dimension", "value"])
          .unionAll(
            q
              .selectFrom("newcomers")
              .select(["customer_id", textValue("all").as("dimension"), textValue("").as("value")])
          )
          .unionAll(
            q
              .selectFrom("newcomers")
              .select(({ref}) => [
                "customer_id",
                textValue("cohort_month").as("dimension"),
                sql<string>`substr(cast(${ref("cohort_month")} as varchar), 1, 7)`.as("value")
              ])
          )
      )
      .selectFrom("belong as b")
      .innerJoin("newcomers as n", "n.customer_id", "b.customer_id")
      .groupBy(["b.dimension", "b.value", "n.cohort_month"])
      .select(["b.dimension", "b.value", "n.cohort_month"])
      .select(({fn}) => [
        fn.countAll<number>().as("newcomer_count"),
        fn.countAll<number>().filterWhere("n.is_watched", "=", true).as("watched_count"),
        fn
          .countAll<number>()
          .filterWhere("n.is_watched", "=", true)
          .filterWhere("n.is_repeat", "=", true)
          .as("repeat_count")
      ])
});
