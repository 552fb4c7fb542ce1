import {sql} from "kysely";
import {atLeast, count, integer, key, model, money, text} from "../../src/model/index.js";
import {byBytes} from "../../src/warehouse/sql.js";
import {intCallable as callable} from "../intermediate/customers/int_callable.js";
import {intHomeStores as homes} from "../intermediate/customers/int_home_stores.js";
import {intReferralsResolved as referrals} from "../intermediate/customers/int_referrals_resolved.js";
import {customerMargins as year} from "./customer_margins.js";

export const activeZones = model({
  name: "active_zones",
  grain: ["customer_id"],
  doc: "One row per customer in the active zone of their store: those with the most visits of 365 days and successful invitations, without who may not be written to, who was called lately, and cards that many show.",
  refs: {year, homes, referrals, callable},
  columns: {
    customer_id: key("The customer."),
    store_id: text("The store of most visits; '' where no receipt names one."),
    place: integer("1 for the most active of the store; equals by margin, then id."),
    visit_count: count("Visits in the 365 days."),
    referral_count: count("Successful invitations so far."),
    margin_before_points: money("Margin before points of the visits.")
  },
  checks: [atLeast("place", 1)],
  select: (db, {programme}) => {
    const {share, least, most} = programme.activeZone;
    return db
      .with("recommended", (q) =>
        q
          .selectFrom("referrals")
          .where("is_successful", "=", true)
          .groupBy("referrer_id")
          .select(({fn}) => [
            "referrer_id",
            fn.count<number>("referee_id").distinct().as("referral_count")
          ])
      )
      .with("eligible", (q) =>
        q
          .selectFrom("year as y")
          .innerJoin("callable as c", "c.customer_id", "y.customer_id")
          .leftJoin("homes as h", "h.customer_id", "y.customer_id")
          .leftJoin("recommended as r", "r.referrer_id", "y.customer_id")
          .where("c.is_allowed", "=", true)
          .where("c.was_called", "=", false)
          .where("c.is_shared", "=", false)
          .select(["y.customer_id", "y.visit_count", "y.margin_before_points"])
          .select(({fn, lit, val}) => [
            fn.coalesce("h.store_id", val("")).as("store_id"),
            fn.coalesce("r.referral_count", lit(0)).as("referral_count")
          ])
      )
      .with("placed", (q) =>
        q
          .selectFrom("eligible")
          .selectAll()
          .select(({fn, ref}) => [
            fn
              .agg<number>("row_number")
              .over((over) =>
                over
                  .partitionBy("store_id")
                  .orderBy(sql`${ref("visit_count")} + ${ref("referral_count")}`, "desc")
                  .orderBy("margin_before_points", "desc")
                  .orderBy(byBytes(ref("customer_id")))
              )
              .as("place"),
            fn
              .countAll<number>()
              .over((over) => over.partitionBy("store_id"))
              .as("eligible_count")
          ])
      )
      .selectFrom("placed")
      .where(({eb, ref}) =>
        eb(
          ref("place"),
          "<=",
          sql<number>`least(greatest(floor(cast(${ref("eligible_count")} as double precision) * ${sql.lit(share)}), ${sql.lit(least)}), ${sql.lit(most)})`
        )
      )
      .select([
        "customer_id",
        "store_id",
        "place",
        "visit_count",
        "referral_count",
        "margin_before_points"
      ]);
  }
});
