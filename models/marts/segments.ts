import {sql} from "kysely";
import {atLeast, count, model, money, rate, real, sumsTo, text} from "../../src/model/index.js";
import {ratio} from "../../src/warehouse/sql.js";
import {segmentNames} from "../intermediate/lifecycle/named-segments.js";
import {customerForecasts as forecasts} from "./customer_forecasts.js";
import {customerSegments as members} from "./customer_segments.js";

export const segments = model({
  name: "segments",
  grain: ["segment"],
  doc: "One row per named segment, empty ones included: who is in it, what it brought over the look-back and what is expected of it.",
  refs: {members, forecasts},
  columns: {
    segment: text(`One of ${segmentNames.join(", ")}.`),
    customer_count: count("Customers in it."),
    customer_share: rate("Of all customers with a visit.").nullable(),
    visit_count: count("Their visits in the look-back."),
    net_spend: money("Net spend of those visits."),
    margin_before_points: money("Margin before points of those visits."),
    margin_share: rate("Of the margin of all; empty where all have none.").nullable(),
    mean_recency_days: real("Days since the latest visit on average.").nullable(),
    predicted_value_12m: real(
      "Margin expected of them in the next 12 months, discounted; empty where nothing can be foreseen."
    ).nullable()
  },
  checks: [
    atLeast("customer_count", 0),
    sumsTo("visit_count", "members", "visit_count"),
    sumsTo("net_spend", "members", "net_spend"),
    sumsTo("margin_before_points", "members", "margin_before_points")
  ],
  select: (db) =>
    db
      .with("totals", (q) =>
        q
          .selectFrom("members as m")
          .leftJoin("forecasts as f", "f.customer_id", "m.customer_id")
          .groupBy("m.segment")
          .select(({fn}) => [
            "m.segment",
            fn.countAll<number>().as("customer_count"),
            fn.sum<number>("m.visit_count").as("visit_count"),
            fn.sum<number>("m.net_spend").as("net_spend"),
            fn.sum<number>("m.margin_before_points").as("margin_before_points"),
            fn.sum<number>("m.recency_days").as("recency_days"),
            fn.sum<number>("f.predicted_value_12m").as("predicted_value_12m")
          ])
      )
      .with("named", (q) =>
        q
          .selectFrom(
            sql<{
              segment: string;
            }>`(values ${sql.join(segmentNames.map((name) => sql`(${sql.lit(name)})`))})`.as<"s">(
              sql`s(segment)`
            )
          )
          .leftJoin("totals as t", "t.segment", "s.segment")
          .select(["s.segment", "t.recency_days"])
          .select(({fn, lit}) => [
            fn.coalesce("t.customer_count", lit(0)).as("customer_count"),
            fn.coalesce("t.visit_count", lit(0)).as("visit_count"),
            fn.coalesce("t.net_spend", lit(0)).as("net_spend"),
            fn.coalesce("t.margin_before_points", lit(0)).as("margin_before_points"),
            sql<
              number | null
            >`case when t.customer_count is null then cast(0 as double precision) else t.predicted_value_12m end`.as(
              "predicted_value_12m"
            )
          ])
      )
      .selectFrom("named")
      .select([
        "segment",
        "customer_count",
        "visit_count",
        "net_spend",
        "margin_before_points",
        "predicted_value_12m"
      ])
      .select(({fn, ref}) => {
        const all = (column: "customer_count" | "margin_before_points") =>
          fn.sum<number>(column).over();
        return [
          ratio(ref("customer_count"), all("customer_count")).as("customer_share"),
          ratio(ref("margin_before_points"), all("margin_before_points")).as("margin_share"),
          ratio(ref("recency_days"), ref("customer_count")).as("mean_recency_days")
        ];
      })
});
