import {sql, type RawBuilder} from "kysely";
import {count, day, key, model, money, oneOf, text} from "../../../src/model/index.js";
import {addDays, byBytes, dayValue, weekOf} from "../../../src/warehouse/sql.js";
import {intCustomersStarted as started} from "../customers/int_customers_started.js";
import {intLifecycleSpells as spells} from "../lifecycle/int_lifecycle_spells.js";
import {states} from "../lifecycle/states.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";
import {intStimuli as sent} from "./int_stimuli.js";
import {customersAsked, stimuli, watchedWeeks} from "./stimuli.js";

const days = 7 * watchedWeeks;

export const intStimulusWeeks = model({
  name: "int_stimulus_weeks",
  grain: ["customer_id", "week"],
  doc: "One row per drawn customer and week in which messages went out, watched for four weeks before and from it on: those who got one kind of offer and no other meanwhile, and those who were not written to at all.",
  refs: {sent, visits, spells, started},
  columns: {
    customer_id: key("The customer, known for at least four weeks."),
    week: day("The Monday of the week, by UTC."),
    stimulus: text(
      `One of ${stimuli.join(", ")}; '' for who was not written to in the four weeks.`
    ),
    state: text("The lifecycle state on the day before."),
    visits_before: count("Visits in the four weeks before."),
    visits_after: count("Visits in the four weeks from it on."),
    margin_before: money("Margin before points of the former."),
    margin_after: money("Margin before points of the latter.")
  },
  checks: [oneOf("stimulus", ["", ...stimuli]), oneOf("state", states)],
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("weeks", (q) =>
        q
          .selectFrom("sent")
          .where(({eb, ref}) => eb(ref("week"), "<=", addDays(dayValue(asOf), 1 - days)))
          .select("week")
          .distinct()
      )
      .with("drawn", (q) =>
        q.selectFrom("started").select(({fn, ref}) => [
          "customer_id",
          "first_visit_date",
          fn
            .agg<number>("row_number")
            .over((over) => over.orderBy(byBytes(ref("customer_id"))))
            .as("place")
        ])
      )
      .with("grid", (q) =>
        q
          .selectFrom("drawn as d")
          .crossJoin("weeks as w")
          .where("d.place", "<=", customersAsked)
          .where(({eb, ref}) => eb(addDays(ref("d.first_visit_date"), days), "<=", ref("w.week")))
          .select(["d.customer_id", "w.week"])
      )
      .with("contacts", (q) =>
        q
          .selectFrom("sent as s")
          .crossJoin(offsets(1 - watchedWeeks, 0))
          .groupBy(({ref}) => ["s.customer_id", shifted(ref("s.week"))])
          .select(({fn, ref}) => [
            "s.customer_id",
            shifted(ref("s.week")).as("week"),
            fn.count<number>("s.stimulus").distinct().as("kinds"),
            fn.max("s.stimulus").as("stimulus"),
            fn.countAll<number>().filterWhere("o.weeks", "=", 0).as("now_count")
          ])
      )
      .with("came", (q) =>
        q
          .selectFrom("visits as v")
          .crossJoin(offsets(1 - watchedWeeks, watchedWeeks))
          .innerJoin("drawn as d", "d.customer_id", "v.customer_id")
          .where("d.place", "<=", customersAsked)
          .groupBy(({ref}) => ["v.customer_id", shifted(weekOf(ref("v.business_date")))])
          .select(({fn, ref}) => {
            const visitCount = fn.countAll<number>();
            const margin = fn.sum<number>("v.margin_before_points");
            return [
              "v.customer_id",
              shifted(weekOf(ref("v.business_date"))).as("week"),
              visitCount.filterWhere("o.weeks", ">", 0).as("visits_before"),
              visitCount.filterWhere("o.weeks", "<=", 0).as("visits_after"),
              margin.filterWhere("o.weeks", ">", 0).as("margin_before"),
              margin.filterWhere("o.weeks", "<=", 0).as("margin_after")
            ];
          })
      )
      .with("lasting", (q) =>
        q.selectFrom("spells").select(({fn}) => [
          "customer_id",
          "from_date",
          "state",
          fn
            .agg<string | null>("lead", ["from_date"])
            .over((over) => over.partitionBy("customer_id").orderBy("from_date"))
            .as("until_date")
        ])
      )
      .selectFrom("grid as g")
      .innerJoin("lasting as l", (join) =>
        join
          .onRef("l.customer_id", "=", "g.customer_id")
          .onRef("l.from_date", "<", "g.week")
          .on(({eb, fn, ref}) =>
            eb(fn.coalesce("l.until_date", addDays(ref("g.week"), 1)), ">=", ref("g.week"))
          )
      )
      .leftJoin("contacts as c", (join) =>
        join.onRef("c.customer_id", "=", "g.customer_id").onRef("c.week", "=", "g.week")
      )
      .leftJoin("came as v", (join) =>
        join.onRef("v.customer_id", "=", "g.customer_id").onRef("v.week", "=", "g.week")
      )
      .where(({and, eb, or}) =>
        or([eb("c.kinds", "is", null), and([eb("c.kinds", "=", 1), eb("c.now_count", ">", 0)])])
      )
      .select(({fn, lit, val}) => [
        "g.customer_id",
        "g.week",
        fn.coalesce("c.stimulus", val("")).as("stimulus"),
        "l.state",
        fn.coalesce("v.visits_before", lit(0)).as("visits_before"),
        fn.coalesce("v.visits_after", lit(0)).as("visits_after"),
        fn.coalesce("v.margin_before", lit(0)).as("margin_before"),
        fn.coalesce("v.margin_after", lit(0)).as("margin_after")
      ])
});

/** The numbers of weeks from one to another, as a table. */
const offsets = (from: number, to: number) =>
  sql<{
    weeks: number;
  }>`(values ${sql.join(
    Array.from({length: to - from + 1}, (_, i) => sql`(${sql.lit(from + i)})`)
  )})`.as<"o">(sql`o(weeks)`);

/** A week, so many weeks on as the row of `offsets` says. */
const shifted = (week: unknown): RawBuilder<string> =>
  sql`${week} + 7 * cast(${sql.ref("o.weeks")} as integer)`;
