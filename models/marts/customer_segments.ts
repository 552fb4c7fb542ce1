import {
  between,
  computed,
  count,
  integer,
  keepsEveryRowOf,
  key,
  money,
  oneOf,
  text
} from "../../src/model/index.js";
import {quantileScores} from "../../src/stats/index.js";
import {addDays, daysBetween, dayValue} from "../../src/warehouse/sql.js";
import {intCustomersStarted as started} from "../intermediate/customers/int_customers_started.js";
import {away, segmentNames, segmentOf} from "../intermediate/lifecycle/named-segments.js";
import {visits} from "./visits.js";

export const customerSegments = computed({
  name: "customer_segments",
  grain: ["customer_id"],
  doc: "One row per customer with a visit: recency, frequency and spend over the look-back, scored so that equal customers score equally, and the named segment.",
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
  inputs: (db, {asOf, programme}) => {
    const end = dayValue(asOf);
    const columns = db
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
      ]);
    return {
      present: columns.having(({fn}) => fn.count("v.visit_id"), ">", 0),
      absent: columns.having(({fn}) => fn.count("v.visit_id"), "=", 0)
    };
  },
  compute: ({present, absent}) => {
    const recency = quantileScores(present.recency_days, "lower");
    const frequency = quantileScores(present.visit_count);
    const spend = quantileScores(present.net_spend);
    const none = absent.customer_id.map(() => null);
    return {
      customer_id: [...present.customer_id, ...absent.customer_id],
      segment: [
        ...present.visit_count.map((visits, row) =>
          segmentOf({
            recency: recency[row]!,
            frequency: frequency[row]!,
            spend: spend[row]!,
            visits
          })
        ),
        ...none.map(() => away.name)
      ],
      recency_days: [...present.recency_days, ...absent.recency_days],
      visit_count: [...present.visit_count, ...absent.visit_count],
      net_spend: [...present.net_spend, ...absent.net_spend],
      margin_before_points: [...present.margin_before_points, ...absent.margin_before_points],
      recency_score: [...recency, ...none],
      frequency_score: [...frequency, ...none],
      spend_score: [...spend, ...none]
    };
  }
});
