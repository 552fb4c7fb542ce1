import {describe, expect, it} from "vitest";
import {customerRewards} from "../../../models/marts/customer_rewards.js";
import {segmentRewards} from "../../../models/marts/segment_rewards.js";
import {programmeSchema} from "../../../src/config/index.js";
import {rowsOf} from "../../support/models.js";

const receipt = (receipt_key: string, net_amount: number, rest: object = {}) => ({
  receipt_key,
  kind: "sale",
  customer_id: "a",
  visit_id: "a/2026-06-01",
  counted_date: "2026-06-01",
  net_amount,
  margin_before_points: net_amount / 4,
  ...rest
});
const line = (receipt_key: string, line_no: number, net_amount: number, rest: object = {}) => ({
  receipt_key,
  line_no,
  net_amount,
  ...rest
});

describe("what a customer is given", () => {
  const of = async (receipts: object[], lines: object[] = [], messages: object[] = []) =>
    (await rowsOf(customerRewards, {receipts, lines, messages} as never))[0];

  it("counts as promoted the lines with a discount or a promotion alone", async () => {
    expect(
      await of(
        [receipt("1", 100), receipt("2", 60)],
        [
          line("1", 1, 70, {discount_amount: 10}),
          line("1", 2, 30, {discount_amount: 0}),
          line("2", 1, 20, {promotion_id: "p"}),
          line("2", 2, 40)
        ]
      )
    ).toMatchObject({
      receipt_count: 2,
      promoted_receipt_count: 2,
      sales: 160,
      promoted_sales: 90,
      discount_dependence: 0.5625,
      discount_amount: 10,
      margin_before_points: 40
    });
  });

  it("counts a receipt without such lines whole where it bears a discount or a coupon", async () => {
    expect(
      await of([
        receipt("1", 100, {discount_amount: 5}),
        receipt("2", 50, {coupon_code: "x"}),
        receipt("3", 50, {discount_amount: 0})
      ])
    ).toMatchObject({promoted_sales: 150, discount_dependence: 0.75, discount_amount: 5});
  });

  it("takes of the margin what the discount is without VAT, where prices hold it", async () => {
    const vat = {pricesInclude: true, rates: [{validFrom: "2020-01-01", rate: 0.12}]};
    const [row] = await rowsOf(
      customerRewards,
      {receipts: [receipt("1", 100, {discount_amount: 56})]},
      {programme: programmeSchema.parse({vat})}
    );
    expect([row?.discount_amount, row?.discount_margin]).toEqual([56, 50]);
  });

  it("leaves out refunds, strangers, wholly refunded visits and what lies before the look-back", async () => {
    expect(
      await of(
        [
          receipt("1", 100, {points_earned: 5, points_redeemed: 2}),
          receipt("2", -40, {kind: "refund"}),
          receipt("3", 70, {customer_id: null, visit_id: null}),
          receipt("5", 80, {visit_id: null}),
          receipt("4", 70, {counted_date: "2025-06-30"})
        ],
        [],
        [
          {message_id: "m", customer_id: "a", sent_at: "2026-06-01T00:00:00"},
          {message_id: "n", customer_id: "a", sent_at: "2025-06-01T00:00:00"}
        ]
      )
    ).toMatchObject({
      receipt_count: 1,
      sales: 100,
      is_discount_known: false,
      points_earned: 5,
      points_redeemed: 2,
      message_count: 1
    });
  });
});

describe("points", () => {
  it("are worth what the rules of the day say, and nothing before them", async () => {
    const programme = programmeSchema.parse({
      rules: [
        {validFrom: "2026-02-01", pointValue: 0.5},
        {validFrom: "2026-05-01", earnRate: 0.1},
        {validFrom: "2026-06-01", pointValue: 2}
      ]
    });
    const given = {points_earned: 10, points_redeemed: 3, points_redeemed_amount: 1.5};
    const [row] = await rowsOf(
      customerRewards,
      {
        receipts: [
          receipt("1", 100, {...given, counted_date: "2026-01-31"}),
          receipt("2", 100, {...given, counted_date: "2026-05-31"}),
          receipt("3", 100, {...given, counted_date: "2026-06-01"}),
          receipt("4", 100, {counted_date: "2026-06-02"})
        ] as never,
        lines: [],
        messages: []
      },
      {programme}
    );
    expect(row).toMatchObject({
      points_earned: 30,
      points_earned_amount: 25,
      points_redeemed_amount: 4.5
    });
  });
});

describe("what segments earn and are given", () => {
  it("sets the discounts against the margin that there would be without them", async () => {
    const reward = (customer_id: string, margin: number, discount: number) => ({
      customer_id,
      sales: 4 * margin,
      promoted_sales: 0,
      margin_before_points: margin,
      discount_amount: discount,
      discount_margin: discount,
      points_earned: 1,
      points_redeemed: 0,
      points_earned_amount: 2.5,
      points_redeemed_amount: 0,
      message_count: 2
    });
    const rows = await rowsOf(segmentRewards, {
      members: [
        {customer_id: "a", segment: "loyal"},
        {customer_id: "b", segment: "loyal"},
        {customer_id: "c", segment: "away"}
      ],
      rewards: [reward("a", 60, 10), reward("b", 20, 10)]
    });
    expect(rows).toEqual([
      {
        segment: "away",
        customer_count: 1,
        sales: 0,
        margin_before_points: 0,
        promoted_sales: 0,
        discount_amount: 0,
        discount_margin: 0,
        discount_rate: null,
        points_earned: 0,
        points_redeemed: 0,
        points_earned_amount: 0,
        points_redeemed_amount: 0,
        message_count: 0
      },
      {
        segment: "loyal",
        customer_count: 2,
        sales: 320,
        margin_before_points: 80,
        promoted_sales: 0,
        discount_amount: 20,
        discount_margin: 20,
        discount_rate: 0.2,
        points_earned: 2,
        points_redeemed: 0,
        points_earned_amount: 5,
        points_redeemed_amount: 0,
        message_count: 4
      }
    ]);
  });
});
