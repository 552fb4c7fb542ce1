import {count, flag, integer, key, model, text} from "../../../src/model/index.js";
import {byBytes} from "../../../src/warehouse/sql.js";
import {intCustomerOrigins as origins} from "../customers/int_customer_origins.js";
import {intVisitGaps as gaps} from "./int_visit_gaps.js";

/** More customers would tell no better; ids are hashes, so their order is a draw by lot. */
const customersAsked = 20_000;

export const intGapsAsked = model({
  name: "int_gaps_asked",
  grain: ["customer_id", "visit_number"],
  doc: "One row per visit of 20,000 customers drawn by lot, of all where there are fewer: the gap after it, and how the customer began.",
  refs: {gaps, origins},
  columns: {
    customer_id: key("The customer."),
    visit_number: count("1 for the first visit seen."),
    gap_days: integer("Days to the next visit, or to the as-of day while there is none."),
    is_followed: flag("There is a next visit."),
    is_start_unknown: flag("The first visit seen may not be the first."),
    store: text("The store of the first visit."),
    first_category: text("The category on which most was spent at the first visit."),
    acquisition_channel: text("How the customer was won."),
    first_offer: text("The strongest offer on the first visit.")
  },
  select: (db) =>
    db
      .with("drawn", (q) =>
        q
          .selectFrom("gaps")
          .where("visit_number", "=", 1)
          .orderBy(({ref}) => byBytes(ref("customer_id")))
          .limit(customersAsked)
          .select("customer_id")
      )
      .selectFrom("gaps as g")
      .innerJoin("drawn as d", "d.customer_id", "g.customer_id")
      .innerJoin("origins as o", "o.customer_id", "g.customer_id")
      .select(["g.customer_id", "g.visit_number", "g.gap_days", "g.is_followed"])
      .select(["g.is_start_unknown", "o.store", "o.first_category", "o.acquisition_channel"])
      .select("o.first_offer")
});
