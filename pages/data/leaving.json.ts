import {sql} from "kysely";
import {churnMonths} from "../../models/marts/churn_months.js";
import {churnedLastVisits} from "../../models/marts/churned_last_visits.js";
import {customerSegments} from "../../models/marts/customer_segments.js";
import {customersAtStake} from "../../models/marts/customers_at_stake.js";
import {favouriteCategories} from "../../models/marts/favourite_categories.js";
import {falseLostRates} from "../../models/marts/false_lost_rates.js";
import {lifecycleMonths} from "../../models/marts/lifecycle_months.js";
import {lifecycleMoves} from "../../models/marts/lifecycle_moves.js";
import {lostMultiples} from "../../models/marts/lost_multiples.js";
import {metrics} from "../../models/metrics.js";
import {masked, page} from "../../src/site/index.js";
import {monthsBetween} from "../../src/warehouse/sql.js";

/** Days to the as-of day, written out, not bound: the text is repeated in `group by`. */
const since = (asOf: string, days: number) =>
  sql<boolean>`since_date > cast(${sql.lit(asOf)} as date) - ${sql.lit(days)}`;

/** Whole months whose leavers are asked when they last came. */
const askedMonths = 3;

const stake = [
  sql<number>`count(*)`.as("customer_count"),
  sql<number>`sum(value_at_stake)`.as("value_at_stake"),
  sql<number>`count(*) filter (where has_contact)`.as("contact_count"),
  sql<number>`count(*) filter (where is_contactable)`.as("contactable_count"),
  sql<boolean>`coalesce(bool_or(is_contactable is not null), false)`.as("is_consent_known")
] as const;

const stakeMeasures = ["value_at_stake", "contact_count", "contactable_count"] as const;

export const leaving = page({
  doc: "Which customers are leaving, what is at stake, and whom should we call?",
  refs: {
    churnMonths,
    churnedLastVisits,
    customerSegments,
    customersAtStake,
    falseLostRates,
    favouriteCategories,
    lifecycleMonths,
    lifecycleMoves,
    lostMultiples
  },
  needs: {rows: "states", exports: ["receipts", "customers", "cards"]},
  metrics: {
    value_at_stake: metrics.value_at_stake,
    customers_in_state: metrics.customers_in_state,
    customers_moved: metrics.customers_moved,
    churned_count: metrics.churned_count,
    churn_rate: metrics.churn_rate,
    win_back_rate: metrics.win_back_rate,
    false_lost_rate: metrics.false_lost_rate,
    capture_rate: metrics.capture_rate
  },
  queries: {
    /** Who came into a state of silence in the last 7 days, and in the 28. */
    slipped: (db, {asOf}) =>
      masked(
        db
          .selectFrom("customersAtStake")
          .where(since(asOf, 28))
          .groupBy(["state", since(asOf, 7)])
          .orderBy("state")
          .select(["state", since(asOf, 7).as("is_this_week"), ...stake]),
        {count: "customer_count", measures: stakeMeasures}
      ),
    segments: (db, {asOf}) =>
      masked(
        db
          .selectFrom("customersAtStake as c")
          .innerJoin("customerSegments as s", "s.customer_id", "c.customer_id")
          .where(since(asOf, 28))
          .where("c.state", "<>", "lost")
          .groupBy("s.segment")
          .orderBy(sql`sum(value_at_stake)`, "desc")
          .orderBy("s.segment")
          .select(["s.segment", ...stake]),
        {count: "customer_count", measures: stakeMeasures}
      ),
    stores: (db, {asOf}) =>
      masked(
        db
          .selectFrom("customersAtStake")
          .where(since(asOf, 28))
          .where("state", "<>", "lost")
          .groupBy("store_id")
          .orderBy(sql`sum(value_at_stake)`, "desc")
          .orderBy("store_id")
          .limit(12)
          .select(["store_id", ...stake]),
        {count: "customer_count", measures: stakeMeasures}
      ),
    favourites: (db, {asOf}) =>
      masked(
        db
          .selectFrom("customersAtStake as c")
          .innerJoin("favouriteCategories as f", "f.customer_id", "c.customer_id")
          .where(since(asOf, 28))
          .where("c.state", "<>", "lost")
          .where("f.is_favourite", "=", true)
          .groupBy("f.category")
          .orderBy(sql`sum(value_at_stake)`, "desc")
          .orderBy("f.category")
          .limit(12)
          .select(["f.category", ...stake]),
        {count: "customer_count", measures: stakeMeasures}
      ),
    states: (db) =>
      masked(
        db
          .selectFrom("lifecycleMonths")
          .where("month", "=", (q) => q.selectFrom("lifecycleMonths").select(({fn}) => fn.max("month").as("month")))
          .where("closing_count", ">", 0)
          .where("state", "<>", "never_bought")
          .orderBy("state")
          .select(["state", "closing_count"]),
        {count: "closing_count", measures: []}
      ),
    moves: (db) =>
      masked(
        db
          .selectFrom("lifecycleMoves")
          .where("month", "=", (q) =>
            q
              .selectFrom("lifecycleMonths")
              .where("is_complete", "=", true)
              .select(({fn}) => fn.max("month").as("month"))
          )
          .where("to_state", "<>", "never_bought")
          .orderBy("from_state")
          .orderBy("to_state")
          .select(["month", "from_state", "to_state", "customer_count"]),
        {count: "customer_count", measures: []}
      ),
    churn: (db) =>
      masked(
        db
          .selectFrom("churnMonths")
          .where("is_complete", "=", true)
          .where("customer_count", ">", 0)
          .orderBy("month")
          .select([
            "month",
            "customer_count",
            "churned_count",
            "churn_rate",
            "churned_once_count",
            "lost_in_year_count",
            "won_back_count",
            "win_back_rate",
            "capture_rate",
            "capture_change"
          ]),
        {
          count: "customer_count",
          measures: ["churned_count", "churn_rate", "churned_once_count", "lost_in_year_count", "won_back_count", "win_back_rate"]
        }
      ),
    false_lost: (db) =>
      masked(
        db
          .selectFrom("falseLostRates")
          .where("spell_count", ">", 0)
          .orderBy("customers")
          .select(["customers", "spell_count", "customer_count", "false_lost_count", "false_lost_rate", "rate_low", "rate_high"]),
        {count: "customer_count", measures: ["spell_count", "false_lost_count", "false_lost_rate", "rate_low", "rate_high"]}
      ),
    multiples: (db) =>
      masked(
        db
          .selectFrom("lostMultiples")
          .where("spell_count", ">", 0)
          .orderBy("multiple")
          .select(["multiple", "is_set", "spell_count", "false_lost_rate"]),
        {count: "spell_count", measures: ["false_lost_rate"]}
      ),
    last_visits: (db) =>
      masked(
        db
          .with("asked", (q) =>
            q
              .selectFrom("churnMonths")
              .where("is_complete", "=", true)
              .orderBy("month", "desc")
              .limit(askedMonths)
              .select("month")
          )
          .selectFrom("churnedLastVisits as c")
          .innerJoin("asked as a", "a.month", "c.month")
          .groupBy(({ref}) => monthsBetween(ref("c.last_visit_month"), ref("c.month")))
          .select(({ref}) => [
            monthsBetween(ref("c.last_visit_month"), ref("c.month")).as("months_before"),
            sql<number>`sum(customer_count)`.as("customer_count"),
            sql<number>`coalesce(sum(customer_count) filter (where came_once), 0)`.as("once_count")
          ])
          .orderBy("months_before"),
        {count: "customer_count", measures: ["once_count"]}
      )
  }
});

export default leaving;
