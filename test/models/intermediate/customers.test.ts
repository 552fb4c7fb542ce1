import {describe, expect, it} from "vitest";
import {programmeSchema} from "../../../src/config/index.js";
import {intCustomersStarted} from "../../../models/intermediate/customers/int_customers_started.js";
import {intMembers} from "../../../models/intermediate/customers/int_members.js";
import {intMonths} from "../../../models/intermediate/customers/int_months.js";
import {rowsOf} from "../../support/models.js";

describe("months", () => {
  const receipts = [{counted_date: "2025-12-15"}, {counted_date: "2026-02-20"}];

  it("run without a gap from the first receipt to the as-of day, whose month may be unfinished", async () => {
    expect(await rowsOf(intMonths, {receipts}, {asOf: "2026-02-27"})).toEqual([
      {
        month: "2025-12-01",
        month_number: 0,
        last_date: "2025-12-31",
        day_count: 31,
        is_complete: true
      },
      {
        month: "2026-01-01",
        month_number: 1,
        last_date: "2026-01-31",
        day_count: 31,
        is_complete: true
      },
      {
        month: "2026-02-01",
        month_number: 2,
        last_date: "2026-02-27",
        day_count: 27,
        is_complete: false
      }
    ]);
  });

  it("are complete when the as-of day is their last", async () => {
    const rows = await rowsOf(intMonths, {receipts}, {asOf: "2026-02-28"});
    expect(rows.at(-1)).toMatchObject({day_count: 28, is_complete: true});
  });

  it("are none without receipts", async () => {
    expect(await rowsOf(intMonths, {receipts: []})).toEqual([]);
  });
});

describe("members", () => {
  const who = ["a", "b", "c", "d", "e", "f"].map((letter) => ({
    who_key: letter,
    customer_id: letter.toUpperCase()
  }));

  it("are those registered, with an account, or with a card that is no gift card, since the earliest day", async () => {
    const rows = await rowsOf(intMembers, {
      customers: [
        {who_key: "a", registered_date: "2026-01-05"},
        {who_key: "b", has_account: true},
        {who_key: "c", has_account: false},
        {who_key: "d"}
      ],
      cards: [
        {who_key: "a", card_number: "1", issued_date: "2026-01-02"},
        {who_key: "e", card_number: "2", kind: "gift", issued_date: "2026-01-02"}
      ],
      accountEvents: [
        {who_key: "f", kind: "registered", occurred_date: "2026-02-01"},
        {who_key: "d", kind: "logged_in", occurred_date: "2026-02-01"}
      ],
      who
    });
    expect(rows).toEqual([
      {customer_id: "A", member_since: "2026-01-02"},
      {customer_id: "B", member_since: null},
      {customer_id: "F", member_since: "2026-02-01"}
    ]);
  });
});

describe("the start of a customer", () => {
  const visit = (customer_id: string, business_date: string) => ({
    visit_id: `${customer_id}/${business_date}`,
    customer_id,
    business_date
  });
  const given = {
    receipts: [{counted_date: "2026-01-01"}],
    visits: [
      visit("early", "2026-03-31"),
      visit("seen", "2026-04-01"),
      visit("seen", "2026-05-02"),
      visit("registered", "2026-04-01"),
      visit("joined", "2026-04-01")
    ],
    members: [
      {customer_id: "registered", member_since: "2025-12-31"},
      {customer_id: "joined", member_since: "2026-01-01"},
      {customer_id: "seen", member_since: null}
    ]
  };

  it("is unknown in the first 90 days of receipts and for whoever had registered before them", async () => {
    const rows = await rowsOf(intCustomersStarted, given);
    expect(rows.map((row) => [row.customer_id, row.is_start_unknown])).toEqual([
      ["early", true],
      ["joined", false],
      ["registered", true],
      ["seen", false]
    ]);
    expect(rows.at(-1)).toMatchObject({
      first_visit_date: "2026-04-01",
      last_visit_date: "2026-05-02",
      cohort_month: "2026-04-01",
      visit_count: 2
    });
  });

  it("is known for everybody where the data begin at the opening", async () => {
    const programme = programmeSchema.parse({history: {beginsAtOpening: true}});
    const rows = await rowsOf(intCustomersStarted, given, {programme});
    expect(rows.some((row) => row.is_start_unknown)).toBe(false);
  });
});
