import {describe, expect, it} from "vitest";
import {intAcquisitions} from "../../../models/intermediate/customers/int_acquisitions.js";
import {intCustomerOrigins} from "../../../models/intermediate/customers/int_customer_origins.js";
import {intFirstReceipts} from "../../../models/intermediate/customers/int_first_receipts.js";
import {rowsOf} from "../../support/models.js";

describe("how a customer began", () => {
  const receipt = (receipt_key: string, customer_id: string, more: object = {}) => ({
    receipt_key,
    customer_id,
    store_id: "1",
    seller_id: "7",
    coupon_code: null,
    discount_amount: 0,
    ...more
  });
  const line = (receipt_key: string, line_no: number, category: string, net_amount: number) => ({
    receipt_key,
    line_no,
    category,
    net_amount
  });

  it("is the store, the seller, the category with most spend and the strongest offer of the first visit", async () => {
    const [row] = await rowsOf(intCustomerOrigins, {
      receipts: [receipt("r1", "a"), receipt("r2", "a", {discount_amount: 3})],
      lines: [{receipt_key: "r1", line_no: 1, promotion_id: "P"}],
      named: [line("r1", 1, "tea", 5), line("r2", 1, "cups", 4), line("r2", 2, "tea", 1)],
      acquisitions: [{customer_id: "a", acquisition_channel: "friend"}]
    });
    expect(row).toEqual({
      customer_id: "a",
      store: "1",
      seller: "7",
      first_category: "tea",
      acquisition_channel: "friend",
      first_offer: "promotion"
    });
  });

  it.each([
    [{coupon_code: "C"}, "coupon"],
    [{discount_amount: 2}, "discount"],
    [{discount_amount: 0}, "none"],
    [{discount_amount: null}, ""]
  ])("has the offer of a receipt with %o: %s", async (more, offer) => {
    const [row] = await rowsOf(intCustomerOrigins, {receipts: [receipt("r1", "a", more)]});
    expect(row?.first_offer).toBe(offer);
  });

  it("is '' where nothing is known: no store, no lines, no list", async () => {
    const [row] = await rowsOf(intCustomerOrigins, {
      receipts: [receipt("r1", "a", {store_id: null, seller_id: null})]
    });
    expect(row).toMatchObject({store: "", seller: "", first_category: "", acquisition_channel: ""});
  });

  it("looks at sales of the first visit alone", async () => {
    const visits = [
      {visit_id: "a/1", customer_id: "a", visit_number: 1, store_id: "1"},
      {visit_id: "a/2", customer_id: "a", visit_number: 2, store_id: "2"}
    ];
    const rows = await rowsOf(intFirstReceipts, {
      visits,
      counted: [
        {receipt_key: "r1", visit_id: "a/1", kind: "sale"},
        {receipt_key: "r2", visit_id: "a/1", kind: "refund"},
        {receipt_key: "r3", visit_id: "a/2", kind: "sale"}
      ],
      receipts: ["r1", "r2", "r3"].map((receipt_key) => ({receipt_key, seller_id: "7"}))
    });
    expect(rows.map(({receipt_key}) => receipt_key)).toEqual(["r1"]);
  });

  it("believes the earliest list that says how the customer was won", async () => {
    const record = (
      customer_ref: string,
      registered_date: string | null,
      channel: string | null
    ) => ({
      source: "crm",
      customer_ref,
      who_key: customer_ref,
      registered_date,
      acquisition_channel: channel
    });
    expect(
      await rowsOf(intAcquisitions, {
        customers: [
          record("1", "2026-02-01", "flyer"),
          record("2", "2026-01-01", "friend"),
          record("3", null, "search"),
          record("4", "2025-01-01", null)
        ],
        who: ["1", "2", "3", "4"].map((who_key) => ({who_key, customer_id: "a"}))
      })
    ).toEqual([{customer_id: "a", acquisition_channel: "friend"}]);
  });
});
