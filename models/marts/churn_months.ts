import {sql} from "kysely";
import {
  atLeast,
  between,
  count,
  flag,
  model,
  month,
  notAbove,
  rate
} from "../../src/model/index.js";
import {addDays, addMonths, dayValue, monthOf, ratio} from "../../src/warehouse/sql.js";
import {intMonths as calendar} from "../intermediate/customers/int_months.js";
import {intLostSpells as spells} from "../intermediate/lifecycle/int_lost_spells.js";
import {lifecycleMonths as states} from "./lifecycle_months.js";
import {programmeMonths as programme} from "./programme_months.js";

/** A lost spell was no true loss when a visit follows within so many days. */
export const falseLostDays = 180;

export const churnMonths = model({
  name: "churn_months",
  grain: ["month"],
  doc: "One row per calendar month: how many customers became lost, how many of the lost were won back, how often the word was too early, and how far the capture rate moved meanwhile.",
  refs: {calendar, spells, states, programme},
  columns: {
    month: month("The month."),
    is_complete: flag("Observed to its end."),
    customer_count: count(
      "Customers at its start who had come and were not lost: those who could become lost."
    ),
    churned_count: count("Of them, those who became lost in the month at least once."),
    churn_rate: rate("Churned of customers at its start.").nullable(),
    churned_once_count: count("Of the churned, those who had come only once."),
    lost_in_year_count: count("Customers who became lost in the 12 months to its end."),
    won_back_count: count("Of them, those who have come again by its end."),
    win_back_rate: rate("Won back of those lost in the 12 months.").nullable(),
    lost_spell_count: count(
      "Times that somebody became lost in the month, each customer as often as it happened."
    ),
    followed_spell_count: count("Of them, those that 180 days have been watched since."),
    false_lost_count: count("Of those, the ones that a visit followed within the 180 days."),
    false_lost_rate: rate("False lost of followed; empty where none was followed.").nullable(),
    capture_rate: rate("Sale receipts with a known customer of all, in the month.").nullable(),
    capture_change: rate(
      "Capture rate of the three months that end here less that of the three before; above 0.05 either way churn is no verdict, because a lost card habit looks like lost customers."
    ).nullable()
  },
  checks: [
    between("churn_rate", 0, 1),
    between("win_back_rate", 0, 1),
    atLeast("lost_in_year_count", 0),
    notAbove("churned_count", "customer_count"),
    notAbove("churned_once_count", "churned_count"),
    notAbove("won_back_count", "lost_in_year_count"),
    notAbove("false_lost_count", "followed_spell_count"),
    notAbove("followed_spell_count", "lost_spell_count")
  ],
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("could", (q) =>
        q
          .selectFrom("states")
          .where("state", "not in", ["lost", "never_bought"])
          .groupBy("month")
          .select(({fn}) => ["month", fn.sum<number>("opening_count").as("customer_count")])
      )
      .with("lost", (q) =>
        q
          .selectFrom("spells")
          .groupBy("month")
          .select(({and, eb, fn, ref}) => {
            const isFollowed = eb(ref("lost_date"), "<=", addDays(dayValue(asOf), -falseLostDays));
            const isFalse = eb("came_again_date", "<=", addDays(ref("lost_date"), falseLostDays));
            const number = fn.countAll<number>();
            return [
              "month",
              number.as("lost_spell_count"),
              number.filterWhere("is_churn", "=", true).as("churned_count"),
              number
                .filterWhere(and([eb("is_churn", "=", true), eb("visit_number", "=", 1)]))
                .as("churned_once_count"),
              number.filterWhere(isFollowed).as("followed_spell_count"),
              number.filterWhere(and([isFollowed, isFalse])).as("false_lost_count")
            ];
          })
      )
      // Each customer counts once a window: from the month of an event to 12 months after the loss, or
      // to the customer's next such event where that is earlier. Counts are sums of entries less exits.
      .with("lost_windows", (q) =>
        q.selectFrom("spells").select(({fn, ref}) => [
          "month as entry_month",
          addMonths(ref("month"), 12).as("exit_month"),
          fn
            .agg<string | null>("lead", ["month"])
            .over((over) => over.partitionBy("customer_id").orderBy("lost_date"))
            .as("next_month")
        ])
      )
      .with("won_windows", (q) =>
        q
          .selectFrom("spells")
          .where(({eb, ref}) =>
            eb(monthOf(ref("came_again_date")), "<", addMonths(ref("month"), 12))
          )
          .select(({fn, ref}) => [
            monthOf(ref("came_again_date")).$castTo<string>().as("entry_month"),
            addMonths(ref("month"), 12).as("exit_month"),
            fn
              .agg<string | null>("lead", [monthOf(ref("came_again_date"))])
              .over((over) => over.partitionBy("customer_id").orderBy("lost_date"))
              .as("next_month")
          ])
      )
      .with("steps", (q) => {
        const windows = (name: "lost_windows" | "won_windows", lost: number, won: number) => {
          const step = (at: "entry" | "exit") =>
            q
              .selectFrom(name)
              .select(({ref}) => [
                at === "entry"
                  ? ref("entry_month").as("month")
                  : sql<string>`least(${ref("exit_month")}, coalesce(${ref("next_month")}, ${ref("exit_month")}))`.as(
                      "month"
                    ),
                sql<number>`${sql.lit(at === "entry" ? lost : -lost)}`.as("lost"),
                sql<number>`${sql.lit(at === "entry" ? won : -won)}`.as("won")
              ]);
          return step("entry").unionAll(step("exit"));
        };
        return windows("lost_windows", 1, 0).unionAll(windows("won_windows", 0, 1));
      })
      .with("steps_by_month", (q) =>
        q
          .selectFrom("steps")
          .groupBy("month")
          .select(({fn}) => [
            "month",
            fn.sum<number>("lost").as("lost"),
            fn.sum<number>("won").as("won")
          ])
      )
      .with("counted", (q) =>
        q
          .selectFrom("calendar as m")
          .leftJoin("could as c", "c.month", "m.month")
          .leftJoin("lost as l", "l.month", "m.month")
          .leftJoin("steps_by_month as s", "s.month", "m.month")
          .leftJoin("programme as p", "p.month", "m.month")
          .select(["m.month", "m.is_complete", "p.capture_rate"])
          .select(({fn, lit, ref}) => {
            const toHere = (column: "s.lost" | "s.won") =>
              fn.sum<number>(fn.coalesce(column, lit(0))).over((over) => over.orderBy("m.month"));
            const captured = sql`${ref("p.capture_rate")} * ${ref("p.receipt_count")}`;
            const quarter = (value: typeof captured, frame: typeof captured) =>
              sql<
                number | null
              >`sum(${value}) over (order by ${ref("m.month")} rows between ${frame})`;
            const now = sql`2 preceding and current row`;
            const before = sql`5 preceding and 3 preceding`;
            const receipts = sql`${ref("p.receipt_count")}`;
            return [
              fn.coalesce("c.customer_count", lit(0)).as("customer_count"),
              fn.coalesce("l.churned_count", lit(0)).as("churned_count"),
              fn.coalesce("l.churned_once_count", lit(0)).as("churned_once_count"),
              fn.coalesce("l.lost_spell_count", lit(0)).as("lost_spell_count"),
              fn.coalesce("l.followed_spell_count", lit(0)).as("followed_spell_count"),
              fn.coalesce("l.false_lost_count", lit(0)).as("false_lost_count"),
              toHere("s.lost").as("lost_in_year_count"),
              toHere("s.won").as("won_back_count"),
              ratio(quarter(captured, now), quarter(receipts, now)).as("capture_now"),
              ratio(quarter(captured, before), quarter(receipts, before)).as("capture_before")
            ];
          })
      )
      .selectFrom("counted")
      .select([
        "month",
        "is_complete",
        "customer_count",
        "churned_count",
        "churned_once_count",
        "lost_in_year_count",
        "won_back_count",
        "lost_spell_count",
        "followed_spell_count",
        "false_lost_count",
        "capture_rate"
      ])
      .select(({eb, ref}) => [
        ratio(ref("churned_count"), ref("customer_count")).as("churn_rate"),
        ratio(ref("won_back_count"), ref("lost_in_year_count")).as("win_back_rate"),
        ratio(ref("false_lost_count"), ref("followed_spell_count")).as("false_lost_rate"),
        eb("capture_now", "-", ref("capture_before")).as("capture_change")
      ])
});
