import {atLeast, day, flag, integer, key, model} from "../../../src/model/index.js";
import {byBytes, daysBetween, dayValue} from "../../../src/warehouse/sql.js";
import {intBasketVisits as visits} from "./int_basket_visits.js";
import {intItemFirsts as firsts} from "./int_item_firsts.js";

/** More customers would tell a cycle no better; ids are hashes, so their order is a draw by lot. */
const customersAsked = 2000;

export const intItemGaps = model({
  name: "int_item_gaps",
  grain: ["level", "item", "customer_id", "business_date"],
  doc: `One row per purchase of a category or product in many baskets, of ${customersAsked} customers of each at most: how long until the customer bought it again, or has not.`,
  refs: {visits, firsts},
  columns: {
    level: key("category or product."),
    item: key("The category or product."),
    customer_id: key("The customer."),
    business_date: day("The day of the purchase."),
    gap_days: integer("Days to the next one, or to the as-of day while there is none."),
    is_followed: flag("There is a next one.")
  },
  checks: [atLeast("gap_days", 0)],
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("asked", (q) =>
        q
          .selectFrom("firsts")
          .where("item", "<>", "")
          .select(["level", "item", "customer_id"])
          .select(({fn, ref}) =>
            fn
              .agg<number>("row_number")
              .over((over) =>
                over.partitionBy(["level", "item"]).orderBy(byBytes(ref("customer_id")))
              )
              .as("place")
          )
      )
      .with("bought", (q) =>
        q
          .selectFrom("visits as v")
          .innerJoin("asked as a", (join) =>
            join
              .onRef("a.level", "=", "v.level")
              .onRef("a.item", "=", "v.item")
              .onRef("a.customer_id", "=", "v.customer_id")
          )
          .where("a.place", "<=", customersAsked)
          .select(["v.level", "v.item", "v.customer_id", "v.business_date"])
          .select(({fn}) =>
            fn
              .agg<string | null>("lead", ["v.business_date"])
              .over((over) =>
                over.partitionBy(["v.level", "v.item", "v.customer_id"]).orderBy("v.business_date")
              )
              .as("next_date")
          )
      )
      .selectFrom("bought")
      .select(["level", "item", "customer_id", "business_date"])
      .select(({eb, fn, ref}) => [
        daysBetween(
          ref("business_date"),
          fn.coalesce("next_date", dayValue(asOf)).$castTo<string>()
        ).as("gap_days"),
        eb("next_date", "is not", null).$castTo<boolean>().as("is_followed")
      ])
});
