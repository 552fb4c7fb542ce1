import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {salesChange} from "../../../models/marts/sales_change.js";
import {programmeSchema} from "../../../src/config/index.js";
import {chained} from "../chain.js";

const programme = programmeSchema.parse({history: {beginsAtOpening: true}});
const models = {salesChange};

/** Sales as "day who amount store", one receipt each; "-" is nobody. */
const till = (...lines: readonly string[]) =>
  lines.map((line, i) => {
    const [day, who, amount, store] = line.split(" ");
    return {
      receipt_id: String(i),
      sold_at: `${day}T10:00:00`,
      customer_ref: who === "-" ? null : who,
      net_amount: Number(amount),
      store_id: store ?? null
    };
  });

async function changes(receipts: readonly object[], asOf: string, landed: object = {}) {
  const {salesChange: rows} = await chained(
    models,
    {receipts: receipts as never, ...landed},
    {asOf, programme}
  );
  return rows;
}

const parts = (rows: Awaited<ReturnType<typeof changes>>, month: string, store = "") =>
  Object.fromEntries(
    rows
      .filter((row) => row.month === month && row.store_id === store)
      .map((row) => [row.driver, row.change])
  );

describe("sales_change", () => {
  it("tells new, returned and lost customers from those of both months", async () => {
    const rows = await changes(
      till(
        "2026-01-02 back 10",
        "2026-02-03 stays 100",
        "2026-02-04 goes 40",
        "2026-03-03 stays 100",
        "2026-03-05 back 15",
        "2026-03-06 fresh 25"
      ),
      "2026-03-31"
    );
    expect(parts(rows, "2026-03-01")).toEqual({new: 25, returned: 15, lost: -40});
    expect(rows.find(({driver, month}) => driver === "lost" && month === "2026-03-01")).toEqual({
      month: "2026-03-01",
      store_id: "",
      driver: "lost",
      change: -40,
      customer_count: 1,
      store_state: "existing",
      year_change: null,
      year_customer_count: null,
      year_store_state: null
    });
  });

  it("splits regulars into how often they came and what a visit brought, by Shapley's average", async () => {
    // One customer: 2 visits of 100 become 3 of 120; visits 1 × (100 + 120) ÷ 2, spend 20 × (2 + 3) ÷ 2.
    const rows = await changes(
      till(
        "2026-01-02 a 100",
        "2026-01-09 a 100",
        "2026-02-02 a 120",
        "2026-02-09 a 120",
        "2026-02-16 a 120"
      ),
      "2026-02-28"
    );
    expect(parts(rows, "2026-02-01")).toEqual({regular_visits: 110, regular_spend: 50});
  });

  it("puts the rounding remainder into what a visit brought", async () => {
    const rows = await changes(
      till(
        "2026-01-02 a 10",
        "2026-01-03 b 10.01",
        "2026-01-04 c 10",
        "2026-02-02 a 10",
        "2026-02-03 b 3.33",
        "2026-02-04 c 10",
        "2026-02-05 c 1"
      ),
      "2026-02-28"
    );
    const {regular_visits: visits = 0, regular_spend: spend = 0} = parts(
      rows,
      "2026-02-01"
    ) as Record<string, number>;
    // 3 × (4/3 − 1) × (30.01/3 + 24.33/4) ÷ 2
    expect(visits).toBe(8.0429);
    expect(spend).toBe(-13.7229);
  });

  it("splits receipts of nobody known into their number and their average", async () => {
    const rows = await changes(
      till(
        "2026-01-02 - 10",
        "2026-01-03 - 30",
        "2026-02-02 - 25",
        "2026-02-03 - 25",
        "2026-02-04 - 10"
      ),
      "2026-02-28"
    );
    // 2 × 20 become 3 × 20.
    expect(parts(rows, "2026-02-01")).toEqual({anonymous_receipts: 20});
  });

  it("gives all to the number where there was nothing before, or nothing after", async () => {
    const rows = await changes(till("2026-01-02 - 10", "2026-03-02 - 40"), "2026-03-31");
    expect(parts(rows, "2026-02-01")).toEqual({anonymous_receipts: -10});
    expect(parts(rows, "2026-03-01")).toEqual({anonymous_receipts: 40});
  });

  it("keeps apart the days that only one of the months has", async () => {
    const rows = await changes(
      till(
        "2026-01-02 a 10",
        "2026-01-30 a 7",
        "2026-02-02 a 10",
        "2026-03-02 a 10",
        "2026-03-31 a 4"
      ),
      "2026-03-31"
    );
    expect(parts(rows, "2026-02-01")).toEqual({days: -7});
    expect(parts(rows, "2026-03-01")).toEqual({days: 4});
  });

  it("compares a month that is not over with as many days of the other", async () => {
    const rows = await changes(
      till("2026-01-02 a 10", "2026-01-20 a 10", "2026-02-02 a 10"),
      "2026-02-10"
    );
    expect(parts(rows, "2026-02-01")).toEqual({});
  });

  it("says of a regular who changed stores that the store lost or won, not that the business did", async () => {
    const rows = await changes(till("2026-01-02 a 10 east", "2026-02-02 a 12 west"), "2026-02-28");
    expect(parts(rows, "2026-02-01", "east")).toEqual({regular_stores: -10});
    expect(parts(rows, "2026-02-01", "west")).toEqual({regular_stores: 12});
    expect(rows.map(({customer_count}) => customer_count)).toEqual([1, 0]);
  });

  it("puts returned goods without a visit apart", async () => {
    const receipts = till("2026-01-02 a 10", "2026-02-02 b -3").map((row) => ({
      ...row,
      kind: row.net_amount < 0 ? "refund" : "sale"
    }));
    expect(parts(await changes(receipts, "2026-02-28"), "2026-02-01")).toEqual({
      lost: -10,
      refunds: -3
    });
  });

  it("knows opened stores from the list, else from the receipts, and closed ones from the receipts", async () => {
    const weekly = (store: string, from: string, weeks: number) =>
      Array.from({length: weeks}, (_, i) => {
        const day = new Date(Date.parse(from) + i * 3 * 86_400_000).toISOString().slice(0, 10);
        return `${day} - 5 ${store}`;
      });
    const rows = await changes(
      till(
        ...weekly("old", "2026-01-01", 30),
        ...weekly("closing", "2026-01-01", 15),
        ...weekly("seen", "2026-02-20", 13),
        ...weekly("listed", "2026-01-02", 29)
      ),
      "2026-03-31",
      {stores: [{store_id: "listed", opened_on: "2026-03-01"}]}
    );
    const states = Object.fromEntries(
      rows.filter(({month}) => month === "2026-03-01").map((row) => [row.store_id, row.store_state])
    );
    expect(states).toEqual({
      closing: "closed",
      listed: "opened",
      old: "existing",
      seen: "opened"
    });
  });

  it("compares with the year before where the receipts reach back so far", async () => {
    const rows = await changes(
      till("2025-03-02 a 10", "2026-02-03 a 20", "2026-03-02 a 30"),
      "2026-03-31"
    );
    const march = rows.filter(({month}) => month === "2026-03-01");
    expect(march.map((row) => [row.driver, row.change, row.year_change])).toEqual([
      ["regular_spend", 10, 20]
    ]);
  });

  it("has parts that sum to the change, whatever was sold, refunded and voided", async () => {
    // chained() throws when the checks `parts_sum_to_the_change…` find a month and store that do not.
    const day = (n: number) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10);
    const receipts = fc.array(
      fc.record({
        day: fc.integer({min: 0, max: 500}),
        who: fc.constantFrom(null, "a", "b", "c", "d"),
        store: fc.constantFrom(null, "east", "west"),
        kind: fc.constantFrom("sale", "sale", "sale", "refund", "void"),
        amount: fc.integer({min: 0, max: 100_000_000}),
        refunds: fc.nat(12)
      }),
      {minLength: 1, maxLength: 40}
    );
    await fc.assert(
      fc.asyncProperty(receipts, fc.integer({min: 0, max: 40}), async (sold, later) => {
        const landed = sold.map(({day: n, who, store, kind, amount, refunds}, i) => ({
          receipt_id: String(i),
          sold_at: `${day(n)}T10:00:00`,
          customer_ref: who,
          store_id: store,
          kind,
          refunds_receipt_id: kind === "refund" ? String(refunds) : null,
          net_amount: ((kind === "refund" ? -1 : 1) * amount) / 10_000
        }));
        const rows = await changes(landed, day(500 + later));
        for (const row of rows) expect(row.change ?? row.year_change).not.toBeNull();
      }),
      {numRuns: 12, seed: 4}
    );
  }, 120_000);
});
