import {sql} from "kysely";
import {day, key, model} from "../../../src/model/index.js";
import {byBytes} from "../../../src/warehouse/sql.js";
import {intBasketVisits as visits} from "./int_basket_visits.js";
import {intItemsPaired as paired} from "./int_items_paired.js";

/** Of each level, so many items are followed: the pairs grow with the square. */
const mostFollowed = 40;

export const intItemFirsts = model({
  name: "int_item_firsts",
  grain: ["customer_id", "level", "item"],
  doc: `One row per customer and category or product, of the ${mostFollowed} of each level that most customers bought, and its first purchase; the item '' is the first purchase of anything.`,
  refs: {visits, paired},
  columns: {
    customer_id: key("The customer."),
    level: key("category or product."),
    item: key("The category or product; '' for anything."),
    first_date: day("The day of its first purchase that was seen.")
  },
  select: (db) =>
    db
      .with("placed", (q) =>
        q
          .selectFrom("paired")
          .select(["level", "item"])
          .select(({fn, ref}) =>
            fn
              .agg<number>("row_number")
              .over((over) =>
                over
                  .partitionBy("level")
                  .orderBy("customer_count", "desc")
                  .orderBy(byBytes(ref("item")))
              )
              .as("place")
          )
      )
      .selectFrom("visits as v")
      .innerJoin("placed as p", (join) =>
        join.onRef("p.level", "=", "v.level").onRef("p.item", "=", "v.item")
      )
      .where("p.place", "<=", mostFollowed)
      .groupBy(["v.customer_id", "v.level", "v.item"])
      .select(({fn}) => [
        "v.customer_id",
        "v.level",
        "v.item",
        fn.min("v.business_date").as("first_date")
      ])
      .unionAll(
        db
          .selectFrom("visits")
          .groupBy(["customer_id", "level"])
          .select(({fn}) => [
            "customer_id",
            "level",
            sql<string>`''`.as("item"),
            fn.min("business_date").as("first_date")
          ])
      )
});
