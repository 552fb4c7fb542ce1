import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {receipts} from "../../../models/staging/receipts.js";
import {stores} from "../../../models/staging/stores.js";
import {programmeSchema} from "../../../src/config/index.js";
import {rowsOf} from "../../support/models.js";

interface Load {
  readonly load_id: string;
  readonly mode: string;
  readonly exported_at: string;
  readonly first_day?: string;
  readonly last_day?: string;
}

interface Receipt {
  readonly receipt_id: string;
  readonly day: string;
  readonly load: string;
  readonly store_id?: string | null;
  readonly net_amount?: number;
}

/** The receipts that count, as "number load". */
async function won(loads: readonly Load[], given: readonly Receipt[]): Promise<string[]> {
  const rows = await rowsOf(receipts, {
    landed: given.map(({receipt_id, day, load, store_id = "s", net_amount = 1}, i) => ({
      receipt_id,
      sold_at: `${day}T12:00:00`,
      store_id,
      net_amount,
      _load_id: load,
      _line: i + 2
    })),
    loads: loads.map((load) => ({...load}))
  });
  return rows.map((row) => `${row.receipt_id} ${row.load_id}`).sort();
}

const bothOrders = <T>(items: readonly T[]) => [items, [...items].reverse()];

describe("mode upsert", () => {
  it("takes the row of the newest export, not of the last loaded", async () => {
    const loads = [
      {load_id: "z", mode: "upsert", exported_at: "2026-01-01T00:00:00"},
      {load_id: "a", mode: "upsert", exported_at: "2026-02-01T00:00:00"}
    ];
    const rows = [
      {receipt_id: "1", day: "2026-01-01", load: "z"},
      {receipt_id: "2", day: "2026-01-01", load: "z"},
      {receipt_id: "1", day: "2026-01-01", load: "a"}
    ];
    for (const order of bothOrders(rows)) expect(await won(loads, order)).toEqual(["1 a", "2 z"]);
  });

  it("breaks a tie of export times by hash, and rows of one file by the last line", async () => {
    const loads = [
      {load_id: "f1", mode: "upsert", exported_at: "2026-01-01T00:00:00"},
      {load_id: "f2", mode: "upsert", exported_at: "2026-01-01T00:00:00"}
    ];
    const rows = [
      {receipt_id: "1", day: "2026-01-01", load: "f2"},
      {receipt_id: "1", day: "2026-01-01", load: "f1"}
    ];
    for (const order of bothOrders(rows)) expect(await won(loads, order)).toEqual(["1 f2"]);
    const corrected = await rowsOf(stores, {
      landed: [
        {store_id: "s", city: "Samarkand", _line: 3},
        {store_id: "s", city: "Tashkent", _line: 2}
      ]
    });
    expect(corrected.map(({city}) => city)).toEqual(["Samarkand"]);
  });

  it("keeps equal numbers of two systems and of two stores apart", async () => {
    const rows = await rowsOf(receipts, {
      landed: [
        {receipt_id: "1", source: "till", _key_scope: "s1"},
        {receipt_id: "1", source: "till", _key_scope: "s2"},
        {receipt_id: "1", source: "web", _key_scope: ""}
      ].map((row) => ({...row, sold_at: "2026-01-01T12:00:00", net_amount: 1})),
      loads: [{load_id: "load", exported_at: "2026-01-02T00:00:00"}]
    });
    expect(rows.map((row) => row.receipt_key)).toEqual(["till/s1/1", "till/s2/1", "web//1"]);
  });
});

describe("mode snapshot", () => {
  it("forgets what the newest file no longer holds", async () => {
    const given = {
      landed: [
        {store_id: "old", _load_id: "jan"},
        {store_id: "kept", _load_id: "jan"},
        {store_id: "kept", _load_id: "feb"}
      ],
      loads: [
        {load_id: "feb", mode: "snapshot", exported_at: "2026-02-01T00:00:00"},
        {load_id: "jan", mode: "snapshot", exported_at: "2026-01-01T00:00:00"}
      ]
    };
    expect((await rowsOf(stores, given)).map((row) => row.store_id)).toEqual(["kept"]);
  });

  it("looks at each source by itself", async () => {
    const given = {
      landed: [
        {store_id: "a", source: "till", _load_id: "jan"},
        {store_id: "b", source: "web", _load_id: "feb"}
      ],
      loads: [
        {load_id: "jan", source: "till", mode: "snapshot", exported_at: "2026-01-01T00:00:00"},
        {load_id: "feb", source: "web", mode: "snapshot", exported_at: "2026-02-01T00:00:00"}
      ]
    };
    expect((await rowsOf(stores, given)).map((row) => row.store_id)).toEqual(["a", "b"]);
  });
});

describe("mode period", () => {
  const period = (
    load_id: string,
    exported: string,
    first_day: string,
    last_day: string
  ): Load => ({
    load_id,
    mode: "period",
    exported_at: `${exported}T20:00:00`,
    first_day,
    last_day
  });

  it("gives every day to the newest file that covers it, days that it leaves empty included", async () => {
    const loads = [
      period("first", "2026-03-07", "2026-03-01", "2026-03-07"),
      period("second", "2026-03-09", "2026-03-03", "2026-03-09")
    ];
    const rows = [
      {receipt_id: "1", day: "2026-03-01", load: "first"},
      {receipt_id: "2", day: "2026-03-03", load: "first"},
      {receipt_id: "3", day: "2026-03-05", load: "first"},
      {receipt_id: "4", day: "2026-03-03", load: "second"},
      {receipt_id: "5", day: "2026-03-09", load: "second"}
    ];
    for (const order of bothOrders(rows))
      expect(await won(loads, order)).toEqual(["1 first", "4 second", "5 second"]);
  });

  it("lets a file's last day yield to a file that goes on past it, whichever is newer", async () => {
    const loads = [
      period("again", "2026-03-20", "2026-03-01", "2026-03-07"),
      period("longer", "2026-03-09", "2026-03-05", "2026-03-09")
    ];
    const rows = [
      {receipt_id: "1", day: "2026-03-06", load: "again"},
      {receipt_id: "2", day: "2026-03-06", load: "longer"},
      {receipt_id: "3", day: "2026-03-07", load: "again"},
      {receipt_id: "4", day: "2026-03-07", load: "longer"},
      {receipt_id: "5", day: "2026-03-09", load: "longer"}
    ];
    for (const order of bothOrders(rows))
      expect(await won(loads, order)).toEqual(["1 again", "4 longer", "5 longer"]);
  });

  it("lets a file speak only for the stores that appear in it, a missing store being one of them", async () => {
    const loads = [
      period("both", "2026-03-07", "2026-03-01", "2026-03-07"),
      period("one", "2026-03-10", "2026-03-01", "2026-03-08")
    ];
    const rows = [
      {receipt_id: "1", day: "2026-03-02", store_id: "a", load: "both"},
      {receipt_id: "2", day: "2026-03-02", store_id: "b", load: "both"},
      {receipt_id: "3", day: "2026-03-02", store_id: null, load: "both"},
      {receipt_id: "4", day: "2026-03-04", store_id: "b", load: "one"}
    ];
    for (const order of bothOrders(rows))
      expect(await won(loads, order)).toEqual(["1 both", "3 both", "4 one"]);
  });

  it("counts a receipt that moved to another day once, as the newer file has it", async () => {
    const loads = [
      period("first", "2026-03-03", "2026-03-01", "2026-03-03"),
      period("second", "2026-03-06", "2026-03-04", "2026-03-06")
    ];
    const rows = [
      {receipt_id: "1", day: "2026-03-02", load: "first"},
      {receipt_id: "1", day: "2026-03-05", load: "second"},
      {receipt_id: "2", day: "2026-03-06", load: "second"}
    ];
    for (const order of bothOrders(rows))
      expect(await won(loads, order)).toEqual(["1 second", "2 second"]);
  });

  /** The rule of mode period, told in plain loops. */
  function told(loads: readonly Load[], given: readonly Receipt[]): string[] {
    const newer = (a: Load, b: Load) =>
      b.exported_at.localeCompare(a.exported_at) || (a.load_id < b.load_id ? 1 : -1);
    const owner = (store: string, day: string) =>
      loads
        .filter((load) => given.some((row) => row.load === load.load_id && row.store_id === store))
        .filter((load) => (load.first_day ?? "") <= day && day <= (load.last_day ?? ""))
        .sort(
          (a, b) =>
            Number((b.last_day ?? "") > day) - Number((a.last_day ?? "") > day) || newer(a, b)
        )[0];
    const standing = given.filter(
      (row) => owner(row.store_id ?? "", row.day)?.load_id === row.load
    );
    const ranked = [...loads].sort(newer).map(({load_id}) => load_id);
    const best = new Map<string, number>();
    for (const row of standing) {
      const rank = ranked.indexOf(row.load);
      best.set(row.receipt_id, Math.min(best.get(row.receipt_id) ?? Infinity, rank));
    }
    return [...best].map(([id, rank]) => `${id} ${ranked[rank] ?? ""}`).sort();
  }

  it("never depends on the order of loading, and is the rule told in plain loops", async () => {
    const dayOf = (n: number) => `2026-03-${String(n).padStart(2, "0")}`;
    const row = fc.record({
      number: fc.integer({min: 1, max: 6}),
      day: fc.integer({min: 1, max: 9}),
      store: fc.constantFrom("a", "b"),
      load: fc.constantFrom("l1", "l2", "l3")
    });
    const times = fc.record({
      l1: fc.integer({min: 10, max: 12}),
      l2: fc.integer({min: 10, max: 12}),
      l3: fc.integer({min: 10, max: 12})
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, {minLength: 1, maxLength: 14}),
        times,
        fc.nat(),
        async (rows, exported, turn) => {
          const given = rows.map(({number, day, store, load}) => ({
            receipt_id: `${store}${number}`,
            day: dayOf(day),
            store_id: store,
            load
          }));
          const loads = Object.entries(exported).flatMap(([load_id, day]): Load[] => {
            const days = given
              .filter((one) => one.load === load_id)
              .map((one) => one.day)
              .sort();
            const [first] = days;
            return first ? [period(load_id, dayOf(day), first, days.at(-1) ?? first)] : [];
          });
          const turned = [
            ...given.slice(turn % given.length),
            ...given.slice(0, turn % given.length)
          ];
          const expected = told(loads, given);
          expect(await won(loads, given)).toEqual(expected);
          expect(await won([...loads].reverse(), turned)).toEqual(expected);
        }
      ),
      {numRuns: 40, seed: 20260301}
    );
  });
});

it("a night's receipts after midnight belong to the file of their business day", async () => {
  const programme = programmeSchema.parse({business: {dayEndsAt: "03:00"}});
  const night = (receipt_id: string, sold_at: string, load: string) => ({
    receipt_id,
    sold_at,
    store_id: "s",
    net_amount: 1,
    _load_id: load
  });
  const rows = await rowsOf(
    receipts,
    {
      landed: [
        night("1", "2026-03-07T23:00:00", "first"),
        night("2", "2026-03-08T01:30:00", "first"),
        night("3", "2026-03-08T20:00:00", "second")
      ],
      loads: [
        {
          load_id: "first",
          mode: "period",
          exported_at: "2026-03-08T03:00:00",
          first_day: "2026-03-01",
          last_day: "2026-03-07"
        },
        {
          load_id: "second",
          mode: "period",
          exported_at: "2026-03-09T03:00:00",
          first_day: "2026-03-08",
          last_day: "2026-03-08"
        }
      ]
    },
    {programme}
  );
  expect(rows.map((row) => `${row.receipt_id} ${row.business_date}`)).toEqual([
    "1 2026-03-07",
    "2 2026-03-07",
    "3 2026-03-08"
  ]);
});
