import {createHmac} from "node:crypto";
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type Expression
} from "kysely";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {Engine, type Parameter} from "../../src/warehouse/index.js";
import {
  addDays,
  addSeconds,
  anyTrue,
  businessDay,
  byBytes,
  dayOf,
  daysBetween,
  dayValue,
  exactRate,
  keyedHash,
  moneyProduct,
  monthOf,
  monthsBetween,
  nextMonth,
  prelude,
  ratio,
  textValue
} from "../../src/warehouse/sql.js";

const db = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler()
  }
});
let engine: Engine;

beforeAll(async () => {
  engine = await Engine.open();
  for (const statement of prelude.duckdb) await engine.run(statement);
});
afterAll(() => engine.shut());

async function valueOf(expression: Expression<unknown>): Promise<unknown> {
  const compiled = sql`select ${expression} as value`.compile(db);
  const {value} = await engine.row<{value: unknown}>(
    compiled.sql,
    compiled.parameters as Parameter[]
  );
  return value;
}

const instant = (text: string) => sql<string>`cast(${text} as timestamp)`;
const number = (value: number) => sql<number>`cast(${value} as decimal(18,6))`;

describe("days", () => {
  it("end when the store says so, not at midnight", async () => {
    const sold = instant("2026-03-01 01:30:00");
    expect(await valueOf(businessDay(sold, textValue("03:00")))).toBe("2026-02-28");
    expect(await valueOf(businessDay(sold, textValue("00:00")))).toBe("2026-03-01");
    expect(await valueOf(businessDay(instant("2026-03-01 03:00:00"), textValue("03:00:00")))).toBe(
      "2026-03-01"
    );
    expect(await valueOf(dayOf(sold))).toBe("2026-03-01");
  });

  it("are counted and added across months and leap years", async () => {
    expect(await valueOf(daysBetween(dayValue("2024-02-28"), dayValue("2024-03-01")))).toBe(2);
    expect(await valueOf(addDays(dayValue("2024-02-28"), 2))).toBe("2024-03-01");
    expect(await valueOf(addSeconds(instant("2026-03-01 23:59:00"), number(90)))).toBe(
      "2026-03-02T00:00:30"
    );
  });

  it("belong to months that are counted by the calendar", async () => {
    expect(await valueOf(monthOf(dayValue("2026-12-31")))).toBe("2026-12-01");
    expect(await valueOf(nextMonth(dayValue("2026-12-01")))).toBe("2027-01-01");
    expect(await valueOf(monthsBetween(dayValue("2025-11-30"), dayValue("2026-02-01")))).toBe(3);
  });
});

describe("numbers", () => {
  it("divide as doubles and give nothing where the whole is 0", async () => {
    expect(await valueOf(ratio(sql`7`, sql`2`))).toBe(3.5);
    expect(await valueOf(ratio(sql`7`, sql`0`))).toBeNull();
  });

  it("multiply into money without overflow at large amounts, rounding half away from zero", async () => {
    expect(await valueOf(moneyProduct(number(1000), number(20_000_000)))).toBe(20_000_000_000);
    expect(await valueOf(moneyProduct(number(0.00005), number(1)))).toBe(0.0001);
    expect(await valueOf(moneyProduct(number(-0.00005), number(1)))).toBe(-0.0001);
    expect(await valueOf(moneyProduct(number(100), exactRate(1 - 0.3)))).toBe(70);
  });

  it("say whether anything is true", async () => {
    expect(await valueOf(sql`(select ${anyTrue(sql`x`)} from (values (false), (true)) t(x))`)).toBe(
      true
    );
  });
});

describe("text", () => {
  it("comes in the order of its bytes", async () => {
    const order = byBytes(sql.ref<string>("x"));
    const {sql: text} =
      sql`select x from (values ('b'), ('Я'), ('B'), ('a')) t(x) order by ${order}`.compile(db);
    const rows = await engine.rows<{x: string}>(text);
    expect(rows.map(({x}) => x)).toEqual(["B", "a", "b", "Я"]);
  });

  it("is hashed as node:crypto's HMAC-SHA-256 does, with short and long secrets and any script", async () => {
    for (const secret of ["k", "00".repeat(32), "длинный секрет ".repeat(20)])
      for (const message of ["", "crm/42", "Ўзбекистон 🍵"]) {
        const expected = createHmac("sha256", secret).update(message).digest("hex");
        expect(await valueOf(keyedHash(textValue(message), secret))).toBe(expected);
      }
  });
});
