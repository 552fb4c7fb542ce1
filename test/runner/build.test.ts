import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {sql} from "kysely";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {defaultProgramme} from "../../src/config/index.js";
import {entities, landing} from "../../src/entities/index.js";
import {
  atLeast,
  computed,
  count,
  key,
  model,
  money,
  warn,
  type Model
} from "../../src/model/index.js";
import {
  arrange,
  build,
  selectModels,
  type BuildOptions,
  type BuildReport,
  type Project
} from "../../src/runner/index.js";
import {layoutOf, query, readCatalogue, writing, type Layout} from "../../src/warehouse/index.js";
import {land} from "../support/landing.js";

let layout: Layout;

beforeEach(async () => {
  layout = layoutOf(await mkdtemp(join(tmpdir(), "regulars-build-")));
  await land(layout, entities.stores, "load1", [
    {store_id: "a", city: "Tashkent"},
    {store_id: "b", city: "Samarkand"}
  ]);
});
afterEach(async () => {
  await rm(layout.root, {recursive: true, force: true});
});

const staged = model({
  name: "stores",
  grain: ["store_id"],
  doc: "Stores.",
  refs: {landed: landing(entities.stores)},
  columns: {store_id: key("The store."), city: key("Its city.").nullable()},
  select: (db) => db.selectFrom("landed").select(["store_id", "city"])
});

function cities(bound = 0) {
  return model({
    name: "cities",
    grain: ["city"],
    doc: "One row per city.",
    refs: {stores: staged},
    columns: {city: key("The city."), store_count: count("Its stores.")},
    checks: [atLeast("store_count", bound)],
    select: (db) =>
      db
        .selectFrom("stores")
        .where("city", "is not", null)
        .groupBy("city")
        .select(({fn}) => [sql<string>`city`.as("city"), fn.countAll<number>().as("store_count")])
  });
}

function projectOf(...marts: readonly Model[]): Project {
  return arrange([
    ...marts.map((mart) => ({model: mart, schema: "marts", path: `models/marts/${mart.name}.ts`})),
    {model: staged, schema: "staging", path: "models/staging/stores.ts"}
  ]);
}

async function run(project: Project, options: Partial<BuildOptions> = {}): Promise<BuildReport> {
  return writing(layout, "build", (writer) =>
    build(
      {project, programme: defaultProgramme, now: new Date("2026-07-01T00:00:00Z"), ...options},
      writer
    )
  );
}

const statuses = (report: BuildReport) =>
  Object.fromEntries(report.runs.map((one) => [one.model, one.status]));
const rows = async (select: string) =>
  JSON.parse((await query(layout, select, "json")) as string) as unknown;

describe("build", () => {
  it("publishes every model with its rows, built after the ones that it reads", async () => {
    const report = await run(projectOf(cities()));
    expect(statuses(report)).toEqual({"staging.stores": "built", "marts.cities": "built"});
    expect(await rows("select * from marts.cities order by city")).toEqual([
      {city: "Samarkand", store_count: 1},
      {city: "Tashkent", store_count: 1}
    ]);
    expect(report.asOf).toBe("2026-06-30");
  });

  it("builds nothing when nothing has changed, and publishes nothing either", async () => {
    await run(projectOf(cities()));
    const {sequence} = await readCatalogue(layout);
    const again = await run(projectOf(cities()));
    expect(statuses(again)).toEqual({"staging.stores": "unchanged", "marts.cities": "unchanged"});
    expect((await readCatalogue(layout)).sequence).toBe(sequence);
  });

  it("builds a changed model and what reads it, and leaves the rest", async () => {
    await run(projectOf(cities()));
    const report = await run(projectOf(cities(1)));
    expect(statuses(report)).toEqual({"staging.stores": "unchanged", "marts.cities": "built"});
  });

  it("builds again what reads a new load", async () => {
    await run(projectOf(cities()));
    await land(layout, entities.stores, "load2", [{store_id: "c", city: "Tashkent"}]);
    expect(statuses(await run(projectOf(cities() as Model)))).toEqual({
      "staging.stores": "built",
      "marts.cities": "built"
    });
    expect(await rows("select store_count from marts.cities where city = 'Tashkent'")).toEqual([
      {store_count: 2}
    ]);
  });

  it("keeps the old numbers when a check fails, and says which one did", async () => {
    await run(projectOf(cities()));
    const report = await run(projectOf(cities(2)));
    expect(report.isPublished).toBe(false);
    expect(await rows("select count(*) as n from marts.cities")).toEqual([{n: 2}]);
    const {failed_checks: failed} = await readCatalogue(layout);
    expect(failed.map((record) => [record.check_name, record.failing_count])).toEqual([
      ["store_count_at_least_2", 2]
    ]);
    expect((await run(projectOf(cities() as Model))).isPublished).toBe(true);
    expect((await readCatalogue(layout)).failed_checks).toEqual([]);
  });

  it("publishes in spite of a warning", async () => {
    const warned = {...(cities() as Model), checks: [warn(atLeast("store_count", 5))]};
    const report = await run(projectOf(warned));
    expect(report.isPublished).toBe(true);
    expect(report.failing.map((record) => record.severity)).toEqual(["warning"]);
  });

  it("checks that the grain is unique and filled without being asked", async () => {
    await land(layout, entities.stores, "load2", [{store_id: "a", city: "Bukhara"}]);
    const report = await run(projectOf(cities()));
    expect(report.isPublished).toBe(false);
    expect(report.failing.map((record) => record.check_name)).toEqual(["grain_unique"]);
    expect(statuses(report)["marts.cities"]).toBe("skipped");
  });

  it("names a column that is declared in one kind and built in another", async () => {
    const wrong = model({
      name: "wrong",
      grain: ["city"],
      doc: "Wrong.",
      refs: {stores: staged},
      columns: {city: key("City."), store_count: count("Stores.")},
      select: (db) =>
        db
          .selectFrom("stores")
          .select([sql<string>`city`.as("city"), sql<number>`'1'`.as("store_count")])
    });
    const report = await run(projectOf(wrong));
    expect(report.runs.at(-1)?.message).toBe(
      "model wrong: column store_count is declared integer (bigint) and built VARCHAR; cast it in the query"
    );
  });

  it("says in one sentence that amounts sum to more than can be kept", async () => {
    const sums = model({
      name: "sums",
      grain: ["store_id"],
      doc: "Sums.",
      refs: {stores: staged},
      columns: {store_id: key("Store."), net_spend: money("Sum.")},
      select: (db) =>
        db
          .selectFrom("stores")
          .select(["store_id", sql<number>`cast(3e14 as decimal(38,4))`.as("net_spend")])
    });
    expect((await run(projectOf(sums))).runs.at(-1)?.message).toBe(
      "an amount of 300000000000000.0000 is larger than any that can be kept (14 digits before the point); look for wrong amounts in the exports, or load them in a larger unit"
    );
  });

  it("refuses a column that is built and not declared", async () => {
    const extra = model({
      name: "extra",
      grain: ["store_id"],
      doc: "Extra.",
      refs: {stores: staged},
      columns: {store_id: key("Store.")},
      select: (db) => db.selectFrom("stores").select(["store_id", "city"])
    });
    expect((await run(projectOf(extra as Model))).runs.at(-1)?.message).toMatch(
      /returns city, which is not declared/
    );
  });

  it("refuses a model that reads asOf without declaring it", async () => {
    const hidden = model({
      name: "hidden",
      grain: ["store_id"],
      doc: "Hidden.",
      refs: {stores: staged},
      columns: {store_id: key("Store.")},
      select: (db, {asOf}) => db.selectFrom("stores").select("store_id").where("city", "<>", asOf)
    });
    await expect(run(projectOf(hidden as Model))).rejects.toThrow(
      "model hidden reads asOf without declaring asOf: true"
    );
  });

  it("makes a computed model out of columns", async () => {
    const initials = computed({
      name: "initials",
      grain: ["initial"],
      doc: "First letters of cities.",
      refs: {stores: staged},
      columns: {initial: key("The letter."), store_count: count("Its stores.")},
      inputs: (db) => ({stores: db.selectFrom("stores").select("city").orderBy("city")}),
      compute: ({stores}) => ({
        initial: stores.city.map((city) => city?.slice(0, 1) ?? "?"),
        store_count: stores.city.map(() => 1)
      })
    });
    await run(projectOf(initials));
    expect(await rows("select * from marts.initials order by initial")).toEqual([
      {initial: "S", store_count: 1},
      {initial: "T", store_count: 1}
    ]);
  });

  it("drops a model that is no longer there from what is published", async () => {
    await run(projectOf(cities()));
    await run(projectOf());
    expect(Object.keys((await readCatalogue(layout)).models)).toEqual(["staging.stores"]);
  });
});

describe("selectModels", () => {
  const project = projectOf(cities());
  const names = (...selectors: string[]) =>
    [...selectModels(project, selectors)].map((one) => one.model.name).sort();

  it("follows + up and down, paths, patterns and schema names", () => {
    expect(names("cities")).toEqual(["cities"]);
    expect(names("+cities")).toEqual(["cities", "stores"]);
    expect(names("stores+")).toEqual(["cities", "stores"]);
    expect(names("path:models/staging")).toEqual(["stores"]);
    expect(names("marts.*")).toEqual(["cities"]);
    expect(names("+cities,stores")).toEqual(["stores"]);
  });

  it("takes excluded models away", () => {
    expect([...selectModels(project, [], ["cities"])].map((one) => one.model.name)).toEqual([
      "stores"
    ]);
  });

  it("names the nearest model when a selector matches nothing", () => {
    expect(() => names("citie")).toThrow('no model matches "citie"; did you mean cities?');
  });
});
