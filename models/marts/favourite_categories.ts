import {sql} from "kysely";
import {
  atLeast,
  between,
  count,
  flag,
  key,
  model,
  oneOf,
  rate,
  real,
  text
} from "../../src/model/index.js";
import {addDays, dayValue, ratio} from "../../src/warehouse/sql.js";
import {intBasketVisits as visits} from "../intermediate/baskets/int_basket_visits.js";

/** Fewer purchases make no habit. */
const fewestPurchases = 3;

/** A favourite is new, or gone, when it was not, or was, so many days ago. */
const changeDays = 90;

export const favouriteCategories = model({
  name: "favourite_categories",
  grain: ["customer_id", "category"],
  doc: `One row per customer and category that is a favourite or was one ${changeDays} days ago: at least ${fewestPurchases} purchases in the look-back (\`rfm.lookBackDays\`), and a greater share of the customer's lines than of everybody's.`,
  refs: {visits},
  columns: {
    customer_id: key("The customer."),
    category: key("The category."),
    purchase_count: count("Visits with it in the look-back."),
    line_share: rate("Its share of the customer's lines with a category."),
    base_share: rate("Its share of the lines of all known customers."),
    lift: real("The one ÷ the other.").nullable(),
    is_favourite: flag("Today."),
    was_favourite: flag(`${changeDays} days ago, by the look-back to then.`),
    change: text("entered, left or kept.")
  },
  checks: [
    oneOf("change", ["entered", "left", "kept"]),
    between("line_share", 0, 1),
    atLeast("purchase_count", 0)
  ],
  asOf: true,
  select: (db, {asOf, programme}) => {
    const end = dayValue(asOf);
    const days = programme.rfm.lookBackDays;
    return db
      .with("moments", (q) =>
        q
          .selectFrom(
            sql<{
              moment: string;
              last_date: string;
            }>`(select 'now' as moment, ${end} as last_date union all select 'before', ${addDays(end, -changeDays)})`.as<"m">(
              sql`m`
            )
          )
          .select(["m.moment", "m.last_date"])
      )
      .with("bought", (q) =>
        q
          .selectFrom("visits as v")
          .crossJoin("moments as m")
          .where("v.level", "=", "category")
          .where(({eb, ref}) => eb("v.business_date", "<=", ref("m.last_date")))
          .where(({eb, ref}) => eb("v.business_date", ">", addDays(ref("m.last_date"), -days)))
          .groupBy(["m.moment", "v.customer_id", "v.item"])
          .select(({fn}) => [
            "m.moment",
            "v.customer_id",
            "v.item as category",
            fn.countAll<number>().as("purchase_count"),
            fn.sum<number>("v.line_count").as("line_count")
          ])
      )
      .with("everybody", (q) =>
        q
          .selectFrom("bought")
          .groupBy(["moment", "category"])
          .select(({fn, ref}) => [
            "moment",
            "category",
            ratio(
              fn.sum<number>("line_count"),
              sql<number>`sum(sum(${ref("line_count")})) over (partition by ${ref("moment")})`
            ).as("base_share")
          ])
      )
      .with("shared", (q) =>
        q
          .selectFrom("bought as b")
          .innerJoin("everybody as e", (join) =>
            join.onRef("e.moment", "=", "b.moment").onRef("e.category", "=", "b.category")
          )
          .select(["b.moment", "b.customer_id", "b.category", "b.purchase_count", "e.base_share"])
          .select(({ref}) =>
            ratio(
              ref("b.line_count"),
              sql<number>`sum(${ref("b.line_count")}) over (partition by ${ref("b.moment")}, ${ref("b.customer_id")})`
            ).as("line_share")
          )
      )
      .with("judged", (q) =>
        q
          .selectFrom("shared")
          .groupBy(["customer_id", "category"])
          .select(({fn}) => {
            const now = sql<boolean>`moment = 'now'`;
            const holds = sql`purchase_count >= ${sql.lit(fewestPurchases)} and line_share > base_share`;
            return [
              "customer_id",
              "category",
              fn.max("purchase_count").filterWhere(now).as("purchase_count"),
              fn.max("line_share").filterWhere(now).as("line_share"),
              fn.max("base_share").filterWhere(now).as("base_share"),
              sql<boolean>`coalesce(bool_or(${now} and ${holds}), false)`.as("is_favourite"),
              sql<boolean>`coalesce(bool_or(moment = 'before' and ${holds}), false)`.as(
                "was_favourite"
              )
            ];
          })
      )
      .selectFrom("judged")
      .where(({eb, or}) => or([eb("is_favourite", "=", true), eb("was_favourite", "=", true)]))
      .select(["customer_id", "category", "is_favourite", "was_favourite"])
      .select(({fn, lit, ref}) => [
        fn.coalesce("purchase_count", lit(0)).as("purchase_count"),
        fn.coalesce("line_share", sql<number>`cast(0 as double precision)`).as("line_share"),
        fn.coalesce("base_share", sql<number>`cast(0 as double precision)`).as("base_share"),
        ratio(ref("line_share"), ref("base_share")).as("lift"),
        sql<string>`case when not ${ref("was_favourite")} then 'entered' when not ${ref("is_favourite")} then 'left' else 'kept' end`.as(
          "change"
        )
      ]);
  }
});
