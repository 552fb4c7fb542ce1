import {existsSync} from "node:fs";
import {mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {
  Engine,
  layoutOf,
  LockedError,
  openSession,
  query,
  readCatalogue,
  readHistory,
  text,
  Writer,
  writing,
  type Catalogue,
  type Layout
} from "../../src/warehouse/index.js";

let layout: Layout;

beforeEach(async () => {
  layout = layoutOf(await mkdtemp(join(tmpdir(), "regulars-warehouse-")));
});
afterEach(async () => {
  await rm(layout.root, {recursive: true, force: true});
});

/** Publishes a mart `sums` of one row that holds `value`. */
async function publishSum(value: number): Promise<void> {
  await writing(layout, "test", async (writer) => {
    const scratched = writer.scratchPath("sums.parquet");
    const engine = await Engine.open();
    await engine.run(`copy (select ${value} as total) to ${text(scratched)} (format parquet)`);
    engine.shut();
    const file = await writer.keep(scratched, `models/sums/${value}/part-0.parquet`);
    await writer.publish("test", (catalogue) => ({
      ...catalogue,
      models: {"marts.sums": version(file, value)}
    }));
  });
}

function version(file: string, value: number): Catalogue["models"][string] {
  return {
    schema: "marts",
    name: "sums",
    fingerprint: String(value),
    files: [file],
    row_count: 1,
    columns: [["total", "integer"]],
    checks: []
  };
}

const total = async () => (await query(layout, "select total from marts.sums", "csv")) as string;

describe("publication", () => {
  it("shows readers what was published last, and warehouse.duckdb shows the same to any client", async () => {
    await publishSum(1);
    await publishSum(2);
    expect(await total()).toBe("total\n2\n");
    const client = await Engine.open({database: layout.database});
    expect(await client.rows("select total from marts.sums")).toEqual([{total: 2}]);
    client.shut();
    expect(existsSync(`${layout.database}.wal`)).toBe(false);
  });

  it("leaves a reader that is open on the set that it opened", async () => {
    await publishSum(1);
    const session = await openSession(layout);
    await publishSum(2);
    expect(await session.engine.rows("select total from marts.sums")).toEqual([{total: 1}]);
    session.close();
  });

  it("shows nothing of a writer that ended before publishing, and the next writer clears it away", async () => {
    await publishSum(1);
    const writer = await Writer.open(layout, "interrupted");
    await writeFile(writer.scratchPath("half.parquet"), "half");
    await writer.close();
    expect(await total()).toBe("total\n1\n");
    expect(existsSync(layout.scratch)).toBe(false);
  });

  it("collects files that no kept publication names, and keeps those that one does", async () => {
    for (let value = 1; value <= 33; value++) await publishSum(value);
    const kept = (await readdir(join(layout.warehouse, "models", "sums")))
      .map(Number)
      .sort((a, b) => a - b);
    expect(kept).toEqual(Array.from({length: 30}, (_, i) => i + 4));
    expect(await readHistory(layout)).toHaveLength(30);
  });

  it("says what is wrong with a catalogue that it cannot read", async () => {
    await publishSum(1);
    await writeFile(layout.catalogue, '{"format": 2}');
    await expect(readCatalogue(layout)).rejects.toThrow(
      /catalog\.json is not a catalogue that this version reads/
    );
  });
});

describe("rollback", () => {
  it("publishes the set before the present one again", async () => {
    await publishSum(1);
    await publishSum(2);
    await writing(layout, "rollback", (writer) => writer.rollback());
    expect(await total()).toBe("total\n1\n");
    expect((await readCatalogue(layout)).sequence).toBe(3);
  });

  it("names the kept publications when the wanted one is gone", async () => {
    await publishSum(1);
    await expect(writing(layout, "rollback", (writer) => writer.rollback(9))).rejects.toThrow(
      "kept are: 1"
    );
  });
});

describe("lock", () => {
  it("lets one writer in and names the holder to the other", async () => {
    const first = await Writer.open(layout, "load");
    await expect(Writer.open(layout, "build")).rejects.toThrow(LockedError);
    await expect(Writer.open(layout, "build")).rejects.toThrow(
      /is being written by regulars load \(process \d+, since /
    );
    await first.close();
    await (await Writer.open(layout, "build")).close();
  });

  it("is not stale when a dead process left its note behind", async () => {
    await (await Writer.open(layout, "load")).close();
    await writeFile(
      layout.holder,
      JSON.stringify({pid: 999_999, command: "load", since: "2026-01-01T00:00:00Z"})
    );
    await (await Writer.open(layout, "build")).close();
  });

  it("survives a lock file that a killed process left half made", async () => {
    await (await Writer.open(layout, "load")).close();
    await writeFile(layout.lock, "not a database");
    await (await Writer.open(layout, "build")).close();
  });
});

describe("query", () => {
  const refusals: [string, RegExp][] = [
    ["create table x (a int)", /only one SELECT/],
    ["select 1; select 2", /holds 2/],
    ["copy (select 1) to '/tmp/out.csv'", /only one SELECT/],
    ["select * from read_text('/etc/hostname')", /Permission Error/],
    ["attach '/tmp/x.duckdb'", /only one SELECT/],
    ["pragma version", /only one SELECT/]
  ];
  for (const [sql, refusal] of refusals)
    it(`refuses ${sql}`, async () => {
      await publishSum(1);
      await expect(query(layout, sql, "table")).rejects.toThrow(refusal);
    });

  it("does not read the secret of the warehouse", async () => {
    await publishSum(1);
    await writing(layout, "test", (writer) => writer.secret());
    await expect(
      query(layout, `select * from read_text(${text(layout.secret)})`, "csv")
    ).rejects.toThrow(/Permission Error/);
  });

  it("prints decimals and large integers exactly in every format", async () => {
    await publishSum(1);
    const sql =
      "select cast(0.1 as decimal(18,4)) as amount, 12345678901234567890::hugeint as big, count(*) as count from marts.sums";
    expect(await query(layout, sql, "csv")).toBe(
      "amount,big,count\n0.1000,12345678901234567890,1\n"
    );
    expect(await query(layout, sql, "json")).toBe(
      '[{"amount": 0.1000, "big": 12345678901234567890, "count": 1}]\n'
    );
  });

  it("gives Parquet that DuckDB reads again", async () => {
    await publishSum(5);
    const path = join(layout.root, "result.parquet");
    await writeFile(path, await query(layout, "select total from marts.sums; ", "parquet"));
    const engine = await Engine.open();
    expect(await engine.rows(`select * from ${text(path)}`)).toEqual([{total: 5}]);
    engine.shut();
    expect((await readFile(path)).subarray(0, 4).toString()).toBe("PAR1");
  });
});
