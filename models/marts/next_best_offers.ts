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
      )
      .with("present", (q) =>
        q
          .selectFrom("started")
          .where("last_visit_date", ">", addDays(dayValue(asOf), -programme.rfm.lookBackDays))
          .select("customer_id")
      )
      .with("offers", (q) =>
        q
          .selectFrom("firsts as a")
          .innerJoin("present as p", "p.customer_id", "a.customer_id")
          .innerJoin("known as k", (join) =>
            join.onRef("k.level", "=", "a.level").onRef("k.item", "=", "a.item")
          )
          .leftJoin("firsts as b", (join) =>
            join
              .onRef("b.customer_id", "=", "a.customer_id")
              .onRef("b.level", "=", "k.level")
              .onRef("b.item", "=", "k.next_item")
          )
          .where("b.customer_id", "is", null)
          .select([
            "a.customer_id",
            "a.level",
            "k.next_item as item",
            "a.item as because_of",
            "k.share",
            "k.times_as_often"
          ])
          .select(({fn, ref}) =>
            fn
              .agg<number>("row_number")
              .over((over) =>
                over
                  .partitionBy(["a.customer_id", "a.level"])
                  .orderBy("k.share", "desc")
                  .orderBy(byBytes(ref("k.next_item")))
                  .orderBy(byBytes(ref("a.item")))
              )
              .as("place")
          )
      )
      .selectFrom("offers")
      .where("place", "=", 1)
      .select(["customer_id", "level", "item", "because_of", "share", "times_as_often"])
});
