import {describe, expect, it} from "vitest";
import {programmeMonths} from "../../../models/marts/programme_months.js";
import {rowsOf} from "../../support/models.js";
import {calendar} from "../calendar.js";

describe("programme_months", () => {
  const receipt = (receipt_key: string, day: string, rest: object = {}) => ({
    receipt_key,
    kind: "sale",
    counted_date: day,
    net_amount: 10,
    margin_before_points: 4,
    points_earned: 1,
    points_redeemed: 0,
    ...rest
  });

  it("set members and customers against all receipts, anonymous ones included", async () => {
    const rows = await rowsOf(programmeMonths, {
      calendar: calendar(true, true, false),
      receipts: [
        receipt("1", "2026-01-10", {customer_id: "M"}),
        receipt("2", "2026-01-11", {customer_id: "G"}),
        receipt("3", "2026-01-12"),
        receipt("4", "2026-01-12", {
          kind: "refund",
          net_amount: -6,
          margin_before_points: -2,
          points_earned: -1
        }),
        receipt("5", "2026-03-03", {customer_id: "M", points_redeemed: 2})
      ],
      customerMonths: [
        {customer_id: "M", month: "2026-01-01", visit_count: 1, receipt_count: 1, net_spend: 10},
        {customer_id: "G", month: "2026-01-01", visit_count: 1, receipt_count: 1, net_spend: 10},
        {customer_id: "M", month: "2026-03-01", visit_count: 1, receipt_count: 1, net_spend: 10}
      ],
      customers: [
        {
          customer_id: "M",
          is_member: true,
          member_since: "2026-01-31",
          first_visit_date: "2026-01-10",
          is_start_unknown: false
        },
        {
          customer_id: "G",
          is_member: false,
          first_visit_date: "2026-01-11",
          is_start_unknown: true
        },
        {customer_id: "N", is_member: true, member_since: "2026-02-01", is_start_unknown: false},
        {customer_id: "U", is_member: true, member_since: null, is_start_unknown: false}
      ]
    });
    expect(rows).toMatchObject([
      {
        month: "2026-01-01",
        receipt_count: 3,
        net_spend: 24,
        margin_before_points: 10,
        member_count: 2,
        active_member_count: 1,
        active_customer_count: 2,
        new_customer_count: 1,
        visit_count: 2,
        capture_rate: 2 / 3,
        member_share: 10 / 24,
        member_receipt_share: 1 / 3,
        average_receipt: 8,
        visits_per_member: (1 * 30) / (2 * 31),
        points_earned: 2,
        is_complete: true
      },
      {
        month: "2026-02-01",
        receipt_count: 0,
        net_spend: 0,
        member_count: 3,
        active_customer_count: 0,
        capture_rate: null,
        average_receipt: null,
        visits_per_member: 0
      },
      {
        month: "2026-03-01",
        last_date: "2026-03-15",
        is_complete: false,
        new_customer_count: 0,
        visits_per_member: 30 / (3 * 15),
        points_redeemed: 2
      }
    ]);
  });

  it("has no visits per member where there are no members", async () => {
    const [row] = await rowsOf(programmeMonths, {
      calendar: calendar(true),
      receipts: [receipt("1", "2026-01-10")],
      customerMonths: [],
      customers: []
    });
    expect(row).toMatchObject({
      member_count: 0,
      visits_per_member: null,
      member_share: 0,
      capture_rate: 0
    });
  });
});
