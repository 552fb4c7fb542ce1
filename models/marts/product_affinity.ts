import {between, key, model, noRows} from "../../src/model/index.js";
import {
  affinityColumns,
  affinityMeasures,
  intItemAffinities as affinities
} from "../intermediate/baskets/int_item_affinities.js";

export const productAffinity = model({
  name: "product_affinity",
  grain: ["product", "next_product"],
  doc: "One row per ordered pair of products that met: how much they go together in one basket, and how much the second is bought in the visit after a visit with the first.",
  refs: {affinities},
  columns: {
    product: key("The first product."),
    next_product: key("The second; the same one where it follows itself."),
    ...affinityColumns
  },
  checks: [
    between("q", 0, 1),
    between("next_q", 0, 1),
    noRows(
      "a_pair_has_two_orders",
      [],
      `select a.product, a.next_product, a.lift from {this} a
       left join {this} b on b.product = a.next_product and b.next_product = a.product
       where a.basket_count >= 5 and (b.basket_count is null or b.basket_count <> a.basket_count)`
    )
  ],
  select: (db) =>
    db
      .selectFrom("affinities")
      .where("level", "=", "product")
      .select(["item as product", "next_item as next_product"])
      .select(affinityMeasures)
});
