import {sql} from "kysely";
import {key, model, month, oneOf, text} from "../../src/model/index.js";
import {addDays, daysBetween, monthOf, textValue} from "../../src/warehouse/sql.js";
import {intMonths as calendar} from "../intermediate/customers/int_months.js";
import {away, segmentCases, segmentNames} from "../intermediate/lifecycle/named-segments.js";
import {scoresAmong} from "../intermediate/lifecycle/scores.js";
import {visits} from "./visits.js";

export const segmentMonths = model({
  name: "segment_months",
  grain: ["customer_id", "month"],
  doc: "One row per customer and month in which the named segment became another, scored on each month's last observed day; months without a change are left out.",
  refs: {calendar, visits},
  columns: {
    customer_id: key("The customer."),
    month: month("The month."),
    segment: text(`One of ${segmentNames.join(", ")}.`),
    previous_segment: text("At the end of the month before; empty for a newcomer.").nullable()
  },
  checks: [oneOf("segment", segmentNames), oneOf("previous_segment", segmentNames)],
  select: (db, {programme}) =>
    db
      // A day's visits count from its own month until the first month that ends a look-back later.
      .with("days", (q) => q.selectFrom("visits as v").select("v.business_date").distinct())
      .with("windows", (q) =>
        q
          .selectFrom("days as d")
          .innerJoin("calendar as e", (join) =>
            join.on(({eb, ref}) => eb("e.month", "=", monthOf(ref("d.business_date"))))
          )
          .leftJoin("calendar as x", (join) =>
            join.on(({eb, ref}) =>
              eb(
                ref("x.last_date"),
                ">=",
                addDays(ref("d.business_date"), programme.rfm.lookBackDays)
              )
            )
          )
          .groupBy(["d.business_date", "e.month_number"])
          .select(({fn}) => [
            "d.business_date",
            "e.month_number as entry_number",
            fn.min<number | null>("x.month_number").as("exit_number")
          ])
      )
      .with("bought", (q) =>
        q
          .selectFrom("visits as v")
          .innerJoin("windows as w", "w.business_date", "v.business_date")
          .groupBy(["v.customer_id", "w.entry_number", "w.exit_number"])
          .select(({fn}) => [
            "v.customer_id",
            "w.entry_number",
            "w.exit_number",
            fn.countAll<number>().as("visit_count"),
            fn.sum<number>("v.net_spend").as("net_spend"),
            fn.max("v.business_date").as("visit_date")
          ])
      )
      .with("steps", (q) =>
        q
          .selectFrom("bought")
          .select(({ref}) => [
            "customer_id",
            "entry_number as month_number",
            "visit_count",
            "net_spend",
            ref("visit_date").$castTo<string | null>().as("visit_date")
          ])
          .unionAll(
            q
              .selectFrom("bought")
              .where("exit_number", "is not", null)
              .select(({ref}) => [
                "customer_id",
                ref("exit_number").$castTo<number>().as("month_number"),
                sql<number>`-${ref("visit_count")}`.as("visit_count"),
                sql<number>`-${ref("net_spend")}`.as("net_spend"),
                sql<string | null>`cast(null as date)`.as("visit_date")
              ])
          )
      )
      .with("steps_by_month", (q) =>
        q
          .selectFrom("steps")
          .groupBy(["customer_id", "month_number"])
          .select(({fn}) => [
            "customer_id",
            "month_number",
            fn.sum<number>("visit_count").as("visit_count"),
            fn.sum<number>("net_spend").as("net_spend"),
            fn.max("visit_date").as("visit_date")
          ])
      )
      .with("stretches", (q) =>
        q.selectFrom("steps_by_month").select(({fn}) => {
          const toHere = (column: "visit_count" | "net_spend") =>
            fn
              .sum<number>(column)
              .over((over) => over.partitionBy("customer_id").orderBy("month_number"));
          return [
            "customer_id",
            "month_number as from_number",
            toHere("visit_count").as("visit_count"),
            toHere("net_spend").as("net_spend"),
            fn
              .max<string>("visit_date")
              .over((over) => over.partitionBy("customer_id").orderBy("month_number"))
              .as("last_visit_date"),
            fn
              .agg<number | null>("lead", ["month_number"])
              .over((over) => over.partitionBy("customer_id").orderBy("month_number"))
              .as("until_number")
          ];
        })
      )
      .with("framed", (q) =>
        q
          .selectFrom("stretches as s")
          .innerJoin("calendar as m", (join) =>
            join
              .onRef("m.month_number", ">=", "s.from_number")
              .on(({eb, fn, ref}) =>
                eb(ref("m.month_number"), "<", fn.coalesce("s.until_number", sql<number>`1000000`))
              )
          )
          .where("s.visit_count", ">", 0)
          .select(({ref}) => [
            "s.customer_id",
            "m.month",
            "s.visit_count",
            "s.net_spend",
            daysBetween(ref("s.last_visit_date"), ref("m.last_date")).as("recency_days")
          ])
      )
      .with("scored", (q) =>
        q
          .selectFrom("framed")
          .select(["customer_id", "month"])
          .select(({eb}) => eb("visit_count", "=", 1).$castTo<boolean>().as("came_once"))
          .select(scoresAmong("month", programme.rfm.ties))
      )
      .with("named", (q) =>
        q
          .selectFrom("scored as s")
          .innerJoin(segmentCases, (join) =>
            join
              .onRef("cases.recency_score", "=", "s.recency_score")
              .onRef("cases.frequency_score", "=", "s.frequency_score")
              .onRef("cases.spend_score", "=", "s.spend_score")
              .onRef("cases.came_once", "=", "s.came_once")
          )
          .select(["s.customer_id", "s.month", "cases.segment"])
          .unionAll(
            q
              .selectFrom("stretches as s")
              .innerJoin("calendar as m", "m.month_number", "s.from_number")
              .where("s.visit_count", "=", 0)
              .select(["s.customer_id", "m.month", textValue(away.name).as("segment")])
          )
      )
      .with("followed", (q) =>
        q
          .selectFrom("named")
          .select(["customer_id", "month", "segment"])
          .select(({fn}) =>
            fn
              .agg<string | null>("lag", ["segment"])
              .over((over) => over.partitionBy("customer_id").orderBy("month"))
              .as("previous_segment")
          )
      )
      .selectFrom("followed")
      .where(({eb, or, ref}) =>
        or([eb("previous_segment", "is", null), eb("previous_segment", "<>", ref("segment"))])
      )
      .select(["customer_id", "month", "segment", "previous_segment"])
});
