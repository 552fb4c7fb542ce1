import {sql, type QueryCreator} from "kysely";
import {categoryAffinity} from "../../models/marts/category_affinity.js";
import {productAffinity} from "../../models/marts/product_affinity.js";
import {receiptLines} from "../../models/marts/receipt_lines.js";
import {metrics} from "../../models/metrics.js";
import {page, type RowOf} from "../../src/site/index.js";

interface Tables {
  categoryAffinity: RowOf<typeof categoryAffinity>;
  productAffinity: RowOf<typeof productAffinity>;
}

/** Of each level, so many pairs: those that met most often beyond chance. */
const shownPairs = 15;

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
  refs: {categoryAffinity, productAffinity, receiptLines},
  needs: {rows: "goods", exports: ["receiptLines"]},
  metrics: {
    basket_count: metrics.pair_baskets,
    confidence: metrics.pair_confidence,
    lift: metrics.pair_lift,
    next_confidence: metrics.next_confidence,
    next_lift: metrics.next_lift
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
        .selectAll()
  }
});

export default nextPurchase;
