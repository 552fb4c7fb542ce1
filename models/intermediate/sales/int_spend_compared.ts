import {sql, type Expression} from "kysely";
import {atLeast, count, key, model, money, month, oneOf, text} from "../../../src/model/index.js";
import {anyTrue, byBytes, daysBetween, monthOf} from "../../../src/warehouse/sql.js";
import {intCustomersStarted as started} from "../customers/int_customers_started.js";
import {intReceiptsCounted as receipts} from "./int_receipts_counted.js";
import {intReceiptsGroupedToVisits as visits} from "./int_receipts_grouped_to_visits.js";
import {intStoreMonthPairs as pairs} from "./int_store_month_pairs.js";

/** Whose money it is, by who came in which of two months that are compared. */
export const buyers = {
  new: "customers whose first visit ever fell into the later month",
  first_seen:
    "customers of the later month who were seen for the first time, but may have come before the receipts begin",
  returned: "customers of the later month only, who had come before the earlier one",
  lost: "customers of the earlier month only",
  regular: "customers of both months",
  refunds: "customers without a visit in either month: returned goods whose sale is not known",
  anonymous: "receipts of nobody known",
  days: "whoever came on days that only one of the two months has"
} as const;

export const intSpendCompared = model({
  name: "int_spend_compared",
  grain: ["comparison", "month", "store_id", "buyers"],
  doc: "One row per pair of months, store and kind of buyer: what they bought in either month, on the days from the first that both months have.",
  refs: {receipts, visits, started, pairs},
  columns: {
    comparison: text("month: with the month before; year: with the same month a year earlier."),
    month: month("The later month."),
    store_id: key("The store; empty: receipts that name none."),
    buyers: text(
      `${Object.entries(buyers)
        .map(([name, doc]) => `${name}: ${doc}`)
        .join("; ")}.`
    ),
    customer_count: count(
      "Customers of the kind, each counted in one store only; empty where nobody is known."
    ).nullable(),
    customers_before: count("Customers with a visit to the store in the earlier month."),
    customers_now: count("Customers with a visit to the store in the later month."),
    visits_before: count("Days on which one of them bought there in the earlier month."),
    visits_now: count("Days on which one of them bought there in the later month."),
    receipts_before: count("Sale receipts of the earlier month."),
    receipts_now: count("Sale receipts of the later month."),
    before: money("Net spend of the earlier month."),
    now: money("Net spend of the later month.")
  },
  checks: [
    oneOf("buyers", Object.keys(buyers)),
    atLeast("customers_before", 0),
    atLeast("customers_now", 0)
  ],
  select: (db) =>
    db
      .with("spent", (q) =>
        q
          .selectFrom("receipts as r")
          .leftJoin("visits as v", "v.visit_id", "r.visit_id")
          .leftJoin("started as s", "s.customer_id", "r.customer_id")
          .groupBy(["r.counted_date", "r.store_id", "r.customer_id"])
          .select(({eb, fn, ref}) => {
            const isFirst = eb("v.visit_number", "=", 1);
            return [
              monthOf(ref("r.counted_date")).as("month"),
              daysBetween(monthOf(ref("r.counted_date")), ref("r.counted_date")).as("days_before"),
              fn.coalesce("r.store_id", sql.lit("")).as("store_id"),
              "r.customer_id",
              fn.sum<number>("r.net_amount").as("net_spend"),
              fn.countAll<number>().filterWhere("r.kind", "=", "sale").as("receipt_count"),
              anyTrue(
                eb
                  .and([eb("r.kind", "=", "sale"), eb("v.visit_id", "is not", null)])
                  .$castTo<boolean>()
              ).as("is_visit"),
              anyTrue(eb.and([isFirst, eb("s.is_start_unknown", "=", false)]).$castTo()).as(
                "is_new"
              ),
              anyTrue(eb.and([isFirst, eb("s.is_start_unknown", "=", true)]).$castTo()).as(
                "is_first_seen"
              )
            ];
          })
      )
      .with("sides", (q) => {
        const side = (column: "month" | "before_month", is: number) =>
          q
            .selectFrom("spent as r")
            .innerJoin("pairs as p", (join) =>
              join.onRef(`p.${column}`, "=", "r.month").onRef("p.store_id", "=", "r.store_id")
            )
            .select(["p.comparison", "p.month", "r.store_id", "r.customer_id", "r.net_spend"])
            .select(["r.receipt_count", "r.is_visit", "r.is_new", "r.is_first_seen"])
            .select(({eb, ref}) => [
              sql<number>`${sql.lit(is)}`.as("side"),
              eb("r.days_before", "<", ref("p.day_count")).$castTo<boolean>().as("is_compared")
            ]);
        return side("month", 1).unionAll(
          side("before_month", 0).where(({eb, ref}) =>
            eb("r.days_before", "<", ref("p.before_day_count"))
          )
        );
      })
      .with("summed", (q) =>
        q
          .selectFrom("sides")
          .groupBy(["comparison", "month", "store_id", "customer_id", "is_compared"])
          .select(["comparison", "month", "store_id", "customer_id", "is_compared"])
          .select(({eb, fn}) => {
            const visits = (side: number) =>
              fn.countAll<number>().filterWhere(eb.and({is_visit: true, side}));
            const spend = (side: number) =>
              fn.coalesce(fn.sum<number>("net_spend").filterWhere("side", "=", side), eb.lit(0));
            const receipts = (side: number) =>
              fn.coalesce(
                fn.sum<number>("receipt_count").filterWhere("side", "=", side),
                eb.lit(0)
              );
            return [
              visits(0).as("visits_before"),
              visits(1).as("visits_now"),
              receipts(0).as("receipts_before"),
              receipts(1).as("receipts_now"),
              spend(0).as("before"),
              spend(1).as("now"),
              anyTrue(eb.and({side: 1, is_new: true}).$castTo<boolean>()).as("is_new"),
              anyTrue(eb.and({side: 1, is_first_seen: true}).$castTo<boolean>()).as("is_first_seen")
            ];
          })
      )
      .with("whole", (q) =>
        q
          .selectFrom("summed")
          .selectAll()
          .select(({ref}) => {
            const over = <T>(aggregate: string, column: Expression<unknown>) =>
              sql<T>`${sql.raw(aggregate)}(${column}) over (partition by comparison, month, customer_id, is_compared)`;
            return [
              over<number>("sum", ref("visits_before")).as("all_visits_before"),
              over<number>("sum", ref("visits_now")).as("all_visits_now"),
              over<boolean>("bool_or", ref("is_new")).as("was_new"),
              over<boolean>("bool_or", ref("is_first_seen")).as("was_first_seen"),
              over<string>("min", byBytes(ref("store_id"))).as("counting_store")
            ];
          })
      )
      .with("named", (q) =>
        q
          .selectFrom("whole")
          .select(["comparison", "month", "store_id", "customer_id", "counting_store"])
          .select(["visits_before", "visits_now", "receipts_before", "receipts_now"])
          .select(["before", "now"])
          .select((eb) =>
            eb
              .case()
              .when("is_compared", "=", false)
              .then("days")
              .when("customer_id", "is", null)
              .then("anonymous")
              .when(eb.and([eb("all_visits_before", ">", 0), eb("all_visits_now", ">", 0)]))
              .then("regular")
              .when("all_visits_before", ">", 0)
              .then("lost")
              .when("was_new", "=", true)
              .then("new")
              .when("was_first_seen", "=", true)
              .then("first_seen")
              .when("all_visits_now", ">", 0)
              .then("returned")
              .else("refunds")
              .end()
              .as("buyers")
          )
      )
      .selectFrom("named")
      .groupBy(["comparison", "month", "store_id", "buyers"])
      .select(["comparison", "month", "store_id", "buyers"])
      .select(({eb, fn, ref}) => [
        eb
          .case()
          .when("buyers", "not in", ["anonymous", "days"])
          .then(fn.countAll<number>().filterWhere("store_id", "=", ref("counting_store")))
          .end()
          .as("customer_count"),
        fn
          .countAll<number>()
          .filterWhere(eb.and([eb("visits_before", ">", 0), eb("customer_id", "is not", null)]))
          .as("customers_before"),
        fn
          .countAll<number>()
          .filterWhere(eb.and([eb("visits_now", ">", 0), eb("customer_id", "is not", null)]))
          .as("customers_now"),
        fn.sum<number>("visits_before").as("visits_before"),
        fn.sum<number>("visits_now").as("visits_now"),
        fn.sum<number>("receipts_before").as("receipts_before"),
        fn.sum<number>("receipts_now").as("receipts_now"),
        fn.sum<number>("before").as("before"),
        fn.sum<number>("now").as("now")
      ])
});
