import {describe, expect, expectTypeOf, it} from "vitest";
import {customers} from "../../models/marts/customers.js";
import {visits} from "../../models/marts/visits.js";
import {metrics, type MetricName} from "../../models/metrics.js";
import {
  atLeast,
  computed,
  count,
  day,
  keepsEveryRowOf,
  key,
  model,
  type RowOf
} from "../../src/model/index.js";

/*
 * Each `@ts-expect-error` is a promise kept by the compiler: where the line below it were no error, `tsc`
 * would complain. The functions are never called.
 */

const columns = {
  customer_id: key("The customer."),
  last_visit_date: day("The latest visit.").nullable()
};
const header = {
  name: "latest",
  grain: ["customer_id"],
  doc: "One row per customer.",
  refs: {customers},
  columns
} as const;

describe("a model that is wrong does not compile", () => {
  it("when its query names a column that a ref does not have", () => {
    const wrong = () =>
      model({
        ...header,
        select: (db) =>
          db
            .selectFrom("customers")
            .select("customer_id")
            // @ts-expect-error customers has no last_visit
            .select("last_visit as last_visit_date")
      });
    expect(wrong).toBeTypeOf("function");
  });

  it("when its query reads a table that is no ref", () => {
    const wrong = () =>
      model({
        ...header,
        select: (db) =>
          db
            .selectFrom("customers")
            // @ts-expect-error visits is no ref of it
            .innerJoin("visits", "customer_id", "customer_id")
            .select(["customer_id", "last_visit_date"])
      });
    expect(wrong).toBeTypeOf("function");
  });

  it("when a declared column is missing or of another type", () => {
    const missing = () =>
      model({
        ...header,
        // @ts-expect-error last_visit_date is declared and not selected
        select: (db) => db.selectFrom("customers").select("customer_id")
      });
    const mistyped = () =>
      model({
        ...header,
        select: (db) =>
          // @ts-expect-error visit_count is a number, last_visit_date a day
          db.selectFrom("customers").select(["customer_id", "visit_count as last_visit_date"])
      });
    expect([missing, mistyped]).toHaveLength(2);
  });

  it("when nullable() was forgotten", () => {
    const wrong = () =>
      model({
        ...header,
        columns: {...columns, last_visit_date: day("The latest visit.")},
        // @ts-expect-error a customer who never bought has no last visit
        select: (db) => db.selectFrom("customers").select(["customer_id", "last_visit_date"])
      });
    expect(wrong).toBeTypeOf("function");
  });

  it("when its grain or a check is misspelt", () => {
    const grain = () =>
      model({
        ...header,
        // @ts-expect-error the column is called customer_id
        grain: ["customer"],
        select: (db) => db.selectFrom("customers").select(["customer_id", "last_visit_date"])
      });
    const column = () =>
      model({
        ...header,
        // @ts-expect-error there is no visit_cuont
        checks: [atLeast("visit_cuont", 0)],
        select: (db) => db.selectFrom("customers").select(["customer_id", "last_visit_date"])
      });
    const ref = () =>
      model({
        ...header,
        // @ts-expect-error the ref is called customers
        checks: [keepsEveryRowOf("customer", ["customer_id"])],
        select: (db) => db.selectFrom("customers").select(["customer_id", "last_visit_date"])
      });
    expect([grain, column, ref]).toHaveLength(3);
  });

  it("when a computed model returns another type than it declares", () => {
    const wrong = () =>
      computed({
        name: "counted",
        grain: ["customer_id"],
        doc: "One row per customer.",
        refs: {visits},
        columns: {customer_id: key("The customer."), visit_count: count("Visits.")},
        inputs: (db) => ({visits: db.selectFrom("visits").select(["customer_id"])}),
        // @ts-expect-error visit_count is a number
        compute: ({visits: {customer_id}}) => ({customer_id, visit_count: customer_id})
      });
    expect(wrong).toBeTypeOf("function");
  });
});

describe("what models and metrics export", () => {
  it("is typed by their columns, null included", () => {
    expectTypeOf<RowOf<typeof customers>["last_visit_date"]>().toEqualTypeOf<string | null>();
    expectTypeOf<RowOf<typeof visits>["net_spend"]>().toEqualTypeOf<number>();
    expectTypeOf<RowOf<typeof visits>["is_return"]>().toEqualTypeOf<boolean>();
  });

  it("refuses a misspelt metric", () => {
    expectTypeOf<"net_spend">().toExtend<MetricName>();
    // @ts-expect-error it is called net_spend
    const misspelt = metrics.net_spned as unknown;
    expect(misspelt).toBeUndefined();
  });
});
