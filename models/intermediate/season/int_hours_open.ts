import {sql} from "kysely";
import {atLeast, between, count, integer, model, notAbove, real} from "../../../src/model/index.js";
import {hourOf, isoWeekday} from "../../../src/warehouse/sql.js";
import {receipts} from "../../staging/receipts.js";

/** The shop counts as open in an hour of a weekday when it sold in it on this share of such days. */
const leastDays = 0.1;

export const intHoursOpen = model({
  name: "int_hours_open",
  grain: ["weekday", "hour"],
  doc: "One row per weekday and hour in which the shop is open, all stores together, by the tills' own clocks: how many such hours there were and how many receipts they saw; none of systems that export days without hours.",
  refs: {receipts},
  columns: {
    weekday: integer("1 for Monday to 7 for Sunday, of the business day."),
    hour: integer("0 to 23: the hour that begins then."),
    open_count: count("Business days of the weekday: each has the hour once."),
    receipt_count: count("Sale receipts in the hour, anonymous ones included."),
    squared_count: real("Sum of the squares of the receipts of each such hour."),
    hour_count: count("Days with a receipt in the hour.")
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
          .select(({ref}) => [
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
          .groupBy(["s.business_date", "s.weekday", "s.hour"])
          .select(({fn}) => [
            "s.business_date",
            "s.weekday",
            "s.hour",
            fn.countAll<number>().as("receipt_count")
          ])
      )
      .with("days", (q) =>
        q
          .selectFrom("hours")
          .groupBy("weekday")
          .select(({fn}) => [
            "weekday",
            fn.count<number>("business_date").distinct().as("open_count")
          ])
      )
      .selectFrom("hours as h")
      .innerJoin("days as d", "d.weekday", "h.weekday")
      .groupBy(["h.weekday", "h.hour", "d.open_count"])
      .having(sql<boolean>`count(*) >= ${sql.lit(leastDays)} * d.open_count`)
      .select(({fn}) => [
        "h.weekday",
        "h.hour",
        "d.open_count",
        fn.sum<number>("h.receipt_count").as("receipt_count"),
        sql<number>`sum(cast(h.receipt_count as double precision) * h.receipt_count)`.as(
          "squared_count"
        ),
        fn.countAll<number>().as("hour_count")
      ])
});
