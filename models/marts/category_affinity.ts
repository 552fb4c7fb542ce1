import {between, key, model, noRows} from "../../src/model/index.js";
import {
  affinityColumns,
  affinityMeasures,
  intItemAffinities as affinities
} from "../intermediate/baskets/int_item_affinities.js";

export const categoryAffinity = model({
  name: "category_affinity",
  grain: ["category", "next_category"],
  doc: "One row per ordered pair of categories that met: how much they go together in one basket, and how much the second is bought in the visit after a visit with the first.",
  refs: {affinities},
  columns: {
    category: key("The first category."),
    next_category: key("The second; the same one where it follows itself."),
    ...affinityColumns
  },
  checks: [
    between("q", 0, 1),
    between("next_q", 0, 1),
    noRows(
      "a_pair_has_two_orders",
      [],
      `select a.category, a.next_category, a.lift from {this} a
       left join {this} b on b.category = a.next_category and b.next_category = a.category
       where a.basket_count >= 5 and (b.basket_count is null or b.basket_count <> a.basket_count)`
    )
  ],
  select: (db) =>
    db
      .selectFrom("affinities")
      .where("level", "=", "category")
      .select(["item as category", "next_item as next_category"])
      .select(affinityMeasures)
});
