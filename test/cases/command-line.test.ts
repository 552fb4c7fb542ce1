import {mkdirSync, writeFileSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readCatalogue, layoutOf} from "../../src/warehouse/index.js";
import {regulars} from "../support/cli.js";

let data: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "regulars-cli-"));
  mkdirSync(join(data, "inbox"));
  writeFileSync(
    join(data, "inbox", "receipts.csv"),
    "receipt_id,sold_at,customer_ref,net_amount\n1,2026-01-05 10:00,a,10\n2,2026-02-06 11:00,a,20.5\n3,2026-02-07 12:00,,5\n"
  );
});
afterAll(() => rm(data, {recursive: true, force: true}));

describe("the command line", () => {
  it("loads, builds and answers, with exit code 0", async () => {
    const loaded = await regulars("load", "--data", data);
    expect(loaded.stdout).toContain("3 rows read = 3 landed + 0 set aside + 0 skipped");
    expect(loaded.code).toBe(0);
    const built = await regulars("build", "--data", data);
    expect(built.stdout).toMatch(/Built \d+ models as of 2026-02-07/);
    const answer = await regulars(
      "query",
      "--data",
      data,
      "--format",
      "csv",
      "select month, net_spend from marts.programme_months order by month"
    );
    expect(answer.stdout).toBe("month,net_spend\n2026-01-01,10.0000\n2026-02-01,25.5000\n");
    expect((await regulars("check", "--data", data)).code).toBe(0);
  });

  it("speaks JSON to machines", async () => {
    const listed = await regulars("list", "--data", data, "--json", "--select", "visits");
    expect(JSON.parse(listed.stdout)).toMatchObject([
      {name: "marts.visits", grain: ["visit_id"], rows: 2}
    ]);
    const report = JSON.parse((await regulars("load", "--data", data, "--json")).stdout) as {
      files: {status: string}[];
    };
    expect(report.files.map((file) => file.status)).toEqual(["already loaded"]);
  });

  it("refuses a cut file with one sentence and exit code 1, and leaves the warehouse as it was", async () => {
    const before = await readCatalogue(layoutOf(data));
    const cut = join(data, "inbox", "customers.csv");
    writeFileSync(cut, "customer_ref,full_name,city\na,Anna,Tashkent\nb,Bob");
    const {code, stderr} = await regulars("load", "--data", data);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^regulars: .*customers\.csv.*\n$/);
    expect(await readCatalogue(layoutOf(data))).toEqual(before);
    await rm(cut);
  });

  it("ends with 2 when the command is wrong", async () => {
    const wrong = [
      ["launch"],
      ["build", "--data", data, "--as-of", "yesterday"],
      ["build", "--data", data, "--select", "nothing_such"],
      ["query", "--data", data, "delete from marts.visits"],
      ["query", "--data", data, "select * from marts.nothing"]
    ];
    for (const args of wrong) {
      const {code, stderr} = await regulars(...args);
      expect(code, args.join(" ")).toBe(2);
      expect(stderr.trim().length, args.join(" ")).toBeGreaterThan(20);
    }
  });

  it("hides what happened after --as-of", async () => {
    expect((await regulars("build", "--data", data, "--as-of", "2026-01-31")).code).toBe(0);
    const {stdout} = await regulars(
      "query",
      "--data",
      data,
      "--format",
      "csv",
      "select count(*) as n from marts.receipts"
    );
    expect(stdout).toBe("n\n1\n");
    expect((await regulars("rollback", "--data", data)).stdout).toContain("Published again");
    const again = await regulars(
      "query",
      "--data",
      data,
      "--format",
      "csv",
      "select count(*) as n from marts.receipts"
    );
    expect(again.stdout).toBe("n\n3\n");
  });
});
