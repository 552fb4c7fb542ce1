import {atLeast, count, integer, key, model} from "../../../src/model/index.js";
import {byBytes} from "../../../src/warehouse/sql.js";
import {intBasketItems as items} from "./int_basket_items.js";
import {intBasketVisits as visits} from "./int_basket_visits.js";

/** What is in fewer baskets says nothing of what it goes with. */
const fewestBaskets = 20;

/** Pairs grow with the square: 250,000 of each level at most, however many products there are. */
const mostItems = 500;

export const intItemsPaired = model({
  name: "int_items_paired",
  grain: ["level", "item"],
  doc: `One row per category and per product in at least ${fewestBaskets} baskets, of each the ${mostItems} in most baskets at most: only these are looked at in pairs.`,
  refs: {items, visits},
  columns: {
    level: key("category or product."),
    item: key("The category or product."),
    place: integer("1 for the one in most baskets of its level."),
    basket_count: count("Sale receipts with it, anonymous ones included."),
    customer_count: count("Customers who bought it."),
    followed_count: count("Visits with it that another one follows."),
    next_count: count("Visits with it that follow another one.")
  },
  checks: [atLeast("basket_count", fewestBaskets)],
  select: (db) =>
    db
      .with("counted", (q) =>
        q
          .selectFrom("items")
          .groupBy(["level", "item"])
          .select(({fn}) => ["level", "item", fn.countAll<number>().as("basket_count")])
      )
      .with("placed", (q) =>
        q
          .selectFrom("counted")
          .where("basket_count", ">=", fewestBaskets)
          .selectAll()
          .select(({fn, ref}) =>
            fn
              .agg<number>("row_number")
              .over((over) =>
                over
                  .partitionBy("level")
                  .orderBy("basket_count", "desc")
                  .orderBy(byBytes(ref("item")))
              )
              .as("place")
          )
      )
      .with("visited", (q) =>
        q
          .selectFrom("visits")
          .groupBy(["level", "item"])
          .select(({fn}) => [
            "level",
            "item",
            fn.count<number>("customer_id").distinct().as("customer_count"),
            fn.countAll<number>().filterWhere("is_followed", "=", true).as("followed_count"),
            fn.countAll<number>().filterWhere("is_next", "=", true).as("next_count")
          ])
      )
      .selectFrom("placed as p")
      .leftJoin("visited as v", (join) =>
        join.onRef("v.level", "=", "p.level").onRef("v.item", "=", "p.item")
      )
      .where("p.place", "<=", mostItems)
      .select(["p.level", "p.item", "p.place", "p.basket_count"])
      .select(({fn, lit}) => [
        fn.coalesce("v.customer_count", lit(0)).as("customer_count"),
        fn.coalesce("v.followed_count", lit(0)).as("followed_count"),
        fn.coalesce("v.next_count", lit(0)).as("next_count")
      ])
});
