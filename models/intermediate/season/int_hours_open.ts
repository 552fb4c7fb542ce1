import {sql} from "kysely";
import {atLeast, between, count, integer, model, notAbove, real} from "../../../src/model/index.js";
import {hourOf, isoWeekday} from "../../../src/warehouse/sql.js";
import {receipts} from "../../staging/receipts.js";

/** A store counts as open in an hour of a weekday when it sold in it on this share of such days. */
const leastDays = 0.1;

export const intHoursOpen = model({
  name: "int_hours_open",
  grain: ["weekday", "hour"],
  doc: "One row per weekday and hour in which stores are open, by the tills' own clocks: how many store hours there were and how many receipts they saw; none of systems that export days without hours.",
  refs: {receipts},
  columns: {
    weekday: integer("1 for Monday to 7 for Sunday, of the business day."),
    hour: integer("0 to 23: the hour that begins then."),
    open_count: count("Hours in which a store was open: one per store and business day."),
    receipt_count: count("Sale receipts in them, anonymous ones included."),
    squared_count: real("Sum of the squares of the receipts of each such hour."),
    hour_count: count("Such hours with a receipt.")
  },
  checks: [
    between("weekday", 1, 7),
    between("hour", 0, 23),
    atLeast("open_count", 1),
    notAbove("hour_count", "open_count")
  ],
  select: (db) =>
    db
      .with("sold", (q) =>
        q
          .selectFrom("receipts")
          .where("kind", "=", "sale")
          .select(["source", "business_date"])
          .select(({fn, ref, val}) => [
            fn.coalesce("store_id", val("")).as("store_id"),
            isoWeekday(ref("business_date")).as("weekday"),
            hourOf(ref("sold_at_local")).as("hour"),
            sql<boolean>`cast(${ref("sold_at_local")} as time) <> time '00:00:00'`.as("is_timed")
          ])
      )
      .with("timed", (q) =>
        q.selectFrom("sold").where("is_timed", "=", true).select("source").distinct()
      )
      .with("hours", (q) =>
        q
          .selectFrom("sold as s")
          .innerJoin("timed as t", "t.source", "s.source")
          .groupBy(["s.store_id", "s.business_date", "s.weekday", "s.hour"])
          .select(({fn}) => [
            "s.store_id",
            "s.business_date",
            "s.weekday",
            "s.hour",
            fn.countAll<number>().as("receipt_count")
          ])
      )
      .with("days", (q) =>
        q
          .selectFrom("hours")
          .groupBy(["store_id", "weekday"])
          .select(({fn}) => [
            "store_id",
            "weekday",
            fn.count<number>("business_date").distinct().as("day_count")
          ])
      )
      .with("store_hours", (q) =>
        q
          .selectFrom("hours as h")
          .groupBy(["h.store_id", "h.weekday", "h.hour"])
          .select(({fn}) => [
            "h.store_id",
            "h.weekday",
            "h.hour",
            fn.countAll<number>().as("hour_count"),
            fn.sum<number>("h.receipt_count").as("receipt_count"),
            sql<number>`sum(cast(h.receipt_count as double precision) * h.receipt_count)`.as(
              "squared_count"
            )
          ])
      )
      .selectFrom("store_hours as h")
      .innerJoin("days as d", (join) =>
        join.onRef("d.store_id", "=", "h.store_id").onRef("d.weekday", "=", "h.weekday")
      )
      .where(sql<boolean>`h.hour_count >= ${sql.lit(leastDays)} * d.day_count`)
      .groupBy(["h.weekday", "h.hour"])
      .select(({fn}) => [
        "h.weekday",
        "h.hour",
        fn.sum<number>("d.day_count").as("open_count"),
        fn.sum<number>("h.receipt_count").as("receipt_count"),
        fn.sum<number>("h.squared_count").as("squared_count"),
        fn.sum<number>("h.hour_count").as("hour_count")
      ])
});
