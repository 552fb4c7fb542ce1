import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {Exported} from "./exported.js";

let sample: Exported;

beforeAll(async () => {
  sample = await Exported.make({seed: 7, customers: 4000, months: 24});
  await sample.till();
  await sample.run("create view sales as select * from receipts where kind = 'sale'");
  await sample.run("create view sold as select * from lines where kind = 'sale'");
});

afterAll(() => sample.close());

/** Sales a day on the days that meet a condition. */
const daily = (condition: string): Promise<number> =>
  sample.number(`select count(*) / count(distinct day) from sales where ${condition}`);

describe("trade", () => {
  it("is busiest on Saturday and calmest on Monday", async () => {
    const week = await sample.rows(
      "select isodow(day) as weekday, count(*) as n from sales group by 1 order by n"
    );
    expect(week.map(({weekday}) => Number(weekday)).at(-1)).toBe(6);
    expect(week.map(({weekday}) => Number(weekday)).slice(0, 2)).toContain(1);
  });

  it("is half as brisk again in December as in July", async () => {
    const ratio = (await daily("month(day) = 12")) / (await daily("month(day) = 7"));
    expect(ratio).toBeGreaterThan(1.45);
    expect(ratio).toBeLessThan(2.1);
  });

  it("moves to the evening in Ramadan", async () => {
    const evening = (condition: string) =>
      sample.number(`select avg((hour(sold_at) >= 18)::int) from sales where ${condition}`);
    expect(await evening("day between '2025-03-01' and '2025-03-29'")).toBeGreaterThan(0.58);
    expect(await evening("day between '2025-04-10' and '2025-05-10'")).toBeLessThan(0.36);
  });

  it("raises prices by 2.2 % a quarter", async () => {
    const price = (from: string, to: string) =>
      sample.number(
        `select avg(price) from sold where sku = '405' and day between '${from}' and '${to}'`
      );
    const ratio =
      (await price("2026-04-15", "2026-06-30")) / (await price("2024-07-01", "2024-09-15"));
    expect(ratio).toBeCloseTo(1.022 ** 7, 1);
  });

  it("sells nothing in a store before its opening and during its repairs", async () => {
    expect(
      await sample.number(
        "select count(*) from receipts where store = 'Сиаб' and day < '2025-03-01'"
      )
    ).toBe(0);
    const repairs =
      "select count(*) from receipts where store = 'Юнусабад' and day between '2025-08-04' and '2025-09-14'";
    expect(await sample.number(repairs)).toBe(0);
    expect(
      await sample.number("select count(*) from sales where store = 'Юнусабад'")
    ).toBeGreaterThan(1000);
  });

  it("identifies more receipts where sellers are keen, and drops where the card stays at home", async () => {
    const sellers = sample.truth.planted.sellers as {
      id: string;
      zeal: number;
      fraud: string | null;
    }[];
    const honest = sellers.filter(({fraud}) => fraud === null).sort((a, b) => a.zeal - b.zeal);
    const capture = (of: typeof honest) =>
      sample.number(
        `select count(card) / count(*) from sales where seller in (${of.map(({id}) => `'${id}'`).join(", ")})`
      );
    expect(await capture(honest.slice(-7))).toBeGreaterThan(
      (await capture(honest.slice(0, 7))) + 0.04
    );
  });

  it("puts as many receipts on dishonest sellers' own cards as truth.json says", async () => {
    const sellers = sample.truth.planted.sellers as {id: string; own_card: string | null}[];
    const withCard = sellers.filter(({own_card: card}) => card !== null);
    expect(withCard.length).toBe(2);
    for (const {id, own_card: card} of withCard) {
      const count = await sample.number(
        `select count(*) from sales where card = '${card ?? ""}' and seller = '${id}'`
      );
      expect(count).toBe(sample.truth.happened.frauds[id]?.own_card_receipts);
      expect(count).toBeGreaterThan(10);
    }
  });

  it("splits receipts only at the seller who splits them", async () => {
    const pairs = await sample.rows(
      `select a.seller, count(*) as n from sales a join sales b on a.card = b.card and a.store = b.store
        and b.sold_at = a.sold_at + interval 1 minute group by 1 order by n desc`
    );
    expect(pairs[0]?.seller).toBe("К11");
    expect(Number(pairs[0]?.n)).toBeGreaterThan(10 * Number(pairs[1]?.n ?? 1));
  });
});

describe("the calendar", () => {
  it("knows the holidays of the year ahead, and nothing else of it", async () => {
    await sample.view("calendar", "calendar_events");
    const ahead = await sample.rows(
      "select name, starts_on, kind from calendar where starts_on > '2026-06-30' order by starts_on"
    );
    expect(ahead.map(({name}) => name)).toEqual([
      "O‘qituvchilar kuni",
      "Yangi yil",
      "Ramazon",
      "8-mart",
      "Ramazon hayiti",
      "Navro‘z",
      "Qurbon hayiti"
    ]);
    expect(new Set(ahead.map(({kind}) => kind))).toEqual(new Set(["holiday"]));
  });
});

describe("promotions", () => {
  it("move the odds of a category by its planted elasticity", async () => {
    const elasticity = sample.truth.planted.price_elasticity as Record<string, number>;
    const odds = async (category: string, from: string, to: string) => {
      const share = await sample.number(
        `select avg((category = '${category}')::int) from sold where day between '${from}' and '${to}'`
      );
      return share / (1 - share);
    };
    const moved = async (
      category: string,
      percent: number,
      during: [string, string],
      around: [string, string][]
    ) => {
      const usual =
        (await odds(category, ...(around[0] ?? ["", ""]))) / 2 +
        (await odds(category, ...(around[1] ?? ["", ""]))) / 2;
      const ratio = (await odds(category, ...during)) / usual;
      return ratio / (1 - percent / 100) ** -(elasticity[category] ?? 0);
    };
    const sweets = await moved(
      "Сладости",
      20,
      ["2025-10-06", "2025-10-19"],
      [
        ["2025-09-08", "2025-10-05"],
        ["2025-10-20", "2025-11-20"]
      ]
    );
    const dishes = await moved(
      "Посуда",
      20,
      ["2024-12-02", "2024-12-22"],
      [
        ["2024-10-21", "2024-12-01"],
        ["2024-12-23", "2025-01-31"]
      ]
    );
    for (const agreement of [sweets, dishes]) {
      expect(agreement).toBeGreaterThan(0.75);
      expect(agreement).toBeLessThan(1.25);
    }
  });
});

describe("affinity", () => {
  it("puts a croissant beside a cappuccino more often than beside an americano", async () => {
    const beside = (sku: string) =>
      sample.number(
        `select avg(has::int) from (select list_contains(list(sku), '504') as has from sold group by id
          having list_contains(list(sku), '${sku}') and not list_contains(list(sku), '${sku === "101" ? "102" : "101"}'))`
      );
    expect(await beside("101")).toBeGreaterThan((await beside("102")) + 0.15);
  });

  it("brings whoever bought a cezve back for ground coffee", async () => {
    const buys = (condition: string) =>
      sample.number(
        `select avg((sku = '404')::int) from sold s where card is not null and ${condition}`
      );
    const owners =
      "exists (from sold o where o.card = s.card and o.sku = '603' and o.day < s.day and o.day > s.day - 120)";
    expect(await buys(owners)).toBeGreaterThan(2.5 * (await buys(`not ${owners}`)));
  });
});
