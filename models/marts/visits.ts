import {atLeast, holds, model, noRows, warn} from "../../src/model/index.js";
import {
  intReceiptsGroupedToVisits as grouped,
  visitColumns
} from "../intermediate/sales/int_receipts_grouped_to_visits.js";

export const visits = model({
  name: "visits",
  grain: ["visit_id"],
  doc: "One row per customer and business day with a sale; visits that were wholly refunded are none.",
  refs: {grouped},
  columns: visitColumns,
  checks: [
    atLeast("receipt_count", 1),
    atLeast("visit_number", 1),
    warn(
      noRows(
        "nobody_shows_one_card_for_many",
        [],
        `select max(visit_id) as visit_id from {this} group by customer_id
         having count(*) >= 5 and sum(receipt_count) > 3 * count(*)`
      )
    ),
    holds(
      "is_return_after_the_first",
      ["is_return", "visit_number"],
      "is_return = (visit_number > 1)"
    )
  ],
  select: (db) => db.selectFrom("grouped").selectAll()
});
