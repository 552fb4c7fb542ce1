import {sql} from "kysely";
import {acquisition} from "../../models/marts/acquisition.js";
import {activeZones} from "../../models/marts/active_zones.js";
import {customerMargins} from "../../models/marts/customer_margins.js";
import {demographics} from "../../models/marts/demographics.js";
import {segmentMoves} from "../../models/marts/segment_moves.js";
import {segments} from "../../models/marts/segments.js";
import {metrics} from "../../models/metrics.js";
import {masked, page} from "../../src/site/index.js";

/** Of each thing known of customers, so many values: those with most customers. */
const shownBands = 12;

/** Moves that the page shows. */
const shownMoves = 8;

/** Newcomers who were watched and those who came again; hidden where they are very few themselves. */
const watched = (floor: number) =>
  (["watched_count", "repeat_count"] as const).map((column) =>
    sql<number | null>`case when watched_count >= ${sql.lit(floor)} then ${sql.ref(column)} end`.as(
      column
    )
  );

export const customersPage = page({
  doc: "Who are our customers, which of them matter most, and how were they won?",
  refs: {segments, segmentMoves, customerMargins, demographics, acquisition, activeZones},
  needs: {rows: "segments", exports: ["receipts", "customers"]},
  metrics: {
    segment_customers: metrics.segment_customers,
    segment_margin_share: metrics.segment_margin_share,
    band_customers: metrics.band_customers,
    band_spend_share: metrics.band_spend_share,
    repeat_in_90_days: metrics.repeat_in_90_days,
    cost_per_newcomer: metrics.cost_per_newcomer,
    payback_windows: metrics.payback_windows
  },
  queries: {
    segments: (db) =>
      masked(
        db
          .selectFrom("segments as s")
          .where("s.customer_count", ">", 0)
          .orderBy("s.margin_before_points", "desc")
          .select(["s.segment", "s.customer_count", "s.customer_share", "s.visit_count"])
          .select(["s.net_spend", "s.margin_before_points", "s.margin_share"])
          .select(["s.mean_recency_days", "s.predicted_value_12m"]),
        {
          count: "customer_count",
          measures: [
            "customer_share",
            "visit_count",
            "net_spend",
            "margin_before_points",
            "margin_share",
            "mean_recency_days",
            "predicted_value_12m"
          ]
        }
      ),
    classes: (db) =>
      masked(
        db
          .selectFrom("customerMargins")
          .groupBy("abc_class")
          .orderBy("abc_class")
          .select(({fn}) => [
            "abc_class",
            fn.countAll<number>().as("customer_count"),
            fn.countAll<number>().filterWhere("is_core", "=", true).as("core_count"),
            fn.sum<number>("margin_before_points").as("margin_before_points")
          ]),
        {count: "customer_count", measures: ["core_count", "margin_before_points"]}
      ),
    moves: (db) =>
      masked(
        db
          .selectFrom("segmentMoves")
          .where("from", "<>", "")
          .whereRef("from", "<>", "to")
          .where("month", "=", (q) =>
            q.selectFrom("segmentMoves").select(({fn}) => fn.max("month").as("month"))
          )
          .orderBy("customer_count", "desc")
          .orderBy("from")
          .orderBy("to")
          .limit(shownMoves)
          .select(["month", "from as from_segment", "to as to_segment", "customer_count"]),
        {count: "customer_count", measures: []}
      ),
    zones: (db) =>
      masked(
        db
          .selectFrom("activeZones")
          .groupBy("store_id")
          .orderBy((eb) => eb.fn.sum("margin_before_points"), "desc")
          .orderBy("store_id")
          .select(({fn}) => [
            "store_id",
            fn.countAll<number>().as("customer_count"),
            fn.sum<number>("visit_count").as("visit_count"),
            fn.sum<number>("referral_count").as("referral_count"),
            fn.sum<number>("margin_before_points").as("margin_before_points")
          ]),
        {
          count: "customer_count",
          measures: ["visit_count", "referral_count", "margin_before_points"]
        }
      ),
    bands: (db, {programme}) =>
      masked(
        db
          .with("placed", (q) =>
            q
              .selectFrom("demographics")
              .selectAll()
              .select(
                sql<number>`row_number() over (partition by dimension order by case when band = '' then 0 else 1 end, customer_count desc, band)`.as(
                  "place"
                )
              )
          )
          .selectFrom("placed")
          .where("place", "<=", shownBands + 1)
          .where("customer_count", ">", 0)
          .where("dimension", "in", (q) =>
            q
              .selectFrom("demographics")
              .where("band", "<>", "")
              .where("customer_count", ">", 0)
              .select("demographics.dimension")
          )
          .orderBy("dimension")
          .orderBy("band")
          .select(["dimension", "band", "customer_count", "customer_share", "buyer_count"])
          .select(["visit_count", "net_spend", "spend_share"])
          .select(watched(programme.privacy.floor)),
        {
          count: "customer_count",
          measures: [
            "customer_share",
            "buyer_count",
            "visit_count",
            "net_spend",
            "spend_share",
            "watched_count",
            "repeat_count"
          ]
        }
      ),
    channels: (db, {programme}) =>
      masked(
        db
          .selectFrom("acquisition")
          .where("dimension", "in", ["acquisition_channel", "campaign"])
          .orderBy("dimension")
          .orderBy("newcomer_count", "desc")
          .orderBy("value")
          .select(["dimension", "value", "newcomer_count", "acquisition_cost"])
          .select(watched(programme.privacy.floor))
          .select(["cost_per_newcomer", "payback_windows", "watched_windows", "margin_90d"]),
        {
          count: "newcomer_count",
          measures: [
            "watched_count",
            "repeat_count",
            "cost_per_newcomer",
            "payback_windows",
            "watched_windows",
            "margin_90d"
          ]
        }
      )
  }
});

export default customersPage;
