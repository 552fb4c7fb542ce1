import {computed, count, flag, oneOf, real, text} from "../../src/model/index.js";
import {rankCorrelation} from "../../src/stats/index.js";
import {enough} from "../intermediate/lifetime/data-gate.js";
import {intDataGates as gates} from "../intermediate/lifetime/int_data_gates.js";
import {intPurchaseHistories as histories} from "../intermediate/lifetime/int_purchase_histories.js";
import {everybody} from "../intermediate/lifetime/visit-models.js";

/** Up to here spend hardly depends on frequency: what gamma-gamma leaves out is a twenty-fifth of the variance. */
const slight = 0.2;

export const lifetimeAssumptions = computed({
  name: "lifetime_assumptions",
  grain: ["assumption"],
  doc: "One row per condition under which visits and value can be foreseen: how it stands at the moment that the models are fitted on, and whether it is met.",
  refs: {gates, histories},
  columns: {
    assumption: text(
      "customers, history_days, silent_days, most_visits: the data gate; spend_independent_of_frequency: the rank correlation (Spearman) of return visits and their mean spend."
    ),
    value: real("How it stands; empty where it cannot be told.").nullable(),
    low: real("Lower 95 % limit of a correlation.").nullable(),
    high: real("Upper 95 % limit of a correlation.").nullable(),
    p_value: real("Against no correlation.").nullable(),
    limit_value: real(
      "At least so much is needed; of silent_days less, of a correlation no more than so much either way."
    ),
    customer_count: count("Customers that it rests on."),
    is_met: flag("The condition holds.")
  },
  checks: [
    oneOf("assumption", [
      "customers",
      "history_days",
      "silent_days",
      "most_visits",
      "spend_independent_of_frequency"
    ])
  ],
  inputs: (db, {programme}) => {
    const moment = programme.lifetime.cutDate ? "cut" : "now";
    return {
      gate: db
        .selectFrom("gates")
        .where("moment", "=", moment)
        .where("segment", "=", everybody)
        .selectAll(),
      spends: db
        .selectFrom("histories")
        .where("moment", "=", moment)
        .where("is_left_out", "=", false)
        .where("mean_return_spend", ">", 0)
        .select(["frequency", "mean_return_spend"])
        .$narrowType<{mean_return_spend: number}>()
    };
  },
  compute: ({gate, spends}) => {
    const customers = gate.customer_count[0] ?? 0;
    const conditions = [
      ["customers", customers, enough.customers, customers >= enough.customers],
      [
        "history_days",
        gate.history_day_count[0] ?? 0,
        enough.historyDays,
        (gate.history_day_count[0] ?? 0) >= enough.historyDays
      ],
      [
        "silent_days",
        gate.silent_day_count[0] ?? null,
        enough.silentDays,
        (gate.silent_day_count[0] ?? Infinity) < enough.silentDays
      ],
      [
        "most_visits",
        customers > 0 ? (gate.most_return_count[0] ?? 0) + 1 : 0,
        enough.returns + 1,
        (gate.most_return_count[0] ?? 0) >= enough.returns
      ]
    ] as const;
    const spenders = spends.frequency.length;
    const {rho, low, high, p} = rankCorrelation(spends.frequency, spends.mean_return_spend);
    const told = (value: number) => (Number.isFinite(value) ? value : null);
    return {
      assumption: [...conditions.map(([name]) => name), "spend_independent_of_frequency"],
      value: [...conditions.map(([, value]) => value), told(rho)],
      low: [...conditions.map(() => null), told(low)],
      high: [...conditions.map(() => null), told(high)],
      p_value: [...conditions.map(() => null), told(p)],
      limit_value: [...conditions.map(([, , limit]) => limit), slight],
      customer_count: [...conditions.map(() => customers), spenders],
      is_met: [...conditions.map(([, , , isMet]) => isMet), Math.abs(rho) <= slight]
    };
  }
});
