import {sql} from "kysely";
import {atLeast, count, model, month, noRows, oneOf, text} from "../../src/model/index.js";
import {intLifecycleMoves as moves} from "../intermediate/lifecycle/int_lifecycle_moves.js";
import {states} from "../intermediate/lifecycle/states.js";
import {lifecycleMonths as months} from "./lifecycle_months.js";

export const lifecycleMoves = model({
  name: "lifecycle_moves",
  grain: ["month", "from_state", "to_state"],
  doc: "One row per month and pair of lifecycle states that somebody went between from the end of the month before to the end of this one, or stayed in.",
  refs: {moves, months},
  columns: {
    month: month("The month."),
    from_state: text("At the end of the month before; '' for newcomers of the month."),
    to_state: text("On the month's last observed day; the same for those who stayed."),
    customer_count: count("Customers.")
  },
  checks: [
    oneOf("from_state", ["", ...states]),
    oneOf("to_state", states),
    atLeast("customer_count", 1),
    noRows(
      "moves_end_where_the_month_closes",
      ["months"],
      `select m.month, m.state from {months} m left join {this} t on t.month = m.month and t.to_state = m.state
       group by m.month, m.state, m.closing_count having coalesce(sum(t.customer_count), 0) <> m.closing_count`
    )
  ],
  select: (db) =>
    db
      .selectFrom("moves")
      .groupBy(["month", "previous_state", "state"])
      .select(({fn, val}) => [
        "month",
        fn.coalesce("previous_state", val("")).as("from_state"),
        "state as to_state",
        fn.countAll<number>().as("customer_count")
      ])
      .unionAll(
        db
          .selectFrom("months")
          .whereRef("opening_count", ">", "out_count")
          .select(({ref}) => [
            "month",
            "state as from_state",
            "state as to_state",
            sql<number>`${ref("opening_count")} - ${ref("out_count")}`.as("customer_count")
          ])
      )
});
