import {key, model, month, oneOf, text} from "../../../src/model/index.js";
import {monthOf} from "../../../src/warehouse/sql.js";
import {intLifecycleSpells as spells} from "./int_lifecycle_spells.js";
import {states} from "./states.js";

export const intLifecycleMoves = model({
  name: "int_lifecycle_moves",
  grain: ["customer_id", "month"],
  doc: "One row per customer and month that ended in another state than the month before; months without a move are left out.",
  refs: {spells},
  columns: {
    customer_id: key("The customer."),
    month: month("The month."),
    state: text("The state on its last observed day."),
    previous_state: text("At the end of the month before; empty for a newcomer.").nullable()
  },
  checks: [oneOf("state", states)],
  select: (db) =>
    db
      .with("followed", (q) =>
        q.selectFrom("spells").select(({fn, ref}) => [
          "customer_id",
          "from_date",
          "state",
          monthOf(ref("from_date")).as("month"),
          fn
            .agg<string | null>("lead", ["from_date"])
            .over((over) => over.partitionBy("customer_id").orderBy("from_date"))
            .as("until_date")
        ])
      )
      .with("ended", (q) =>
        q
          .selectFrom("followed")
          .where(({eb, or, ref}) =>
            or([eb("until_date", "is", null), eb(monthOf(ref("until_date")), ">", ref("month"))])
          )
          .select(["customer_id", "month", "state"])
          .select(({fn}) =>
            fn
              .agg<string | null>("lag", ["state"])
              .over((over) => over.partitionBy("customer_id").orderBy("from_date"))
              .as("previous_state")
          )
      )
      .selectFrom("ended")
      .where(({eb, or, ref}) =>
        or([eb("previous_state", "is", null), eb("previous_state", "<>", ref("state"))])
      )
      .select(["customer_id", "month", "state", "previous_state"])
});
