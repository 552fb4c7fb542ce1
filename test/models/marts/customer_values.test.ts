import {expect, it} from "vitest";
import {customerValues} from "../../../models/marts/customer_values.js";
import {rowsOf} from "../../support/models.js";

it("takes points paid with and messages off the margin of a customer, who may have brought nothing", async () => {
  const rows = await rowsOf(customerValues, {
    customers: [
      {customer_id: "A", margin_before_points: 6},
      {customer_id: "B", margin_before_points: -1},
      {customer_id: "C", margin_before_points: 0}
    ],
    months: [
      {customer_id: "A", margin_before_points: 4, points_redeemed_amount: 0},
      {customer_id: "A", margin_before_points: 2, points_redeemed_amount: 1.5},
      {customer_id: "B", margin_before_points: -1, points_redeemed_amount: 0}
    ],
    messages: [
      {message_id: "1", customer_id: "A", cost: 0.5},
      {message_id: "2", customer_id: "A"},
      {message_id: "3", customer_id: "C", cost: 0.25},
      {message_id: "4", cost: 9}
    ]
  });
  const values = rows.map((row) => [
    row.points_redeemed_amount,
    row.message_cost,
    row.historic_value
  ]);
  expect(values).toEqual([
    [1.5, 0.5, 4],
    [0, 0, -1],
    [0, 0.25, -0.25]
  ]);
});
