import {sql} from "kysely";
import {atLeast, count, integer, key, model} from "../../../src/model/index.js";
import {daysBetween, dayValue} from "../../../src/warehouse/sql.js";
import {intItemFirsts as firsts} from "./int_item_firsts.js";

/** Fewer followers say nothing of how long they took. */
const fewestFollowers = 20;

export const intFollowerDays = model({
  name: "int_follower_days",
  grain: ["level", "item", "next_item", "day"],
  doc: `One row per ordered pair of items of which ${fewestFollowers} customers first bought the second after the first, and number of days: how many did so after so many days, and how many with the first were watched for so long and had not, or had the second before.`,
  refs: {firsts},
  columns: {
    level: key("category or product."),
    item: key("The first; '' for the first purchase of anything."),
    next_item: key("The second."),
    day: integer("Days since the first purchase of the first."),
    follow_count: count("Customers whose first purchase of the second came on this day."),
    open_count: count("Customers without the second who were watched for exactly so many days.")
  },
  checks: [atLeast("day", 0), atLeast("open_count", 0)],
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("watched", (q) =>
        q
          .selectFrom("firsts")
          .groupBy(["level", "item", "first_date"])
          .select(({fn, ref}) => [
            "level",
            "item",
            daysBetween(ref("first_date"), dayValue(asOf)).as("day"),
            fn.countAll<number>().as("customer_count")
          ])
      )
      .with("both", (q) =>
        q
          .selectFrom("firsts as a")
          .innerJoin("firsts as b", (join) =>
            join
              .onRef("b.customer_id", "=", "a.customer_id")
              .onRef("b.level", "=", "a.level")
              .onRef("b.item", "<>", "a.item")
          )
          .where("b.item", "<>", "")
          .groupBy(["a.level", "a.item", "b.item", "a.first_date", "b.first_date"])
          .select(({fn, ref}) => [
            "a.level",
            "a.item",
            "b.item as next_item",
            daysBetween(ref("a.first_date"), dayValue(asOf)).as("watched_days"),
            daysBetween(ref("a.first_date"), ref("b.first_date")).as("days"),
            fn.countAll<number>().as("customer_count")
          ])
      )
      .with("pairs", (q) =>
        q
          .selectFrom("both")
          .where("days", ">", 0)
          .groupBy(["level", "item", "next_item"])
          .having(({fn}) => fn.sum("customer_count"), ">=", fewestFollowers)
          .select(["level", "item", "next_item"])
      )
      .with("counted", (q) =>
        q
          .selectFrom("pairs as p")
          .innerJoin("watched as w", (join) =>
            join.onRef("w.level", "=", "p.level").onRef("w.item", "=", "p.item")
          )
          .select(["p.level", "p.item", "p.next_item", "w.day"])
          .select(({ref}) => [
            sql<number>`cast(0 as bigint)`.as("follow_count"),
            ref("w.customer_count").as("open_count")
          ])
          .unionAll(
            q
              .selectFrom("both as b")
              .innerJoin("pairs as p", (join) =>
                join
                  .onRef("p.level", "=", "b.level")
                  .onRef("p.item", "=", "b.item")
                  .onRef("p.next_item", "=", "b.next_item")
              )
              .select(["b.level", "b.item", "b.next_item", "b.watched_days as day"])
              .select(({ref}) => [
                sql<number>`cast(0 as bigint)`.as("follow_count"),
                sql<number>`-${ref("b.customer_count")}`.as("open_count")
              ])
          )
          .unionAll(
            q
              .selectFrom("both as b")
              .innerJoin("pairs as p", (join) =>
                join
                  .onRef("p.level", "=", "b.level")
                  .onRef("p.item", "=", "b.item")
                  .onRef("p.next_item", "=", "b.next_item")
              )
              .where("b.days", ">", 0)
              .select(["b.level", "b.item", "b.next_item", "b.days as day"])
              .select(({ref}) => [
                ref("b.customer_count").as("follow_count"),
                sql<number>`cast(0 as bigint)`.as("open_count")
              ])
          )
      )
      .selectFrom("counted")
      .groupBy(["level", "item", "next_item", "day"])
      .having(({eb, fn, or}) =>
        or([eb(fn.sum("follow_count"), ">", 0), eb(fn.sum("open_count"), ">", 0)])
      )
      .select(({fn}) => [
        "level",
        "item",
        "next_item",
        "day",
        fn.sum<number>("follow_count").as("follow_count"),
        fn.sum<number>("open_count").as("open_count")
      ])
});
