import {describe, expect, it} from "vitest";
import {customerMonths} from "../../../models/marts/customer_months.js";
import {customers} from "../../../models/marts/customers.js";
import {rowsOf} from "../../support/models.js";

describe("customer_months", () => {
  it("count what was spent also where a month has a refund and no visit", async () => {
    const receipt = {
      customer_id: "A",
      kind: "sale",
      net_amount: 10,
      margin_before_points: 4,
      points_redeemed_amount: 0
    };
    const rows = await rowsOf(customerMonths, {
      receipts: [
        {...receipt, receipt_key: "1", counted_date: "2026-01-31", points_redeemed_amount: 3},
        {...receipt, receipt_key: "2", counted_date: "2026-01-01"},
        {
          ...receipt,
          receipt_key: "3",
          counted_date: "2026-02-01",
          kind: "refund",
          net_amount: -3,
          margin_before_points: -1
        },
        {...receipt, receipt_key: "4", counted_date: "2026-02-01", customer_id: null}
      ],
      visits: [
        {visit_id: "1", customer_id: "A", business_date: "2026-01-31"},
        {visit_id: "2", customer_id: "A", business_date: "2026-01-01"}
      ]
    });
    expect(rows).toEqual([
      {
        customer_id: "A",
        month: "2026-01-01",
        visit_count: 2,
        receipt_count: 2,
        net_spend: 20,
        margin_before_points: 8,
        points_redeemed_amount: 3
      },
      {
        customer_id: "A",
        month: "2026-02-01",
        visit_count: 0,
        receipt_count: 0,
        net_spend: -3,
        margin_before_points: -1,
        points_redeemed_amount: 0
      }
    ]);
  });
});

describe("customers", () => {
  it("include those who never bought and those who only brought something back", async () => {
    const rows = await rowsOf(customers, {
      resolved: [{customer_id: "A"}, {customer_id: "B"}, {customer_id: "C"}],
      started: [
        {
          customer_id: "A",
          first_visit_date: "2026-01-10",
          last_visit_date: "2026-02-10",
          visit_count: 2,
          is_start_unknown: true
        }
      ],
      months: [
        {
          customer_id: "A",
          month: "2026-01-01",
          net_spend: 10,
          margin_before_points: 4
        },
        {
          customer_id: "A",
          month: "2026-02-01",
          net_spend: 5.5,
          margin_before_points: 2
        },
        {
          customer_id: "B",
          month: "2026-02-01",
          net_spend: -3,
          margin_before_points: -1
        }
      ],
      members: [{customer_id: "B", member_since: "2026-01-01"}, {customer_id: "C"}]
    });
    expect(rows).toEqual([
      {
        customer_id: "A",
        first_visit_date: "2026-01-10",
        last_visit_date: "2026-02-10",
        visit_count: 2,
        net_spend: 15.5,
        margin_before_points: 6,
        is_member: false,
        member_since: null,
        is_start_unknown: true
      },
      {
        customer_id: "B",
        first_visit_date: null,
        last_visit_date: null,
        visit_count: 0,
        net_spend: -3,
        margin_before_points: -1,
        is_member: true,
        member_since: "2026-01-01",
        is_start_unknown: false
      },
      {
        customer_id: "C",
        first_visit_date: null,
        last_visit_date: null,
        visit_count: 0,
        net_spend: 0,
        margin_before_points: 0,
        is_member: true,
        member_since: null,
        is_start_unknown: false
      }
    ]);
  });
});
