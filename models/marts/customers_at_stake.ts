import {sql} from "kysely";
import {atLeast, day, flag, key, model, oneOf, rate, real, text} from "../../src/model/index.js";
import {textValue} from "../../src/warehouse/sql.js";
import {intContacts as contacts} from "../intermediate/customers/int_contacts.js";
import {intHomeStores as homes} from "../intermediate/customers/int_home_stores.js";
import {customerForecasts as forecasts} from "./customer_forecasts.js";
import {customerStates as now} from "./customer_states.js";

/** The states of customers who stay away for longer than expected. */
export const silentStates = ["cooling", "at_risk", "lost"] as const;

export const customersAtStake = model({
  name: "customers_at_stake",
  grain: ["customer_id"],
  doc: "One row per customer who is cooling, at risk or lost on the as-of day: since when, what is at stake, and whether they can be reached.",
  refs: {now, forecasts, homes, contacts},
  columns: {
    customer_id: key("The customer."),
    state: text(`One of ${silentStates.join(", ")}.`),
    since_date: day("The first day in the state."),
    store_id: text("The store of most visits; '' where no receipt names one."),
    p_alive: rate(
      "The chance of still being a customer, of who came once too (`p_alive_calibrated`); empty without a visit model."
    ).nullable(),
    predicted_value_12m: real("Margin still expected in the next 12 months.").nullable(),
    value_at_stake: real(
      "What the silence has put in doubt: the margin of 12 months if surely still a customer, times the chance of being none any more; where the model cannot tell that chance, all that is still expected; empty where nothing can be foreseen."
    ).nullable(),
    has_contact: flag("A phone or an e-mail of their own is known."),
    is_contactable: flag(
      "Also allows a channel to it; empty where no export says who allows what."
    ).nullable()
  },
  checks: [oneOf("state", silentStates), atLeast("value_at_stake", 0)],
  select: (db) =>
    db
      .selectFrom("now as n")
      .leftJoin("forecasts as f", "f.customer_id", "n.customer_id")
      .leftJoin("homes as h", "h.customer_id", "n.customer_id")
      .leftJoin("contacts as c", "c.customer_id", "n.customer_id")
      .where("n.state", "in", silentStates)
      .select(["n.customer_id", "n.state", "f.predicted_value_12m"])
      .select("f.p_alive_calibrated as p_alive")
      .select(({fn, ref}) => {
        const value = ref("f.predicted_value_12m");
        const alive = ref("f.p_alive_calibrated");
        return [
          ref("n.since_date").$castTo<string>().as("since_date"),
          fn.coalesce("h.store_id", textValue("")).as("store_id"),
          // BG/NBD alone, without MBG/NBD beside it, says nothing of the silence of who came once.
          sql<number | null>`case
            when ${value} is null then null
            when ${alive} is null or (${alive} = 1 and ${ref("f.frequency")} = 0) then greatest(${value}, 0)
            when ${alive} > 0 then greatest(${value} * (1 - ${alive}) / ${alive}, 0)
            else 0 end`.as("value_at_stake"),
          sql<boolean>`coalesce(${ref("c.has_phone")} or ${ref("c.has_email")}, false)`.as(
            "has_contact"
          ),
          "c.is_contactable"
        ];
      })
});
