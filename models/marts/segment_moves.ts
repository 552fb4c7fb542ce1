import {sql} from "kysely";
import {atLeast, count, model, month, noRows, oneOf, text} from "../../src/model/index.js";
import {intMonths as calendar} from "../intermediate/customers/int_months.js";
import {segmentNames} from "../intermediate/lifecycle/named-segments.js";
import {customerSegments as members} from "./customer_segments.js";
import {segmentMonths as changes} from "./segment_months.js";

export const segmentMoves = model({
  name: "segment_moves",
  grain: ["month", "from", "to"],
  doc: "One row per month and pair of named segments that somebody went between from the end of the month before to the end of this one, or stayed in.",
  refs: {calendar, changes, members},
  columns: {
    month: month("The month."),
    from: text("At the end of the month before; '' for newcomers of the month."),
    to: text("On the month's last observed day; the same for those who stayed."),
    customer_count: count("Customers.")
  },
  checks: [
    oneOf("from", ["", ...segmentNames]),
    oneOf("to", segmentNames),
    atLeast("customer_count", 1),
    noRows(
      "the_last_month_ends_in_the_segments_of_today",
      ["members"],
      `select m.segment, m.customer_count, h.customer_count as in_history
       from (select segment, count(*) as customer_count from {members} group by segment) m
       left join (select "to", sum(customer_count) as customer_count from {this}
         where month = (select max(month) from {this}) group by "to") h on h."to" = m.segment
       where m.customer_count <> coalesce(h.customer_count, 0)`
    )
  ],
  select: (db) =>
    db
      .with("moves", (q) =>
        q
          .selectFrom("changes")
          .groupBy(["month", "previous_segment", "segment"])
          .select(({fn, val}) => [
            "month",
            fn.coalesce("previous_segment", val("")).as("from"),
            "segment as to",
            fn.countAll<number>().as("customer_count")
          ])
      )
      .with("steps", (q) =>
        q
          .selectFrom("moves")
          .select(({ref}) => [
            "month",
            "to as segment",
            ref("customer_count").as("gain"),
            sql<number>`0`.as("loss")
          ])
          .unionAll(
            q
              .selectFrom("moves")
              .where("from", "<>", "")
              .select(({ref}) => [
                "month",
                "from as segment",
                sql<number>`0`.as("gain"),
                ref("customer_count").as("loss")
              ])
          )
      )
      .with("segments", (q) => q.selectFrom("steps").select("segment").distinct())
      .with("flows", (q) =>
        q
          .selectFrom("calendar as m")
          .crossJoin("segments as g")
          .leftJoin("steps as s", (join) =>
            join.onRef("s.month", "=", "m.month").onRef("s.segment", "=", "g.segment")
          )
          .groupBy(["m.month", "g.segment"])
          .select(({fn, lit}) => [
            "m.month",
            "g.segment",
            fn.coalesce(fn.sum<number>("s.gain"), lit(0)).as("gain"),
            fn.coalesce(fn.sum<number>("s.loss"), lit(0)).as("loss")
          ])
      )
      // Who was there at the end of the month before and did not leave.
      .with("stays", (q) =>
        q
          .selectFrom("flows")
          .select(["month", "segment"])
          .select(({fn, ref}) =>
            sql<number>`${fn
              .sum<number>(sql`${ref("gain")} - ${ref("loss")}`)
              .over((over) => over.partitionBy("segment").orderBy("month"))} - ${ref("gain")}`.as(
              "customer_count"
            )
          )
      )
      .selectFrom("moves")
      .select(["month", "from", "to", "customer_count"])
      .unionAll((q) =>
        q
          .selectFrom("stays")
          .where("customer_count", ">", 0)
          .select(["month", "segment as from", "segment as to", "customer_count"])
      )
});
