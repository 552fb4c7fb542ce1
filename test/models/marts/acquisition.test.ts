import {describe, expect, it} from "vitest";
import {intWinningCosts} from "../../../models/intermediate/customers/int_winning_costs.js";
import {paybackOf} from "../../../models/intermediate/customers/payback.js";
import {acquisition} from "../../../models/marts/acquisition.js";
import {programmeSchema} from "../../../src/config/index.js";
import {rowsOf} from "../../support/models.js";
import {chained} from "../chain.js";

const programme = programmeSchema.parse({
  history: {beginsAtOpening: true},
  margin: {defaultRate: 0.5}
});
const asOf = "2026-06-30";

let receipt = 0;
const sale = (customer_ref: string, day: string, net_amount = 10) => ({
  receipt_id: String(receipt++),
  sold_at: `${day}T10:00:00`,
  customer_ref,
  net_amount
});
const person = (customer_ref: string, fields: object = {}) => ({customer_ref, ...fields});

describe("acquisition", () => {
  const people = Array.from({length: 6}, (_, i) => `w${i}`);
  const of = <R extends {dimension: string}>(rows: readonly R[], dimension: string) =>
    rows.filter((row) => row.dimension === dimension);

  it("divides the cost by the newcomers of its months and says when their margin had paid it", async () => {
    // Each newcomer leaves 5 a visit (half of 10) and cost 12: 5, 10, 15 – paid in the second window of 30 days.
    const receipts = people.flatMap((who) =>
      ["2026-01-05", "2026-02-04", "2026-03-06"].map((day) => sale(who, day))
    );
    const {acquisition: rows} = await chained(
      {acquisition},
      {
        customers: [...people, "x"].map((who) =>
          person(who, {acquisition_channel: who === "x" ? null : "leaflet"})
        ),
        receipts: [...receipts, sale("x", "2026-01-06")],
        costs: [
          {month: "2026-01-01", item: "leaflets", amount: 72, acquisition_channel: "leaflet"},
          {month: "2026-01-01", item: "radio", amount: 50, acquisition_channel: "radio"},
          {month: "2026-01-01", item: "fair", amount: 18, kind: "acquisition"},
          {month: "2026-01-01", item: "staff", amount: 500}
        ]
      },
      {asOf, programme}
    );
    expect(of(rows, "acquisition_channel")).toMatchObject([
      {value: "", newcomer_count: 1, acquisition_cost: null, cost_per_newcomer: null},
      {
        value: "leaflet",
        newcomer_count: 6,
        watched_count: 6,
        repeat_count: 6,
        repeat_rate: 1,
        acquisition_cost: 72,
        cost_per_newcomer: 12,
        payback_windows: 2,
        watched_windows: 5,
        margin_to_date: 15,
        margin_90d: 15
      },
      {value: "radio", newcomer_count: 0, acquisition_cost: 50, cost_per_newcomer: null}
    ]);
    // The whole and the month know what names no channel, too: 140 for 7.
    for (const dimension of ["all", "cohort_month"])
      expect(of(rows, dimension)).toMatchObject([
        {newcomer_count: 7, acquisition_cost: 140, cost_per_newcomer: 20, payback_windows: null}
      ]);
  });

  it("gives each newcomer a share of the welcome, but no cost to a channel that has none of its own", async () => {
    const {acquisition: rows} = await chained(
      {acquisition},
      {
        customers: people.map((who, i) =>
          person(who, {acquisition_channel: i < 2 ? "leaflet" : "friend"})
        ),
        receipts: people.map((who) => sale(who, "2026-01-05", 40)),
        campaigns: [
          {
            campaign_id: "hello",
            name: "Hello",
            theme: "welcome",
            fixed_cost: 6,
            starts_at: "2026-01-01T09:00:00"
          }
        ],
        costs: [{month: "2026-01-01", item: "leaflets", amount: 30, acquisition_channel: "leaflet"}]
      },
      {asOf, programme}
    );
    expect(of(rows, "acquisition_channel")).toMatchObject([
      {value: "friend", welcome_cost: null, cost_per_newcomer: null},
      {value: "leaflet", acquisition_cost: 30, welcome_cost: 2, cost_per_newcomer: 16}
    ]);
    expect(of(rows, "all")).toMatchObject([{acquisition_cost: 30, welcome_cost: 6}]);
  });

  it("credits a raffle with those whose coupon of it was redeemed on the first visit", async () => {
    const {acquisition: rows} = await chained(
      {acquisition},
      {
        receipts: people.map((who) => sale(who, "2026-02-05", 40)),
        campaigns: [{campaign_id: "raffle", name: "Spring raffle", fixed_cost: 100}],
        coupon_redemptions: people.slice(1).map((customer_ref) => ({
          coupon_code: `R-${customer_ref}`,
          campaign_id: "raffle",
          customer_ref,
          redeemed_at: "2026-02-05T10:00:00"
        }))
      },
      {asOf, programme}
    );
    expect(of(rows, "campaign")).toMatchObject([
      {
        value: "raffle",
        newcomer_count: 5,
        acquisition_cost: 100,
        cost_per_newcomer: 20,
        payback_windows: 0
      }
    ]);
  });

  it("counts no cost of months in which a newcomer could not be told from an old customer", async () => {
    const {acquisition: rows} = await chained(
      {acquisition},
      {
        customers: [person("n", {acquisition_channel: "leaflet"})],
        receipts: [sale("old", "2026-01-01"), sale("n", "2026-04-15")],
        costs: [
          {month: "2026-01-01", item: "leaflets", amount: 72, acquisition_channel: "leaflet"},
          {month: "2026-05-01", item: "leaflets", amount: 20, acquisition_channel: "leaflet"}
        ]
      },
      {asOf}
    );
    expect(of(rows, "acquisition_channel")).toMatchObject([
      {
        value: "leaflet",
        acquisition_cost: 20,
        cost_from: "2026-05-01",
        cost_newcomer_count: 0,
        cost_per_newcomer: null
      }
    ]);
    expect(of(rows, "cohort_month")).toMatchObject([{value: "2026-04", cost_per_newcomer: null}]);
  });

  it("counts what was paid to win customers and to welcome them", async () => {
    const rows = await rowsOf(intWinningCosts, {
      costs: [
        {month: "2026-01-01", amount: 10, kind: "acquisition", acquisition_channel: "flyer"},
        {month: "2026-01-01", amount: 3, kind: "creative", acquisition_channel: "flyer"},
        {month: "2026-01-01", amount: 5, kind: "creative", campaign_id: "w"},
        {month: "2026-01-01", amount: 7, kind: "platform"}
      ],
      campaigns: [
        {campaign_id: "w", theme: "welcome", source: "mailer", starts_date: "2026-01-09"},
        {
          campaign_id: "w",
          theme: "welcome",
          source: "crm",
          starts_date: "2026-01-09",
          fixed_cost: 99
        },
        {
          campaign_id: "v",
          theme: "welcome",
          source: "crm",
          starts_date: "2026-02-09",
          fixed_cost: 8
        },
        {
          campaign_id: "s",
          theme: "sale",
          source: "mailer",
          starts_date: "2026-02-09",
          fixed_cost: 6
        }
      ],
      messages: [
        {campaign_id: "w", sent_at: "2026-01-20T09:00:00", cost: 2},
        {campaign_id: "s", sent_at: "2026-01-20T09:00:00", cost: 3},
        {campaign_id: "w", sent_at: null, cost: 4}
      ]
    });
    expect(rows).toEqual([
      {month: "2026-01-01", purpose: "acquisition", acquisition_channel: "flyer", amount: 13},
      {month: "2026-01-01", purpose: "welcome", acquisition_channel: "", amount: 7},
      {month: "2026-02-01", purpose: "welcome", acquisition_channel: "", amount: 8}
    ]);
  });
});

describe("paybackOf", () => {
  const margins = [10, 14, 17, 90];

  it("is the first window by which the margin of a customer covers the cost", () => {
    const curve = {customers: [20, 18, 12, 6], margins};
    expect(paybackOf(curve, 8)).toEqual({window: 0, watched: 3, margin: 90});
    expect(paybackOf(curve, 17).window).toBe(2);
    expect(paybackOf(curve, 91).window).toBeNull();
    expect(paybackOf(curve, null).window).toBeNull();
  });

  it("looks no further than five, and a tenth, of the customers were watched", () => {
    expect(paybackOf({customers: [20, 18, 12, 4], margins}, 50)).toEqual({
      window: null,
      watched: 2,
      margin: 17
    });
    expect(paybackOf({customers: [200, 30, 19, 18], margins}, 15).watched).toBe(1);
    expect(paybackOf({customers: [4], margins: [10]}, 1)).toEqual({
      window: null,
      watched: null,
      margin: null
    });
  });
});
