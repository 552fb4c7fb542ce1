import {expect, expectTypeOf, it} from "vitest";
import {count, key, model, rate} from "../../src/model/index.js";
import {masked, page, type DataOf} from "../../src/site/index.js";

const cohorts = model({
  name: "cohorts",
  grain: ["cohort"],
  doc: "One row per cohort.",
  refs: {},
  columns: {cohort: key("It."), customer_count: count("People."), retention_rate: rate("Share.")},
  select: (db) =>
    db.selectNoFrom((e) => [
      e.val("a").as("cohort"),
      e.lit(1).as("customer_count"),
      e.lit(0.5).as("retention_rate")
    ])
});

it("gives a page the rows of its queries, measures of small groups nullable", () => {
  const comingBack = page({
    doc: "Who comes back?",
    refs: {cohorts},
    queries: {
      plain: (db) => db.selectFrom("cohorts").select(["cohort", "customer_count"]),
      small: (db, {asOf}) =>
        masked(
          db
            .selectFrom("cohorts")
            .select(["cohort", "customer_count", "retention_rate"])
            .where("cohort", "<", asOf),
          {count: "customer_count", measures: ["retention_rate"]}
        )
    }
  });
  expect(Object.keys(comingBack.queries)).toEqual(["plain", "small"]);
  type Data = DataOf<typeof comingBack>;
  expectTypeOf<Data["plain"]>().toEqualTypeOf<{cohort: string; customer_count: number}[]>();
  expectTypeOf<Data["small"][number]["retention_rate"]>().toEqualTypeOf<number | null>();
  expectTypeOf<Data["small"][number]["is_masked"]>().toEqualTypeOf<boolean>();
});

it("refuses a wrong column and a wrong mask at compile time", () => {
  page({
    doc: "Wrong.",
    refs: {cohorts},
    queries: {
      // @ts-expect-error there is no such column
      wrong: (db) => db.selectFrom("cohorts").select(["cohort", "customers"]),
      unmaskable: (db) =>
        masked(db.selectFrom("cohorts").select(["cohort", "customer_count"]), {
          count: "customer_count",
          // @ts-expect-error the query has no such column
          measures: ["retention_rate"]
        })
    }
  });
});
