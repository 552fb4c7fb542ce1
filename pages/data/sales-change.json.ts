import {sql, type QueryCreator} from "kysely";
import {programmeMonths} from "../../models/marts/programme_months.js";
import {receipts} from "../../models/marts/receipts.js";
import {salesChange} from "../../models/marts/sales_change.js";
import {metrics} from "../../models/metrics.js";
import {outOfLine, page, type Finding, type RowOf} from "../../src/site/index.js";
import {monthOf} from "../../src/warehouse/sql.js";

/** A text of the catalogues. */
const text = (english: string) => english;

/** Months to choose from, and months for which each store has its own reasons. */
const shownMonths = 25;
const storeMonths = 13;
/** Stores with reasons of their own: the ones that sell most. */
const shownStores = 10;

interface Tables {
  salesChange: RowOf<typeof salesChange>;
  receipts: RowOf<typeof receipts>;
}

/** The parts of the change on the month before and on the year before, one below the other. */
const compared = (db: QueryCreator<Tables>) => {
  const of = (comparison: "month" | "year") => {
    const p = comparison === "month" ? "" : "year_";
    return db
      .selectFrom("salesChange")
      .where(`${p}store_state` as "store_state", "is not", null)
      .where(`${p}change` as "change", "<>", 0)
      .select(["month", "store_id", "driver"])
      .select([
        sql<string>`${sql.lit(comparison)}`.as("comparison"),
        sql<string>`${sql.ref(`${p}store_state`)}`.as("store_state"),
        sql<number>`${sql.ref(`${p}change`)}`.as("change"),
        sql<number | null>`${sql.ref(`${p}customer_count`)}`.as("customer_count")
      ]);
  };
  return of("month").unionAll(of("year"));
};

/** The stores that sell most; the others are taken together as "other". */
const largest = (db: QueryCreator<Tables>) =>
  db
    .selectFrom("receipts")
    .where("store_id", "is not", null)
    .where("store_id", "<>", "")
    .groupBy("store_id")
    .orderBy(({fn}) => fn.sum("net_amount"), "desc")
    .orderBy("store_id")
    .limit(shownStores)
    .select("store_id");

const newestMonths = (db: QueryCreator<{salesChange: RowOf<typeof salesChange>}>, months: number) =>
  db.selectFrom("salesChange").groupBy("month").orderBy("month", "desc").limit(months).select("month");

/** Drivers summed over a place: a state of stores, or one store. */
interface Summed {
  comparison: string;
  month: string;
  place: string;
  driver: string;
  change: number;
  customer_count: number | null;
}

/**
 * The summed drivers, those of fewer customers than the privacy floor under the name `few`; where these are
 * still too few, the next smallest group joins them, so that no group can be told by subtraction.
 */
const fewNamed = (db: QueryCreator<{summed: Summed}>, floor: number) => {
  const kind = sql<string>`case when driver like 'regular%' then 'regular' else driver end`;
  return db
    // Few customers whose start is unknown stand with those who came back: most of them have been here before.
    .with("folded", (q) => {
      const driver = sql<string>`case when driver = 'first_seen' and customer_count < ${sql.lit(floor)} then 'returned' else driver end`;
      return q
        .selectFrom("summed")
        .groupBy(["comparison", "month", "place", driver])
        .select(["comparison", "month", "place", driver.as("driver")])
        .select(({fn}) => [
          fn.sum<number>("change").as("change"),
          fn.sum<number | null>("customer_count").as("customer_count")
        ]);
    })
    .with("sizes", (q) =>
      q
        .selectFrom("folded")
        .where("customer_count", "is not", null)
        .groupBy(["comparison", "month", "place", kind])
        .select(["comparison", "month", "place", kind.as("kind")])
        .select(({fn}) => fn.max<number>("customer_count").as("size"))
    )
    .with("groups", (q) =>
      q
        .selectFrom("sizes")
        .select(["comparison", "month", "place", "kind", "size"])
        .select([
          sql<number>`min(size) over (partition by comparison, month, place)`.as("smallest"),
          sql<number>`coalesce(sum(size) over (partition by comparison, month, place order by size, kind rows between unbounded preceding and 1 preceding), 0)`.as(
            "before"
          )
        ])
    )
    .with("kinds", (q) => q.selectFrom("folded").selectAll().select(kind.as("kind")))
    .selectFrom("kinds as d")
    .leftJoin("groups as g", (join) =>
      join
        .onRef("g.comparison", "=", "d.comparison")
        .onRef("g.month", "=", "d.month")
        .onRef("g.place", "=", "d.place")
        .onRef("g.kind", "=", "d.kind")
    )
    .select(["d.comparison", "d.month", "d.place", "d.change", "d.customer_count"])
    .select(({and, eb, or, ref}) =>
      eb
        .case()
        .when(
          or([eb("g.size", "<", floor), and([eb("g.smallest", "<", floor), eb("g.before", "<", floor)])])
        )
        .then("few")
        .else(ref("d.driver"))
        .end()
        .as("driver")
    );
};

export const salesChangePage = page({
  doc: "Why did sales change from one month to another: whose money, in which stores?",
  refs: {salesChange, programmeMonths, receipts},
  needs: {rows: "parts", exports: ["receipts"]},
  metrics: {sales_change: metrics.sales_change, net_spend: metrics.net_spend},
  queries: {
    months: (db) =>
      db
        .selectFrom("programmeMonths")
        .orderBy("month", "desc")
        .limit(shownMonths)
        .select(["month", "last_date", "is_complete", "net_spend"]),
    parts: (db, {programme}) =>
      db
        .with("compared", compared)
        .with("newest", (q) => newestMonths(q, shownMonths))
        .with("summed", (q) =>
          q
            .selectFrom("compared")
            .where("month", "in", (e) => e.selectFrom("newest").select("newest.month"))
            .groupBy(["comparison", "month", "store_state", "driver"])
            .select(({fn}) => [
              "comparison",
              "month",
              "store_state as place",
              "driver",
              fn.sum<number>("change").as("change"),
              fn.sum<number | null>("customer_count").as("customer_count")
            ])
        )
        .with("named", (q) => fewNamed(q, programme.privacy.floor))
        .selectFrom("named")
        .groupBy(["comparison", "month", "place", "driver"])
        .orderBy("month")
        .orderBy("driver")
        .select(({eb, fn}) => [
          "comparison",
          "month",
          "place as store_state",
          "driver",
          fn.sum<number>("change").as("change"),
          eb
            .case()
            .when("driver", "=", "few")
            .then(null)
            .else(fn.max<number | null>("customer_count"))
            .end()
            .as("customer_count")
        ]),
    stores: (db) =>
      db
        .with("largest", largest)
        .with("sold", (q) =>
          q
            .selectFrom("receipts")
            .where("counted_date", "is not", null)
            .groupBy(({ref}) => [monthOf(ref("counted_date")), "store_id"])
            .select(({fn, ref}) => [
              monthOf(ref("counted_date")).as("month"),
              fn.coalesce("store_id", sql.lit("")).as("store_id"),
              fn.sum<number>("net_amount").as("net_spend")
            ])
        )
        .with("changed", (q) =>
          q
            .selectFrom("salesChange")
            .where("month", "in", newestMonths(q, shownMonths))
            .groupBy(["month", "store_id"])
            .select(({fn}) => [
              "month",
              "store_id",
              fn.sum<number | null>("change").as("change"),
              fn.sum<number | null>("year_change").as("year_change"),
              fn.max<string | null>("store_state").as("store_state"),
              fn.max<string | null>("year_store_state").as("year_store_state")
            ])
        )
        .selectFrom("changed as c")
        .leftJoin("largest as l", "l.store_id", "c.store_id")
        .leftJoin("sold as s", (join) =>
          join.onRef("s.month", "=", "c.month").onRef("s.store_id", "=", "c.store_id")
        )
        .groupBy(({fn}) => ["c.month", fn.coalesce("l.store_id", sql.lit("other"))])
        .orderBy("c.month")
        .select(({fn}) => [
          "c.month",
          fn.coalesce("l.store_id", sql.lit("other")).as("store"),
          fn.sum<number | null>("c.change").as("change"),
          fn.sum<number | null>("c.year_change").as("year_change"),
          fn.max<string | null>("c.store_state").as("store_state"),
          fn.max<string | null>("c.year_store_state").as("year_store_state"),
          fn.sum<number | null>("s.net_spend").as("net_spend")
        ]),
    store_parts: (db, {programme}) =>
      db
        .with("compared", compared)
        .with("largest", largest)
        .with("newest", (q) => newestMonths(q, storeMonths))
        .with("summed", (q) =>
          q
            .selectFrom("compared as c")
            .innerJoin("largest as l", "l.store_id", "c.store_id")
            .where("c.month", "in", (e) => e.selectFrom("newest").select("newest.month"))
            .select(["c.comparison", "c.month", "c.store_id as place", "c.driver", "c.change"])
            .select("c.customer_count")
        )
        .with("named", (q) => fewNamed(q, programme.privacy.floor))
        .selectFrom("named")
        .groupBy(["month", "place", "driver"])
        .orderBy("month")
        .orderBy("driver")
        .select(({fn}) => [
          "month",
          "place as store_id",
          "driver",
          fn.sum<number | null>("change").filterWhere("comparison", "=", "month").as("change"),
          fn.sum<number | null>("change").filterWhere("comparison", "=", "year").as("year_change")
        ])
  },
  findings: (data) => {
    const whole = data.months.filter((row) => row.is_complete).map((row) => row.month);
    const newest = whole.sort().at(-1);
    return newest === undefined
      ? []
      : Object.values(movements).map(({drivers, more, less, ...step}) => {
          const byMonth = new Map<string, number>();
          for (const row of data.parts)
            if (
              row.comparison === "month" &&
              row.store_state === "existing" &&
              (drivers as readonly string[]).includes(row.driver)
            )
              byMonth.set(row.month, (byMonth.get(row.month) ?? 0) + row.change);
          const now = byMonth.get(newest);
          const history = whole.filter((month) => month < newest).flatMap((month) => byMonth.get(month) ?? []);
          if (now === undefined || outOfLine(history, now) !== (now > 0 ? "above" : "below")) return null;
          return {...movementFinding(now > 0 ? more : less, now, newest), ...(now < 0 ? step : {})};
        });
  }
});

/** What is said of a month whose part lies outside of what the months before let expect. */
const movements = {
  people: {
    drivers: ["new", "first_seen", "returned", "lost"],
    more: text("In {month} more customers came and fewer stayed away than usual: {money} more than the month before."),
    less: text("In {month} fewer customers came and more stayed away than usual: {money} less than the month before."),
    action: text("See who is leaving, and call them.")
  },
  often: {
    drivers: ["regular_visits"],
    more: text("In {month} customers of both months came more often than usual: {money} more than the month before."),
    less: text("In {month} customers of both months came less often than usual: {money} less than the month before.")
  },
  spend: {
    drivers: ["regular_spend"],
    more: text("In {month} a visit of customers of both months brought more than usual: {money} more than the month before."),
    less: text("In {month} a visit of customers of both months brought less than usual: {money} less than the month before.")
  }
} as const;

function movementFinding(said: string, money: number, month: string): Finding {
  return {
    text: said,
    values: {money: {value: Math.abs(money), unit: "money"}, month: {value: month, unit: "month"}},
    stake: Math.abs(money),
    kind: money > 0 ? "good" : "bad",
    page: "sales-change"
  };
}

export default salesChangePage;
