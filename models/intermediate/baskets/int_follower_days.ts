import {sql, type Expression} from "kysely";
import {atLeast, between, count, integer, key, model} from "../../../src/model/index.js";
import {daysBetween, dayValue} from "../../../src/warehouse/sql.js";
import {intItemFirsts as firsts} from "./int_item_firsts.js";

/** Fewer followers say nothing of how long they took. */
const fewestFollowers = 20;

/** Days that are told apart; whatever took longer stands on the day after them. */
export const daysTold = 365;

export const intFollowerDays = model({
  name: "int_follower_days",
  grain: ["level", "item", "next_item", "day"],
  doc: `One row per ordered pair of items of which ${fewestFollowers} customers first bought the second after the first, and number of days: how many did so after so many days, and how many with the first were watched for so long and had not, or had the second before.`,
  refs: {firsts},
  columns: {
    level: key("category or product."),
    item: key("The first; '' for the first purchase of anything."),
    next_item: key("The second."),
    day: integer(
      `Days since the first purchase of the first; ${daysTold + 1} stands for all that is longer than ${daysTold}.`
    ),
    follow_count: count("Customers whose first purchase of the second came on this day."),
    open_count: count("Customers without the second who were watched for exactly so many days.")
  },
  checks: [between("day", 0, daysTold + 1), atLeast("open_count", 0)],
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("items", (q) =>
        q
          .selectFrom("firsts")
          .groupBy(["level", "item"])
          .select(["level", "item"])
          .select(({fn}) =>
            fn
              .agg<number>("row_number")
              .over((over) => over.orderBy("level").orderBy("item"))
              .as("number")
          )
      )
      .with("bought", (q) =>
        q
          .selectFrom("firsts as f")
          .innerJoin("items as i", (join) =>
            join.onRef("i.level", "=", "f.level").onRef("i.item", "=", "f.item")
          )
          .select(["f.customer_id", "f.level", "f.item", "f.first_date"])
          .select(({ref}) => [
            sql<number>`cast(${ref("i.number")} as integer)`.as("number"),
            told(daysBetween(ref("f.first_date"), dayValue(asOf))).as("watched_days")
          ])
      )
      .with("watched", (q) =>
        q
          .selectFrom("bought")
          .groupBy(["number", "watched_days"])
          .select(({fn}) => [
            "number as first",
            "watched_days as day",
            fn.countAll<number>().as("customer_count")
          ])
      )
      .with("met", (q) =>
        q
          .selectFrom("bought as a")
          .innerJoin("bought as b", (join) =>
            join
              .onRef("b.customer_id", "=", "a.customer_id")
              .onRef("b.level", "=", "a.level")
              .onRef("b.number", "<>", "a.number")
          )
          .where("b.item", "<>", "")
          .select(["a.number as first", "b.number as second", "a.watched_days"])
          .select(({ref}) => told(daysBetween(ref("a.first_date"), ref("b.first_date"))).as("days"))
      )
      .with("both", (q) =>
        q
          .selectFrom("met")
          .groupBy(sql<never>`grouping sets ((first, second, watched_days), (first, second, days))`)
          .select(({fn, ref}) => [
            "first",
            "second",
            ref("watched_days").$castTo<number | null>().as("watched_days"),
            ref("days").$castTo<number | null>().as("days"),
            fn.countAll<number>().as("customer_count")
          ])
      )
      .with("pairs", (q) =>
        q
          .selectFrom("both")
          .where("days", ">", 0)
          .groupBy(["first", "second"])
          .having(({fn}) => fn.sum("customer_count"), ">=", fewestFollowers)
          .select(["first", "second"])
      )
      .with("counted", (q) =>
        q
          .selectFrom("watched as w")
          .innerJoin("pairs as p", "p.first", "w.first")
          .select(["p.first", "p.second", "w.day"])
          .select(({ref}) => [
            sql<number>`cast(0 as bigint)`.as("follow_count"),
            ref("w.customer_count").as("open_count")
          ])
          .unionAll(
            q
              .selectFrom("both as b")
              .innerJoin("pairs as p", (join) =>
                join.onRef("p.first", "=", "b.first").onRef("p.second", "=", "b.second")
              )
              .where(({eb, or}) => or([eb("b.watched_days", "is not", null), eb("b.days", ">", 0)]))
              .select(["b.first", "b.second"])
              .select(({ref}) => [
                sql<number>`coalesce(${ref("b.watched_days")}, ${ref("b.days")})`.as("day"),
                sql<number>`case when ${ref("b.watched_days")} is null then ${ref("b.customer_count")} else 0 end`.as(
                  "follow_count"
                ),
                sql<number>`case when ${ref("b.watched_days")} is null then 0 else -${ref("b.customer_count")} end`.as(
                  "open_count"
                )
              ])
          )
      )
      .with("days", (q) =>
        q
          .selectFrom("counted")
          .groupBy(["first", "second", "day"])
          .having(({eb, fn, or}) =>
            or([eb(fn.sum("follow_count"), ">", 0), eb(fn.sum("open_count"), ">", 0)])
          )
          .select(({fn}) => [
            "first",
            "second",
            "day",
            fn.sum<number>("follow_count").as("follow_count"),
            fn.sum<number>("open_count").as("open_count")
          ])
      )
      .selectFrom("days as d")
      .innerJoin("items as a", "a.number", "d.first")
      .innerJoin("items as b", "b.number", "d.second")
      .select(["a.level", "a.item", "b.item as next_item", "d.day"])
      .select(["d.follow_count", "d.open_count"])
});

/** Days, those beyond what is told apart as one. */
const told = (days: Expression<number>) =>
  sql<number>`cast(least(${days}, ${sql.lit(daysTold + 1)}) as integer)`;
