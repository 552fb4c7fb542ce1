import {sql, type Expression, type RawBuilder} from "kysely";
import {count, key, model, money, month, noRows, oneOf, text} from "../../src/model/index.js";
import {ratio, roundedMoney} from "../../src/warehouse/sql.js";
import {intReceiptsCounted as receipts} from "../intermediate/sales/int_receipts_counted.js";
import {buyers, intSpendCompared as spend} from "../intermediate/sales/int_spend_compared.js";
import {
  type comparisons,
  intStoreMonthPairs as pairs,
  storeStates
} from "../intermediate/sales/int_store_month_pairs.js";

/** What may have changed sales, in the order in which it is told: whose money, and which of its factors. */
const parts = [
  ["new", "new", "whole", buyers.new],
  ["first_seen", "first_seen", "whole", buyers.first_seen],
  ["returned", "returned", "whole", buyers.returned],
  ["lost", "lost", "whole", buyers.lost],
  [
    "regular_stores",
    "regular",
    "customers",
    `${buyers.regular} who were in this store in one of them only`
  ],
  ["regular_visits", "regular", "visits", `${buyers.regular}: how often they came`],
  ["regular_spend", "regular", "rest", `${buyers.regular}: what a visit brought`],
  ["refunds", "refunds", "whole", buyers.refunds],
  ["anonymous_receipts", "anonymous", "receipts", `${buyers.anonymous}: how many`],
  ["anonymous_average", "anonymous", "rest", `${buyers.anonymous}: their average`],
  ["days", "days", "whole", buyers.days]
] as const;

export const drivers = parts.map(([driver]) => driver);

type Pair = readonly [before: Expression<number>, now: Expression<number>];

/** The part of the first factor in the change of a product of three: Shapley's average over all orders. */
const partOf = ([a0, a1]: Pair, [b0, b1]: Pair, [c0, c1]: Pair): RawBuilder<number> =>
  sql`(${a1} - ${a0}) * ((${b0} * ${c0} + ${b1} * ${c1}) / 3.0 + (${b0} * ${c1} + ${b1} * ${c0}) / 6.0)`;

/** The part of the first factor in the change of a product of two. */
const halfOf = ([a0, a1]: Pair, [b0, b1]: Pair): RawBuilder<number> =>
  sql`(${a1} - ${a0}) * (${b0} + ${b1}) / 2.0`;

const perUnit = (part: Expression<number>, whole: Expression<number>) =>
  ratio(part, whole) as RawBuilder<number>;

/** `parts` as a table. */
const partTable = sql<{driver: string; buyers: string; takes: string}>`(values ${sql.join(
  parts.map(([driver, of, takes]) => sql`(${sql.lit(driver)}, ${sql.lit(of)}, ${sql.lit(takes)})`)
)})`;

export const salesChange = model({
  name: "sales_change",
  grain: ["month", "store_id", "driver"],
  doc: "One row per month, store and driver that had a part in the change of net spend against the month before or the same month a year earlier; the parts of a month sum exactly to its change.",
  refs: {spend, pairs, receipts},
  columns: {
    month: month("The later month; of a month that is not over, its days so far."),
    store_id: key("The store; empty: receipts that name none."),
    driver: text(
      `What changed. ${parts.map(([driver, , , doc]) => `${driver}: ${doc}`).join("; ")}.`
    ),
    change: money(
      "Its part in the change against the month before; empty where that month was not seen whole."
    ).nullable(),
    customer_count: count(
      "Customers behind that part, each counted in one store only; empty where nobody is known."
    ).nullable(),
    store_state: text(
      "existing, opened or closed against the month before; empty where that was not seen whole."
    ).nullable(),
    year_change: money(
      "Its part in the change against the same month a year earlier; empty where that was not seen whole."
    ).nullable(),
    year_customer_count: count("As customer_count, against the year before.").nullable(),
    year_store_state: text("As store_state, against the year before.").nullable()
  },
  checks: [
    oneOf("driver", drivers),
    oneOf("store_state", storeStates),
    oneOf("year_store_state", storeStates),
    noRows("parts_sum_to_the_change", ["receipts", "pairs"], partsThatDiffer("month", "change")),
    noRows(
      "parts_sum_to_the_change_on_the_year",
      ["receipts", "pairs"],
      partsThatDiffer("year", "year_change")
    )
  ],
  select: (db) =>
    db
      .with("factors", (q) =>
        q
          .selectFrom("spend")
          .selectAll()
          .select(({eb, ref}) => {
            const customers: Pair = [ref("customers_before"), ref("customers_now")];
            const visited: Pair = [ref("visits_before"), ref("visits_now")];
            const sold: Pair = [ref("receipts_before"), ref("receipts_now")];
            const spent: Pair = [ref("before"), ref("now")];
            const each = (part: Pair, whole: Pair): Pair => [
              perUnit(part[0], whole[0]),
              perUnit(part[1], whole[1])
            ];
            const often = each(visited, customers);
            const large = each(spent, visited);
            const whole = eb("now", "-", ref("before"));
            // Without a before or an after no average can be told: the number of people or receipts takes all.
            const first = ([before, now]: Pair, part: Expression<number>) =>
              sql<number>`case when least(${before}, ${now}) > 0 then ${roundedMoney(part)}
                when greatest(${before}, ${now}) > 0 then ${whole} else 0 end`;
            return [
              whole.as("whole"),
              first(customers, partOf(customers, often, large)).as("of_customers"),
              sql<number>`case when least(${customers[0]}, ${customers[1]}) > 0 then ${roundedMoney(partOf(often, customers, large))} else 0 end`.as(
                "of_visits"
              ),
              first(sold, halfOf(sold, each(spent, sold))).as("of_receipts")
            ];
          })
      )
      .with("parts", (q) =>
        q
          .selectFrom("factors as f")
          .innerJoin(partTable.as<"p">(sql`p(driver, buyers, takes)`), "p.buyers", "f.buyers")
          .select(["f.comparison", "f.month", "f.store_id", "p.driver", "f.customer_count"])
          .select((eb) =>
            eb
              .case()
              .when("p.takes", "=", "whole")
              .then(eb.ref("f.whole"))
              .when("p.takes", "=", "customers")
              .then(eb.ref("f.of_customers"))
              .when("p.takes", "=", "visits")
              .then(eb.ref("f.of_visits"))
              .when("p.takes", "=", "receipts")
              .then(eb.ref("f.of_receipts"))
              .when("f.buyers", "=", "regular")
              .then(
                sql<number>`${eb.ref("f.whole")} - ${eb.ref("f.of_customers")} - ${eb.ref("f.of_visits")}`
              )
              .else(eb("f.whole", "-", eb.ref("f.of_receipts")))
              .end()
              .as("change")
          )
      )
      .with("changed", (q) =>
        q
          .selectFrom("parts")
          .groupBy(["month", "store_id", "driver"])
          .having(({eb, fn}) => eb(fn.max(sql<number>`abs(change)`), ">", 0))
          .select(["month", "store_id", "driver"])
          .select(({fn}) => [
            fn.max("change").filterWhere("comparison", "=", "month").as("change"),
            fn.max("customer_count").filterWhere("comparison", "=", "month").as("customer_count"),
            fn.max("change").filterWhere("comparison", "=", "year").as("year_change"),
            fn
              .max("customer_count")
              .filterWhere("comparison", "=", "year")
              .as("year_customer_count")
          ])
      )
      .with("states", (q) =>
        q
          .selectFrom("pairs")
          .groupBy(["month", "store_id"])
          .select(["month", "store_id"])
          .select(({fn}) => [
            fn
              .max<string | null>("store_state")
              .filterWhere("comparison", "=", "month")
              .as("store_state"),
            fn
              .max<string | null>("store_state")
              .filterWhere("comparison", "=", "year")
              .as("year_store_state")
          ])
      )
      .selectFrom("changed as c")
      .innerJoin("states as s", (join) =>
        join.onRef("s.month", "=", "c.month").onRef("s.store_id", "=", "c.store_id")
      )
      .select(["c.month", "c.store_id", "c.driver", "s.store_state", "s.year_store_state"])
      .select(["c.customer_count", "c.year_customer_count"])
      .select((eb) => [
        eb
          .case()
          .when("s.store_state", "is not", null)
          .then(eb.fn.coalesce("c.change", eb.lit(0)))
          .end()
          .as("change"),
        eb
          .case()
          .when("s.year_store_state", "is not", null)
          .then(eb.fn.coalesce("c.year_change", eb.lit(0)))
          .end()
          .as("year_change")
      ])
});

/** The store-months whose parts do not sum to the difference of their receipts. */
function partsThatDiffer(comparison: keyof typeof comparisons, change: string): string {
  const money = (column: string, sign: string, days: string) =>
    `select p.month, p.store_id, ${sign} r.net_amount as net_amount from {receipts} r
       join {pairs} p on p.${column} = cast(date_trunc('month', r.counted_date) as date) and p.store_id = coalesce(r.store_id, '')
     where p.comparison = '${comparison}' and ${days}`;
  return `select p.month, p.store_id, p.parts, d.difference from
      (select month, store_id, coalesce(sum(${change}), 0) as parts from {this} group by month, store_id) p
    full join (select month, store_id, sum(net_amount) as difference from
        (${money("month", "", "true")} union all ${money("before_month", "-", "r.counted_date < p.before_month + cast(p.before_day_count as integer)")}) s
      group by month, store_id) d on d.month = p.month and d.store_id = p.store_id
    where coalesce(p.parts, 0) <> coalesce(d.difference, 0)`;
}
