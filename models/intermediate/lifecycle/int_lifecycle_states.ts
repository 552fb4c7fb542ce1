import {sql} from "kysely";
import {count, day, key, model, month, oneOf, text} from "../../../src/model/index.js";
import {monthOf} from "../../../src/warehouse/sql.js";
import {intMembers as members} from "../customers/int_members.js";
import {intMonths as months} from "../customers/int_months.js";
import {intCustomersResolved as resolved} from "../identity/int_customers_resolved.js";
import {intGapsExpected as visits} from "./int_gaps_expected.js";
import {stateOn, states} from "./states.js";

export const intLifecycleStates = model({
  name: "int_lifecycle_states",
  grain: ["customer_id", "month"],
  doc: "One row per customer and month since the first visit or the enrolment: the state on its last observed day; who has neither is counted from the first month.",
  refs: {resolved, members, months, visits},
  columns: {
    customer_id: key("The customer."),
    month: month("The month."),
    on_date: day("Its last observed day."),
    state: text(`One of ${states.join(", ")}.`),
    previous_state: text("At the end of the month before; empty for a newcomer.").nullable(),
    visit_number: count("The latest visit by then.").nullable()
  },
  checks: [oneOf("state", states)],
  select: (db) =>
    db
      .with("made", (q) =>
        q
          .selectFrom("visits")
          .groupBy(({ref}) => ["customer_id", monthOf(ref("visit_date"))])
          .select(({fn, ref}) => [
            "customer_id",
            monthOf(ref("visit_date")).as("month"),
            fn.max("visit_number").as("visit_number")
          ])
      )
      .with("firsts", (q) =>
        q
          .selectFrom("visits")
          .groupBy("customer_id")
          .select(({fn}) => ["customer_id", fn.min("visit_date").as("first_visit_date")])
      )
      .with("arrivals", (q) =>
        q
          .selectFrom("resolved as r")
          .leftJoin("firsts as f", "f.customer_id", "r.customer_id")
          .leftJoin("members as m", "m.customer_id", "r.customer_id")
          .select(({ref}) => [
            "r.customer_id",
            sql<
              string | null
            >`least(coalesce(${ref("f.first_visit_date")}, ${ref("m.member_since")}), coalesce(${ref("m.member_since")}, ${ref("f.first_visit_date")}))`.as(
              "arrived_date"
            )
          ])
      )
      .with("latest", (q) =>
        q
          .selectFrom("arrivals as a")
          .crossJoin("months as m")
          .leftJoin("made as v", (join) =>
            join.onRef("v.customer_id", "=", "a.customer_id").onRef("v.month", "=", "m.month")
          )
          .where(({eb, or}) =>
            or([
              eb("a.arrived_date", "is", null),
              eb("a.arrived_date", "<=", eb.ref("m.last_date"))
            ])
          )
          .select(["a.customer_id", "m.month", "m.last_date"])
          .select(({fn}) =>
            fn
              .max<number | null>("v.visit_number")
              .over((over) => over.partitionBy("a.customer_id").orderBy("m.month"))
              .as("visit_number")
          )
      )
      .with("stated", (q) =>
        q
          .selectFrom("latest as l")
          .leftJoin("visits as v", (join) =>
            join
              .onRef("v.customer_id", "=", "l.customer_id")
              .onRef("v.visit_number", "=", "l.visit_number")
          )
          .select(["l.customer_id", "l.month", "l.last_date as on_date", "v.visit_number"])
          .select(stateOn(sql.ref<string>("l.last_date"), "v").as("state"))
      )
      .selectFrom("stated")
      .select(["customer_id", "month", "on_date", "state", "visit_number"])
      .select(({fn}) =>
        fn
          .agg<string | null>("lag", ["state"])
          .over((over) => over.partitionBy("customer_id").orderBy("month"))
          .as("previous_state")
      )
});
