import {defineLoader} from "../../src/ingest/index.js";

export default defineLoader({
  name: "complete_journey/demographics",
  doc: "What The Complete Journey knows of households; a household is a customer.",
  headers: [
    "household_id",
    "age",
    "income",
    "home_ownership",
    "marital_status",
    "household_size",
    "household_comp",
    "kids_count"
  ],
  mode: "upsert",
  entities: {
    customers: {
      customer_ref: "household_id",
      age_band: "age",
      income_band: "income",
      household_size: "household_size",
      children: "kids_count",
      attributes: {
        sql: "to_json({home_ownership: home_ownership, marital_status: marital_status, household_comp: household_comp})::varchar"
      }
    }
  }
});
