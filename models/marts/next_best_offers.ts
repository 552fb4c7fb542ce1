import {sql} from "kysely";
import {between, key, model, rate, real, text} from "../../src/model/index.js";
import {addDays, byBytes, dayValue} from "../../src/warehouse/sql.js";
import {intItemFirsts as firsts} from "../intermediate/baskets/int_item_firsts.js";
import {intCustomersStarted as started} from "../intermediate/customers/int_customers_started.js";
import {followers} from "./followers.js";

export const nextBestOffers = model({
  name: "next_best_offers",
  grain: ["customer_id", "level"],
  doc: "One row per customer who came in the look-back (`rfm.lookBackDays`), for categories and for products: of what the customer never bought, the one that most customers with the same goods go on to buy within 90 days, where that is beyond doubt more than usual; none where nothing is.",
  refs: {firsts, followers, started},
  columns: {
    customer_id: key("The customer."),
    level: key("category or product."),
    item: text("What to offer."),
    because_of: text("What the customer bought that others go on from."),
    share: rate("The share of customers with the one who buy the other within 90 days."),
    times_as_often: real("That share ÷ the one of all customers.").nullable()
  },
  checks: [between("share", 0, 1)],
  asOf: true,
  select: (db, {asOf, programme}) =>
    db
      .with("known", (q) =>
        q
          .selectFrom("followers")
          .where("item", "<>", "")
          .whereRef("share_low", ">", "base_share")
          .select(["level", "item", "next_item", "share", "times_as_often"])
          .select(({fn, ref}) =>
            fn
              .agg<number>("row_number")
              .over((over) =>
                over
                  .orderBy("share", "desc")
                  .orderBy(byBytes(ref("next_item")))
                  .orderBy(byBytes(ref("item")))
                  .orderBy(byBytes(ref("level")))
              )
              .as("place")
          )
      )
      .with("numbered", (q) =>
        q
          .selectFrom("firsts")
          .groupBy(["level", "item"])
          .select(["level", "item"])
          .select(
            sql<number>`cast(row_number() over (order by level, item) as integer)`.as("number")
          )
      )
      .with("present", (q) =>
        q
          .selectFrom("started")
          .where("last_visit_date", ">", addDays(dayValue(asOf), -programme.rfm.lookBackDays))
          .select("customer_id")
          .select(
            sql<number>`cast(row_number() over (order by customer_id) as integer)`.as("number")
          )
      )
      // Millions of pairs of a customer and an offer: they are told apart by numbers, not by names.
      .with("bought", (q) =>
        q
          .selectFrom("firsts as f")
          .innerJoin("present as p", "p.customer_id", "f.customer_id")
          .innerJoin("numbered as n", (join) =>
            join.onRef("n.level", "=", "f.level").onRef("n.item", "=", "f.item")
          )
          .select(["p.number as customer", "n.number as item"])
      )
      .with("paths", (q) =>
        q
          .selectFrom("known as k")
          .innerJoin("numbered as a", (join) =>
            join.onRef("a.level", "=", "k.level").onRef("a.item", "=", "k.item")
          )
          .innerJoin("numbered as b", (join) =>
            join.onRef("b.level", "=", "k.level").onRef("b.item", "=", "k.next_item")
          )
          .select(["k.level", "k.place", "a.number as item", "b.number as next_item"])
      )
      .with("offers", (q) =>
        q
          .selectFrom("bought as a")
          .innerJoin("paths as k", "k.item", "a.item")
          .leftJoin("bought as b", (join) =>
            join.onRef("b.customer", "=", "a.customer").onRef("b.item", "=", "k.next_item")
          )
          .where("b.customer", "is", null)
          .groupBy(["a.customer", "k.level"])
          .select(({fn}) => ["a.customer", fn.min("k.place").as("place")])
      )
      .selectFrom("offers as o")
      .innerJoin("present as p", "p.number", "o.customer")
      .innerJoin("known as k", "k.place", "o.place")
      .select(["p.customer_id", "k.level", "k.next_item as item", "k.item as because_of"])
      .select(["k.share", "k.times_as_often"])
});
