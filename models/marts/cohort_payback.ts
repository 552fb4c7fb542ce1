import {atLeast, computed, count, integer, oneOf, real, text} from "../../src/model/index.js";
import {intWinningCosts as costs} from "../intermediate/customers/int_winning_costs.js";
import {everybody} from "../intermediate/customers/origin-dimensions.js";
import {runs} from "../intermediate/lifecycle/runs.js";
import {cohortWindows as windows} from "./cohort_windows.js";

export const cohortPayback = computed({
  name: "cohort_payback",
  grain: ["dimension", "value"],
  doc: "One row for all customers whose first visit was seen, per month of it and per acquisition channel: what winning one cost, and after how many windows of 30 days the margin of an average one had covered it. Costs of months without such newcomers are left out, and of the first of them where the data do not begin at the opening, for it is seen in part; none where no cost is known.",
  refs: {windows, costs},
  columns: {
    dimension: text("all, cohort_month or acquisition_channel."),
    value: text("Its value; '' for all and where not known; a month as 2026-03."),
    customer_count: count("Customers won."),
    acquisition_cost: real(
      "Paid to win them: of a month, the month's; of a channel, what names it; of all, everything."
    ),
    welcome_cost: real(
      "Campaigns and messages of welcome: of a month, the month's; of a channel, its customers' share."
    ),
    cost_per_customer: real("Both, for one."),
    payback_windows: integer(
      "Windows after which the margin of a customer covers the cost, 0: on the first day; empty while it does not."
    ).nullable(),
    watched_windows: integer("Windows that at least 1 in 10 of the customers were watched for."),
    margin_to_date: real("Margin of a customer in those windows.")
  },
  checks: [
    oneOf("dimension", ["all", "cohort_month", "acquisition_channel"]),
    atLeast("customer_count", 1)
  ],
  inputs: (db) => ({
    curves: db
      .selectFrom("windows")
      .where("dimension", "in", [everybody, "cohort_month", "acquisition_channel"])
      .orderBy("dimension")
      .orderBy("value")
      .orderBy("window_number")
      .select(["dimension", "value", "window_number", "customer_count", "margin_to_date"]),
    paid: db
      .selectFrom("costs")
      .orderBy("month")
      .orderBy("purpose")
      .orderBy("acquisition_channel")
      .select(["month", "purpose", "acquisition_channel", "amount"])
  }),
  compute: ({curves, paid}, {programme}) => {
    const parts = runs([curves.dimension, curves.value]).map(([from, to]) => ({
      dimension: curves.dimension[from]!,
      value: curves.value[from]!,
      customers: curves.customer_count[from]!,
      counts: curves.customer_count.slice(from, to),
      margins: curves.margin_to_date.slice(from, to)
    }));
    const begun = parts.flatMap(({dimension, value}) =>
      dimension === "cohort_month" ? [value] : []
    );
    const months = new Set(programme.history.beginsAtOpening ? begun : begun.slice(1));
    const cost = (purpose: string, month?: string, channel?: string) =>
      paid.amount.reduce((sum, amount, row) => {
        const of = paid.month[row]!.slice(0, 7);
        const counts =
          paid.purpose[row] === purpose &&
          (month === undefined ? months.has(of) : month === of) &&
          (channel === undefined || channel === paid.acquisition_channel[row]);
        return counts ? sum + amount : sum;
      }, 0);
    const everyone = parts.find(({dimension}) => dimension === everybody)?.customers ?? 0;
    const rows = parts.map((part) => {
      const {dimension, value, customers, counts, margins} = part;
      const isMonth = dimension === "cohort_month";
      const isChannel = dimension === "acquisition_channel";
      const acquisition = cost(
        "acquisition",
        isMonth ? value : undefined,
        isChannel ? value : undefined
      );
      const welcome =
        cost("welcome", isMonth ? value : undefined) * (isChannel ? customers / everyone : 1);
      const each = (acquisition + welcome) / customers;
      // Beyond, the curve would rest on few of the customers.
      const watched = counts.filter((count) => count >= customers / 10).length - 1;
      const back = margins.findIndex((margin) => margin >= each);
      return {
        ...part,
        acquisition,
        welcome,
        each,
        watched,
        payback: back < 0 || back > watched ? null : back,
        margin: margins[watched]!
      };
    });
    const priced = rows.filter(
      ({dimension, value, each}) => each > 0 && (dimension !== "cohort_month" || months.has(value))
    );
    return {
      dimension: priced.map(({dimension}) => dimension),
      value: priced.map(({value}) => value),
      customer_count: priced.map(({customers}) => customers),
      acquisition_cost: priced.map(({acquisition}) => acquisition),
      welcome_cost: priced.map(({welcome}) => welcome),
      cost_per_customer: priced.map(({each}) => each),
      payback_windows: priced.map(({payback}) => payback),
      watched_windows: priced.map(({watched}) => watched),
      margin_to_date: priced.map(({margin}) => margin)
    };
  }
});
