import {sql} from "kysely";
import {key, model, oneOf, rate, real, text} from "../../../src/model/index.js";
import {ratio} from "../../../src/warehouse/sql.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";
import {intLifetimeFits as fits} from "./int_lifetime_fits.js";
import {intPurchaseHistories as histories} from "./int_purchase_histories.js";
import {inTodaysMoney} from "./prices.js";

export const intVisitWorth = model({
  name: "int_visit_worth",
  grain: ["customer_id"],
  doc: "One row per customer with a visit: what the next visit is expected to bring.",
  refs: {histories, fits, visits},
  columns: {
    customer_id: key("The customer."),
    expected_visit_spend: real("Net spend expected of a visit.").nullable(),
    visit_spend_spread: real(
      "How far the spend of single visits lies from the mean visit: standard deviation of mean, of all visits above 0."
    ).nullable(),
    margin_rate: rate("Margin before points of net spend, of all visits."),
    spend_model: text("Either gamma_gamma, or mean: the mean visit.")
  },
  checks: [oneOf("spend_model", ["gamma_gamma", "mean"])],
  asOf: true,
  select: (db, {asOf, programme}) =>
    db
      .with("spending", (q) =>
        q
          .selectFrom("fits")
          .where("moment", "=", programme.lifetime.cutDate ? "cut" : "now")
          .where("model", "=", "gamma_gamma")
          .select(({fn}) => [
            fn.max("value").filterWhere("parameter", "=", "p").as("p"),
            fn.max("value").filterWhere("parameter", "=", "q").as("q"),
            fn.max("value").filterWhere("parameter", "=", "v").as("v")
          ])
      )
      .with("typical", (q) =>
        q
          .selectFrom("visits")
          .select((eb) => {
            const today = inTodaysMoney(eb.ref("net_spend"), eb.ref("business_date"), {
              asOf,
              programme
            });
            const paid = sql<number>`case when ${eb.ref("net_spend")} > 0 then cast(${today} as double precision) end`;
            return [
              sql<number | null>`avg(${paid})`.as("visit_spend"),
              sql<number | null>`stddev_samp(${paid}) / avg(${paid})`.as("visit_spend_spread")
            ];
          })
          .select(({fn, ref}) => [
            fn
              .coalesce(
                ratio(
                  fn.sum<number>("margin_before_points"),
                  sql<number>`greatest(sum(${ref("net_spend")}), 0)`
                ),
                sql<number>`cast(${programme.margin.defaultRate} as double precision)`
              )
              .as("margin_rate")
          ])
      )
      .selectFrom("histories as h")
      .crossJoin("spending as g")
      .crossJoin("typical as t")
      .where("h.moment", "=", "now")
      .select(["h.customer_id", "t.margin_rate", "t.visit_spend_spread"])
      .select(({ref}) => {
        const [p, x] = [ref("g.p"), ref("h.frequency")];
        const paid = sql<number>`greatest(coalesce(${ref("h.mean_return_spend")}, 0), 0)`;
        return [
          sql<
            number | null
          >`coalesce(${p} * (${ref("g.v")} + ${x} * ${paid}) / (${p} * ${x} + ${ref("g.q")} - 1), ${ref("t.visit_spend")})`.as(
            "expected_visit_spend"
          ),
          sql<string>`case when ${p} is null then 'mean' else 'gamma_gamma' end`.as("spend_model")
        ];
      })
});
