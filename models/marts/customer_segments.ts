import {
  between,
  count,
  integer,
  keepsEveryRowOf,
  key,
  model,
  money,
  oneOf,
  text
} from "../../src/model/index.js";
import {addDays, daysBetween, dayValue, textValue} from "../../src/warehouse/sql.js";
import {intCustomersStarted as started} from "../intermediate/customers/int_customers_started.js";
import {away, segmentCases, segmentNames} from "../intermediate/lifecycle/named-segments.js";
import {scoresAmong} from "../intermediate/lifecycle/scores.js";
import {visits} from "./visits.js";

export const customerSegments = model({
  name: "customer_segments",
  grain: ["customer_id"],
  doc: "One row per customer with a visit: recency, frequency and spend over the look-back, scored 1 to 5 (`rfm.ties`: equal customers equally, or in fifths of equal size), and the named segment.",
  refs: {started, visits},
  columns: {
    customer_id: key("The customer."),
    segment: text(`One of ${segmentNames.join(", ")}.`),
    recency_days: integer("Days since the latest visit."),
    visit_count: count("Visits in the look-back (`rfm.lookBackDays`)."),
    net_spend: money("Net spend of those visits."),
    margin_before_points: money("Margin before points of those visits."),
    recency_score: integer(
      "5 for the latest fifth; empty without a visit in the look-back."
    ).nullable(),
    frequency_score: integer("5 for the most visits.").nullable(),
    spend_score: integer("5 for the highest net spend.").nullable()
  },
  checks: [
    keepsEveryRowOf("started", ["customer_id"]),
    oneOf("segment", segmentNames),
    between("recency_score", 1, 5),
    between("frequency_score", 1, 5),
    between("spend_score", 1, 5)
  ],
  asOf: true,
  select: (db, {asOf, programme}) => {
    const end = dayValue(asOf);
    return db
      .with("framed", (q) =>
        q
          .selectFrom("started as s")
          .leftJoin("visits as v", (join) =>
            join
              .onRef("v.customer_id", "=", "s.customer_id")
              .on("v.business_date", ">", addDays(end, -programme.rfm.lookBackDays))
          )
          .groupBy(["s.customer_id", "s.last_visit_date"])
          .select(({fn, lit, ref}) => [
            "s.customer_id",
            daysBetween(ref("s.last_visit_date"), end).as("recency_days"),
            fn.count<number>("v.visit_id").as("visit_count"),
            fn.coalesce(fn.sum<number>("v.net_spend"), lit(0)).as("net_spend"),
            fn.coalesce(fn.sum<number>("v.margin_before_points"), lit(0)).as("margin_before_points")
          ])
      )
      .with("scored", (q) =>
        q
          .selectFrom("framed")
          .where("visit_count", ">", 0)
          .select("customer_id")
          .select(({eb}) => eb("visit_count", "=", 1).$castTo<boolean>().as("came_once"))
          .select(scoresAmong(null, programme.rfm.ties))
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
          .select([
            "s.customer_id",
            "s.recency_score",
            "s.frequency_score",
            "s.spend_score",
            "cases.segment"
          ])
      )
      .selectFrom("framed as f")
      .leftJoin("named as n", "n.customer_id", "f.customer_id")
      .select([
        "f.customer_id",
        "f.recency_days",
        "f.visit_count",
        "f.net_spend",
        "f.margin_before_points",
        "n.recency_score",
        "n.frequency_score",
        "n.spend_score"
      ])
      .select(({fn}) => fn.coalesce("n.segment", textValue(away.name)).as("segment"));
  }
});
