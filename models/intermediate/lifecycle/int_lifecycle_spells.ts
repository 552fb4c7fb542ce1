import {sql, type Expression} from "kysely";
import {count, day, key, model, notAbove, oneOf, text} from "../../../src/model/index.js";
import {dayValue, textValue} from "../../../src/warehouse/sql.js";
import {intMembers as members} from "../customers/int_members.js";
import {intMonths as months} from "../customers/int_months.js";
import {intCustomersResolved as resolved} from "../identity/int_customers_resolved.js";
import {intGapsExpected as visits} from "./int_gaps_expected.js";
import {states, type State} from "./states.js";

type SilentFrom = "cooling_date" | "at_risk_date" | "lost_date";

export const intLifecycleSpells = model({
  name: "int_lifecycle_spells",
  grain: ["customer_id", "from_date"],
  doc: "One row per customer and day on which the state became another: it holds until the next row's day. Customers begin with the first visit or the enrolment, who has neither with the first month.",
  refs: {resolved, members, months, visits},
  columns: {
    customer_id: key("The customer."),
    from_date: day("The first day in the state."),
    state: text(`One of ${states.join(", ")}.`),
    visit_number: count("The latest visit when it began; empty for who never bought.").nullable(),
    visit_date: day("The day of that visit.").nullable(),
    next_visit_date: day("The day of the visit after that, where one came.").nullable()
  },
  checks: [oneOf("state", states), notAbove("visit_date", "from_date")],
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("beginning", (q) =>
        q.selectFrom("months").select(({fn}) => fn.min("month").as("first_month"))
      )
      .with("firsts", (q) =>
        q
          .selectFrom("visits")
          .where("visit_number", "=", 1)
          .select(["customer_id", "visit_date as first_visit_date"])
      )
      .with("seen", (q) =>
        q
          .selectFrom("visits")
          .select([
            "customer_id",
            "visit_number",
            "visit_date",
            "next_visit_date",
            "cooling_date",
            "at_risk_date",
            "lost_date",
            "ended_lost_spell"
          ])
          .select(({eb, fn, lit, ref}) => {
            // Kept up while active: a visit before the day on which the one before would have cooled.
            const isActive = eb.and([
              eb("visit_number", ">", 1),
              eb("ended_lost_spell", "=", false)
            ]);
            const before = <T>(value: Expression<T>) =>
              fn
                .agg<T | null>("lag", [value])
                .over((over) => over.partitionBy("customer_id").orderBy("visit_number"));
            return fn
              .coalesce(
                eb.and([
                  isActive,
                  eb(before(isActive), "=", true),
                  eb(
                    fn.coalesce(before(ref("cooling_date")), ref("visit_date")),
                    ">=",
                    ref("visit_date")
                  )
                ]),
                lit(false)
              )
              .as("goes_on");
          })
      )
      .with("spells", (q) => {
        const begun = (from: "visit_date" | SilentFrom) =>
          q
            .selectFrom("seen")
            .select(({ref}) => [
              "customer_id",
              ref(from).$castTo<string>().as("from_date"),
              ref("visit_number").$castTo<number | null>().as("visit_number"),
              ref("visit_date").$castTo<string | null>().as("visit_date"),
              "next_visit_date"
            ]);
        const silent = (state: State, from: SilentFrom) =>
          begun(from)
            .where(({eb, ref}) => eb(ref(from), "<=", dayValue(asOf)))
            .where(({eb, or, ref}) =>
              or([eb("next_visit_date", "is", null), eb(ref(from), "<", ref("next_visit_date"))])
            )
            .select(textValue(state).as("state"));
        return begun("visit_date")
          .where("goes_on", "=", false)
          .select(
            sql<string>`case when ended_lost_spell then 'returned' when visit_number = 1 then 'new' else 'active' end`.as(
              "state"
            )
          )
          .unionAll(silent("cooling", "cooling_date").whereRef("cooling_date", "<", "at_risk_date"))
          .unionAll(silent("at_risk", "at_risk_date").whereRef("at_risk_date", "<", "lost_date"))
          .unionAll(silent("lost", "lost_date"))
          .unionAll(
            q
              .selectFrom("resolved as r")
              .crossJoin("beginning as b")
              .leftJoin("firsts as f", "f.customer_id", "r.customer_id")
              .leftJoin("members as m", "m.customer_id", "r.customer_id")
              .where("b.first_month", "is not", null)
              .where(({eb, or, ref}) =>
                or([
                  eb("f.first_visit_date", "is", null),
                  eb("m.member_since", "<", ref("f.first_visit_date"))
                ])
              )
              .where(({eb, or, ref}) =>
                or([
                  eb("f.first_visit_date", "is", null),
                  eb("b.first_month", "<", ref("f.first_visit_date"))
                ])
              )
              .select(({ref}) => [
                "r.customer_id",
                sql<string>`greatest(coalesce(${ref("m.member_since")}, ${ref("b.first_month")}), ${ref("b.first_month")})`.as(
                  "from_date"
                ),
                sql<number | null>`cast(null as bigint)`.as("visit_number"),
                sql<string | null>`cast(null as date)`.as("visit_date"),
                ref("f.first_visit_date").as("next_visit_date"),
                textValue("never_bought").as("state")
              ])
          );
      })
      .selectFrom("spells")
      .select(["customer_id", "from_date", "state", "visit_number", "visit_date"])
      .select("next_visit_date")
});
