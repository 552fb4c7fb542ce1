import {atLeast, count, key, model, notAbove} from "../../../src/model/index.js";
import {intBasketItems as items} from "./int_basket_items.js";
import {intBasketVisits as visits} from "./int_basket_visits.js";
import {intItemsPaired as paired} from "./int_items_paired.js";

/** Pairs that met less often are looked at, too, but have no row: nothing could be said of them. */
const fewestMeetings = 5;

export const intItemPairs = model({
  name: "int_item_pairs",
  grain: ["level", "item", "next_item"],
  doc: `One row per ordered pair of categories or of products that met ${fewestMeetings} times: in one basket, or the second in the visit after a visit with the first; each follows itself, too.`,
  refs: {items, visits, paired},
  columns: {
    level: key("category or product."),
    item: key("The first."),
    next_item: key("The second."),
    basket_count: count("Baskets with both; 0 for something with itself."),
    customer_count: count("Customers with such a basket."),
    next_count: count(
      "Visits with the first whose next visit of the same customer had the second."
    ),
    next_customer_count: count("Customers who did so.")
  },
  checks: [
    atLeast("basket_count", 0),
    notAbove("customer_count", "basket_count"),
    notAbove("next_customer_count", "next_count")
  ],
  select: (db) =>
    db
      .with("baskets", (q) =>
        q
          .selectFrom("items as i")
          .innerJoin("paired as p", (join) =>
            join.onRef("p.level", "=", "i.level").onRef("p.item", "=", "i.item")
          )
          .select(["i.receipt_key", "i.level", "i.item", "i.customer_id"])
      )
      .with("bought", (q) =>
        q
          .selectFrom("visits as v")
          .innerJoin("paired as p", (join) =>
            join.onRef("p.level", "=", "v.level").onRef("p.item", "=", "v.item")
          )
          .select(["v.customer_id", "v.visit_number", "v.level", "v.item"])
      )
      .with("later", (q) =>
        q
          .selectFrom("bought")
          .select(["customer_id", "level", "item"])
          .select(({eb}) => eb("visit_number", "-", 1).as("visit_before"))
      )
      .with("together", (q) =>
        q
          .selectFrom("baskets as a")
          .innerJoin("baskets as b", (join) =>
            join.onRef("b.receipt_key", "=", "a.receipt_key").onRef("b.level", "=", "a.level")
          )
          .whereRef("a.item", "<>", "b.item")
          .groupBy(["a.level", "a.item", "b.item"])
          .select(({fn}) => [
            "a.level",
            "a.item",
            "b.item as next_item",
            fn.countAll<number>().as("basket_count"),
            fn.count<number>("a.customer_id").distinct().as("customer_count")
          ])
      )
      .with("in_turn", (q) =>
        q
          .selectFrom("bought as a")
          .innerJoin("later as b", (join) =>
            join
              .onRef("b.customer_id", "=", "a.customer_id")
              .onRef("b.visit_before", "=", "a.visit_number")
              .onRef("b.level", "=", "a.level")
          )
          .groupBy(["a.level", "a.item", "b.item"])
          .select(({fn}) => [
            "a.level",
            "a.item",
            "b.item as next_item",
            fn.countAll<number>().as("next_count"),
            fn.count<number>("a.customer_id").distinct().as("next_customer_count")
          ])
      )
      .with("met", (q) =>
        q
          .selectFrom("together as t")
          .fullJoin("in_turn as f", (join) =>
            join
              .onRef("f.level", "=", "t.level")
              .onRef("f.item", "=", "t.item")
              .onRef("f.next_item", "=", "t.next_item")
          )
          .select(({fn, lit}) => [
            fn.coalesce("t.level", "f.level").$castTo<string>().as("level"),
            fn.coalesce("t.item", "f.item").$castTo<string>().as("item"),
            fn.coalesce("t.next_item", "f.next_item").$castTo<string>().as("next_item"),
            fn.coalesce("t.basket_count", lit(0)).as("basket_count"),
            fn.coalesce("t.customer_count", lit(0)).as("customer_count"),
            fn.coalesce("f.next_count", lit(0)).as("next_count"),
            fn.coalesce("f.next_customer_count", lit(0)).as("next_customer_count")
          ])
      )
      .selectFrom("met")
      .where(({eb, or}) =>
        or([eb("basket_count", ">=", fewestMeetings), eb("next_count", ">=", fewestMeetings)])
      )
      .select([
        "level",
        "item",
        "next_item",
        "basket_count",
        "customer_count",
        "next_count",
        "next_customer_count"
      ])
});
