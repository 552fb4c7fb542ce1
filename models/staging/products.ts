import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {atLeast, key, model, quantity, text} from "../../src/model/index.js";
import {winning} from "./winning.js";

export const products = model({
  name: "products",
  grain: ["source", "sku"],
  doc: "One row per product and source.",
  refs: {landed: landing(entities.products), loads: landingLoads},
  columns: {
    source: key("The system that the record comes from."),
    sku: key("The product's id on receipt lines."),
    name: text("Its name.").nullable(),
    category: text("Category.").nullable(),
    subcategory: text("Subcategory.").nullable(),
    brand: text("Brand.").nullable(),
    unit_cost: quantity("What one costs the shop.").nullable()
  },
  checks: [atLeast("unit_cost", 0)],
  select: (db) =>
    db
      .with("won", (q) => winning(q, "landed", entities.products))
      .selectFrom("won")
      .select(["source", "sku", "name", "category", "subcategory", "brand", "unit_cost"])
});
