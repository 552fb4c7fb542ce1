import {sql, type QueryCreator} from "kysely";
import {categoryAffinity} from "../../models/marts/category_affinity.js";
import {favouriteCategories} from "../../models/marts/favourite_categories.js";
import {followers} from "../../models/marts/followers.js";
import {nextBestOffers} from "../../models/marts/next_best_offers.js";
import {productAffinity} from "../../models/marts/product_affinity.js";
import {purchaseCycles} from "../../models/marts/purchase_cycles.js";
import {receiptLines} from "../../models/marts/receipt_lines.js";
import {metrics} from "../../models/metrics.js";
import {masked, page, type RowOf} from "../../src/site/index.js";

interface Tables {
  categoryAffinity: RowOf<typeof categoryAffinity>;
  productAffinity: RowOf<typeof productAffinity>;
}

/** Of each level, so many pairs: those that met most often beyond chance. */
const shownPairs = 10;

/** One claim in twenty may be false. */
const falseShare = 0.05;

const measures = [
  "basket_count",
  "customer_count",
  "confidence",
  "lift",
  "q",
  "next_count",
  "next_customer_count",
  "next_confidence",
  "next_lift",
  "next_q"
] as const;

/** Both levels under one set of names. */
const pairs = (db: QueryCreator<Tables>) =>
  db.with("pairs", (q) =>
    q
      .selectFrom("categoryAffinity")
      .select([sql<string>`'category'`.as("level"), "category as item"])
      .select(["next_category as next_item", ...measures])
      .unionAll(
        q
          .selectFrom("productAffinity")
          .select([sql<string>`'product'`.as("level"), "product as item"])
          .select(["next_product as next_item", ...measures])
      )
  );

export const nextPurchase = page({
  doc: "What is bought together, and what comes next?",
  refs: {
    categoryAffinity,
    productAffinity,
    followers,
    nextBestOffers,
    purchaseCycles,
    favouriteCategories,
    receiptLines
  },
  needs: {rows: "goods", exports: ["receiptLines"]},
  metrics: {
    basket_count: metrics.pair_baskets,
    confidence: metrics.pair_confidence,
    lift: metrics.pair_lift,
    next_confidence: metrics.next_confidence,
    next_lift: metrics.next_lift,
    follow_share: metrics.follow_share,
    purchase_cycle: metrics.purchase_cycle
  },
  queries: {
    goods: (db) =>
      db
        .selectFrom("receiptLines")
        .having(({fn}) => fn.countAll(), ">", 0)
        .select(({fn}) => [
          fn.count<number>("receipt_key").distinct().as("receipt_count"),
          fn.count<number>("category").distinct().as("category_count"),
          sql<number>`count(distinct coalesce(sku, product_name))`.as("product_count")
        ]),
    together: (db, {programme}) =>
      pairs(db)
        .with("sure", (q) =>
          q
            .selectFrom("pairs")
            .where("q", "<", falseShare)
            .where("lift", ">", 1)
            .where(({eb, or}) =>
              or([
                eb("customer_count", "=", 0),
                eb("customer_count", ">=", programme.privacy.floor)
              ])
            )
            .select([
              "level",
              "item",
              "next_item",
              "basket_count",
              "confidence",
              "lift",
              "q"
            ])
            .select(() => [
              // Of the two orders of a pair, the one that says more.
              sql<number>`row_number() over (partition by level, least(item, next_item), greatest(item, next_item) order by confidence desc, item)`.as(
                "turn"
              )
            ])
        )
        .with("placed", (q) =>
          q
            .selectFrom("sure")
            .where("turn", "=", 1)
            .selectAll()
            .select(
              sql<number>`row_number() over (partition by level order by basket_count * (1 - 1 / lift) desc, item, next_item)`.as(
                "place"
              )
            )
        )
        .selectFrom("placed")
        .where("place", "<=", shownPairs)
        .orderBy("level")
        .orderBy("lift", "desc")
        .select(["level", "item", "next_item", "place", "basket_count", "confidence", "lift", "q"]),
    following: (db, {programme}) =>
      pairs(db)
        .with("sure", (q) =>
          q
            .selectFrom("pairs")
            .where("next_q", "<", falseShare)
            .where("next_lift", ">", 1)
            .where("next_customer_count", ">=", programme.privacy.floor)
            .whereRef("item", "<>", "next_item")
            .select(["level", "item", "next_item", "next_count", "next_customer_count"])
            .select(["next_confidence", "next_lift", "next_q"])
            .select(
              sql<number>`row_number() over (partition by level order by next_count * (1 - 1 / next_lift) desc, item, next_item)`.as(
                "place"
              )
            )
        )
        .selectFrom("sure")
        .where("place", "<=", shownPairs)
        .orderBy("level")
        .orderBy("next_lift", "desc")
        .selectAll(),
    anchors: (db, {programme}) =>
      db
        .with("sure", (q) =>
          q
            .selectFrom("followers")
            .where("item", "<>", "")
            .where("follow_count", ">=", programme.privacy.floor)
            .whereRef("share_low", ">", "base_share")
            .selectAll()
            .select(
              sql<number>`row_number() over (partition by level order by customer_count * (share - base_share) desc, item, next_item)`.as(
                "place"
              )
            )
        )
        .selectFrom("sure")
        .where("place", "<=", shownPairs)
        .orderBy("level")
        .orderBy("share", "desc")
        .select(["level", "item", "next_item", "place", "customer_count", "share", "share_low"])
        .select(["share_high", "base_share", "times_as_often", "half_days"]),
    offers: (db) =>
      masked(
        db
          .with("counted", (q) =>
            q
              .selectFrom("nextBestOffers")
              .groupBy(["level", "item", "because_of"])
              .select(({fn}) => [
                "level",
                "item",
                "because_of",
                fn.countAll<number>().as("customer_count"),
                fn.max("share").as("share")
              ])
          )
          .with("placed", (q) =>
            q
              .selectFrom("counted")
              .selectAll()
              .select(
                sql<number>`row_number() over (partition by level order by customer_count desc, item, because_of)`.as(
                  "place"
                )
              )
          )
          .selectFrom("placed")
          .where("place", "<=", shownPairs)
          .orderBy("level")
          .orderBy("place")
          .select(["level", "item", "because_of", "customer_count", "share"]),
        {count: "customer_count", measures: ["share"]}
      ),
    cycles: (db, {programme}) =>
      db
        .with("placed", (q) =>
          q
            .selectFrom("purchaseCycles")
            .where("customer_count", ">=", programme.privacy.floor)
            .where("quarter_days", "is not", null)
            .selectAll()
            .select(
              sql<number>`row_number() over (partition by level order by gap_count desc, item)`.as(
                "place"
              )
            )
        )
        .selectFrom("placed")
        .where("place", "<=", shownPairs)
        .orderBy("level")
        .orderBy("quarter_days")
        .select(["level", "item", "customer_count", "gap_count", "quarter_days"])
        .select(["median_days", "median_low", "median_high"]),
    favourites: (db) =>
      masked(
        db
          .selectFrom("favouriteCategories")
          .groupBy("category")
          .orderBy(sql`count(*) filter (where is_favourite) desc`)
          .orderBy("category")
          .limit(shownPairs)
          .select(({fn}) => [
            "category",
            fn.countAll<number>().as("customer_count"),
            fn.countAll<number>().filterWhere("is_favourite", "=", true).as("favourite_count"),
            fn.countAll<number>().filterWhere("change", "=", "entered").as("entered_count"),
            fn.countAll<number>().filterWhere("change", "=", "left").as("left_count")
          ]),
        {
          count: "customer_count",
          measures: ["favourite_count", "entered_count", "left_count"]
        }
      )
  }
});

export default nextPurchase;
