import {atLeast, count, day, flag, integer, key, model} from "../../../src/model/index.js";
import {intBasketItems as items} from "./int_basket_items.js";

export const intBasketVisits = model({
  name: "int_basket_visits",
  grain: ["customer_id", "visit_number", "level", "item"],
  doc: "One row per visit of a known customer and category or product bought on it, and whether the visits before and after it say what was bought, too.",
  refs: {items},
  columns: {
    customer_id: key("The customer."),
    visit_number: integer("The number of the visit."),
    level: key("category or product."),
    item: key("The category or product."),
    business_date: day("The visit's day."),
    line_count: count("Its lines on the visit's receipts."),
    is_followed: flag("The customer's next visit says what was bought."),
    is_next: flag("So does the visit before.")
  },
  checks: [atLeast("line_count", 1)],
  select: (db) =>
    db
      .with("bought", (q) =>
        q
          .selectFrom("items")
          .where("customer_id", "is not", null)
          .where("visit_number", "is not", null)
          .groupBy(["customer_id", "visit_number", "business_date", "level", "item"])
          .select(({fn}) => [
            "customer_id",
            "visit_number",
            "business_date",
            "level",
            "item",
            fn.sum<number>("line_count").as("line_count")
          ])
          .$narrowType<{customer_id: string; visit_number: number}>()
      )
      .with("neighbours", (q) =>
        q
          .selectFrom((inner) =>
            inner
              .selectFrom("bought")
              .select(["customer_id", "visit_number", "level"])
              .distinct()
              .as("v")
          )
          .select(["customer_id", "visit_number", "level"])
          .select(({fn}) => {
            const seen = (which: "lead" | "lag") =>
              fn
                .agg<number | null>(which, ["visit_number"])
                .over((over) => over.partitionBy(["customer_id", "level"]).orderBy("visit_number"));
            return [seen("lead").as("later"), seen("lag").as("earlier")];
          })
      )
      .selectFrom("bought as b")
      .innerJoin("neighbours as n", (join) =>
        join
          .onRef("n.customer_id", "=", "b.customer_id")
          .onRef("n.visit_number", "=", "b.visit_number")
          .onRef("n.level", "=", "b.level")
      )
      .select([
        "b.customer_id",
        "b.visit_number",
        "b.level",
        "b.item",
        "b.business_date",
        "b.line_count"
      ])
      .select(({eb, fn, lit}) => [
        fn
          .coalesce(eb("n.later", "=", eb("b.visit_number", "+", 1)), lit(false))
          .$castTo<boolean>()
          .as("is_followed"),
        fn
          .coalesce(eb("n.earlier", "=", eb("b.visit_number", "-", 1)), lit(false))
          .$castTo<boolean>()
          .as("is_next")
      ])
});
