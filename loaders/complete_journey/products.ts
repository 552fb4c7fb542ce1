import {defineLoader} from "../../src/ingest/index.js";

export default defineLoader({
  name: "complete_journey/products",
  doc: "Products of The Complete Journey. The type is the nearest thing to a name that the set has.",
  headers: [
    "product_id",
    "manufacturer_id",
    "department",
    "brand",
    "product_category",
    "product_type",
    "package_size"
  ],
  mode: "upsert",
  entities: {
    products: {
      sku: "product_id",
      name: {sql: "nullif(concat_ws(' ', product_type, package_size), '')"},
      category: "department",
      subcategory: "product_category",
      brand: "brand"
    }
  }
});
