import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {defaultProgramme} from "../../src/config/index.js";
import {count, day, key, model, money, rate, text} from "../../src/model/index.js";
import {masked, page, pageData, type PageContext} from "../../src/site/index.js";
import {Engine} from "../../src/warehouse/index.js";

const groups = model({
  name: "groups",
  grain: ["name"],
  doc: "One row per group.",
  refs: {},
  columns: {
    name: key("Its name."),
    begun_on: day("Its first day."),
    phone: text("Somebody's phone.").nullable().personal(),
    customer_count: count("People in it."),
    net_spend: money("What they paid."),
    return_rate: rate("Who came back.")
  },
  select: (db) =>
    db.selectNoFrom((e) => [
      e.val("a").as("name"),
      e.val("2025-03-01").as("begun_on"),
      e.val("998901234567").as("phone"),
      e.lit(1).as("customer_count"),
      e.lit(1).as("net_spend"),
      e.lit(1).as("return_rate")
    ])
});

const context: PageContext = {asOf: "2025-12-31", programme: defaultProgramme};
let engine: Engine;

beforeAll(async () => {
  engine = await Engine.open();
  await engine.run("create schema marts");
  await engine.run(
    `create table marts.groups as select * from (values
       ('large', date '2025-03-01', '+998901234567', 40::bigint, 1234.5000::decimal(18,4), 0.5::double),
       ('floor', date '2025-04-01', null, 5::bigint, 10.0000::decimal(18,4), 0.2::double),
       ('small', date '2025-05-01', null, 4::bigint, 20.0000::decimal(18,4), 0.25::double),
       ('empty', date '2025-06-01', null, 0::bigint, 0.0000::decimal(18,4), 0::double)
     ) as v(name, begun_on, phone, customer_count, net_spend, return_rate)`
  );
});
afterAll(() => engine.shut());

describe("page data", () => {
  it("gives numbers as numbers and days as text", async () => {
    const one = page({
      doc: "What is large?",
      refs: {groups},
      queries: {
        rows: (db) =>
          db
            .selectFrom("groups")
            .where("name", "=", "large")
            .select(["begun_on", "customer_count", "net_spend", "return_rate"])
      }
    });
    expect(await pageData("one", one, engine, context)).toEqual({
      rows: [{begun_on: "2025-03-01", customer_count: 40, net_spend: 1234.5, return_rate: 0.5}],
      findings: []
    });
  });

  it("hides the numbers of groups under the privacy floor and says so", async () => {
    const one = page({
      doc: "Who came back?",
      refs: {groups},
      queries: {
        rows: (db) =>
          masked(
            db
              .selectFrom("groups")
              .orderBy("begun_on")
              .select(["name", "customer_count", "return_rate"]),
            {
              count: "customer_count",
              measures: ["return_rate"]
            }
          )
      }
    });
    const {rows} = await pageData("one", one, engine, context);
    expect(rows).toEqual([
      {name: "large", customer_count: 40, return_rate: 0.5, is_masked: false},
      {name: "floor", customer_count: 5, return_rate: 0.2, is_masked: false},
      {name: "small", customer_count: null, return_rate: null, is_masked: true},
      {name: "empty", customer_count: 0, return_rate: 0, is_masked: false}
    ]);
  });

  it("takes the floor from the programme's settings", async () => {
    const strict = {...defaultProgramme, privacy: {floor: 41}};
    const one = page({
      doc: "Who is there?",
      refs: {groups},
      queries: {
        rows: (db) =>
          masked(db.selectFrom("groups").where("name", "=", "large").select(["customer_count"]), {
            count: "customer_count",
            measures: []
          })
      }
    });
    const {rows} = await pageData("one", one, engine, {...context, programme: strict});
    expect(rows).toEqual([{customer_count: null, is_masked: true}]);
  });

  it("refuses a personal column, even inside a count, and says which", async () => {
    const leaking = page({
      doc: "Whose phone?",
      refs: {groups},
      queries: {
        rows: (db) => db.selectFrom("groups").select(({fn}) => fn.count<number>("phone").as("n"))
      }
    });
    await expect(pageData("pages/data/leak.json.ts", leaking, engine, context)).rejects.toThrow(
      "pages/data/leak.json.ts, query rows: marts.groups.phone is personal data, which may not reach a page; count it in a model and read the count here"
    );
  });

  it("says to build when the published mart is older than its model", async () => {
    const grown = {...groups, columns: {...groups.columns, district: text("Where it lives.")}};
    const one = page({doc: "Where?", refs: {grown}, queries: {}});
    await expect(pageData("one", one, engine, context)).rejects.toThrow(
      "one: what is published as marts.groups lacks a column that the model has now, or the table itself; run regulars build"
    );
  });

  it("binds what a query is given and knows the as-of day", async () => {
    const one = page({
      doc: "Before when?",
      refs: {groups},
      queries: {
        rows: (db, {asOf}) =>
          db
            .selectFrom("groups")
            .where("begun_on", "<", asOf)
            .where("name", "=", "a'b")
            .select("name")
      }
    });
    expect(await pageData("one", one, engine, context)).toEqual({rows: [], findings: []});
  });
});
