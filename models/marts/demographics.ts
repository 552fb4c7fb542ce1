import {sql} from "kysely";
import {
  atLeast,
  between,
  count,
  key,
  model,
  money,
  noRows,
  notAbove,
  oneOf,
  rate
} from "../../src/model/index.js";
import {ratio} from "../../src/warehouse/sql.js";
import {intAcquisitions as acquisitions} from "../intermediate/customers/int_acquisitions.js";
import {intCustomerProfiles as profiles} from "../intermediate/customers/int_customer_profiles.js";
import {intNewcomers as newcomers, repeatDays} from "../intermediate/customers/int_newcomers.js";
import {customerSegments as scores} from "./customer_segments.js";

const profiled = [
  "gender",
  "age_band",
  "income_band",
  "city",
  "district",
  "household_size",
  "children",
  "home_store_id"
] as const;

const dimensions = [...profiled, "acquisition_channel"] as const;

/** What a band is counted by. */
interface Counted {
  readonly customer_count: number;
  readonly buyer_count: number;
  readonly visit_count: number;
  readonly net_spend: number;
  readonly margin_before_points: number;
  readonly watched_count: number;
  readonly repeat_count: number;
}

export const demographics = model({
  name: "demographics",
  grain: ["dimension", "band"],
  doc: "One row per thing known of customers and its value, the empty one being unknown and always there: how many they are, what they bought over the look-back, and how many newcomers came again.",
  refs: {profiles, acquisitions, scores, newcomers},
  columns: {
    dimension: key(`One of ${dimensions.join(", ")}.`),
    band: key("The value; empty: unknown."),
    customer_count: count("Customers known in any source."),
    customer_share: rate("Of all customers.").nullable(),
    buyer_count: count("Those with a visit in the look-back (`rfm.lookBackDays`)."),
    visit_count: count("Visits in the look-back."),
    net_spend: money("Net spend of those visits."),
    spend_share: rate("Of the net spend of all customers.").nullable(),
    margin_before_points: money("Margin before points of those visits."),
    watched_count: count(`Newcomers whose first visit was seen, ${repeatDays} days ago or more.`),
    repeat_count: count(`Those of them with a second visit within ${repeatDays} days.`),
    repeat_rate: rate("Their share.").nullable()
  },
  checks: [
    oneOf("dimension", dimensions),
    notAbove("buyer_count", "customer_count"),
    notAbove("repeat_count", "watched_count"),
    between("repeat_rate", 0, 1),
    atLeast("visit_count", 0),
    noRows(
      "every_dimension_holds_every_customer",
      ["profiles"],
      `select d.dimension, d.customer_count from (select dimension, sum(customer_count) as customer_count from {this} group by dimension) d, (select count(*) as customer_count from {profiles}) p where d.customer_count <> p.customer_count`
    )
  ],
  select: (db) => {
    const people = db.with("people", (q) =>
      q
        .selectFrom("profiles as p")
        .leftJoin("acquisitions as a", "a.customer_id", "p.customer_id")
        .leftJoin("scores as s", "s.customer_id", "p.customer_id")
        .leftJoin("newcomers as n", "n.customer_id", "p.customer_id")
        .select(profiled.map((name) => `p.${name}` as const))
        .select(({fn, lit, val}) => [
          fn.coalesce("a.acquisition_channel", val("")).as("acquisition_channel"),
          fn.coalesce("s.visit_count", lit(0)).as("visit_count"),
          fn.coalesce("s.net_spend", lit(0)).as("net_spend"),
          fn.coalesce("s.margin_before_points", lit(0)).as("margin_before_points"),
          sql<number>`case when n.is_watched then 1 else 0 end`.as("watched"),
          sql<number>`case when n.is_watched and n.is_repeat then 1 else 0 end`.as("repeated")
        ])
    );
    const counts = sql<Counted>`count(*) as customer_count,
      count(*) filter (where visit_count > 0) as buyer_count,
      sum(visit_count) as visit_count, sum(net_spend) as net_spend,
      sum(margin_before_points) as margin_before_points,
      sum(watched) as watched_count, sum(repeated) as repeat_count`;
    const none = sql`'' as band, 0 as customer_count, 0 as buyer_count, 0 as visit_count,
      cast(0 as decimal(18,4)) as net_spend, cast(0 as decimal(18,4)) as margin_before_points,
      0 as watched_count, 0 as repeat_count`;
    // The unknown have a row even where there are none.
    const union = sql.join(
      dimensions.flatMap((name) => [
        sql`select ${sql.lit(name)} as dimension, ${sql.ref(name)} as band, ${counts} from people group by ${sql.ref(name)}`,
        sql`select ${sql.lit(name)} as dimension, ${none}`
      ]),
      sql` union all `
    );
    return people
      .with("counted", () => sql<Counted & {dimension: string; band: string}>`(${union})`)
      .with("summed", (q) =>
        q
          .selectFrom("counted")
          .groupBy(["dimension", "band"])
          .select(({fn}) => [
            "dimension",
            "band",
            fn.sum<number>("customer_count").as("customer_count"),
            fn.sum<number>("buyer_count").as("buyer_count"),
            fn.sum<number>("visit_count").as("visit_count"),
            fn.sum<number>("net_spend").as("net_spend"),
            fn.sum<number>("margin_before_points").as("margin_before_points"),
            fn.sum<number>("watched_count").as("watched_count"),
            fn.sum<number>("repeat_count").as("repeat_count")
          ])
      )
      .selectFrom("summed")
      .select([
        "dimension",
        "band",
        "customer_count",
        "buyer_count",
        "visit_count",
        "net_spend",
        "margin_before_points",
        "watched_count",
        "repeat_count"
      ])
      .select(({fn, ref}) => {
        const all = (column: "customer_count" | "net_spend") =>
          fn.sum<number>(column).over((over) => over.partitionBy("dimension"));
        return [
          ratio(ref("customer_count"), all("customer_count")).as("customer_share"),
          ratio(ref("net_spend"), all("net_spend")).as("spend_share"),
          ratio(ref("repeat_count"), ref("watched_count")).as("repeat_rate")
        ];
      });
  }
});
