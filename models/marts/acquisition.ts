import {
  atLeast,
  between,
  computed,
  count,
  integer,
  key,
  month,
  notAbove,
  oneOf,
  rate,
  real
} from "../../src/model/index.js";
import {acquisitionCosts} from "../intermediate/customers/acquisition-costs.js";
import {intCampaignCosts as campaigns} from "../intermediate/customers/int_campaign_costs.js";
import {intNewcomerMonths as newcomers} from "../intermediate/customers/int_newcomer_months.js";
import {intWinningCosts as costs} from "../intermediate/customers/int_winning_costs.js";
import {marginAfter, paybackOf} from "../intermediate/customers/payback.js";
import {runs} from "../intermediate/lifecycle/runs.js";
import {cohortWindows as windows} from "./cohort_windows.js";

export const acquisition = computed({
  name: "acquisition",
  grain: ["dimension", "value"],
  doc: "One row for all newcomers, per month of the first visit, per channel of acquisition and per campaign that won newcomers, such as a raffle: what winning one cost, how many came again, and after how many windows of 30 days the margin of an average one had covered the cost.",
  refs: {newcomers, windows, costs, campaigns},
  columns: {
    dimension: key("all, cohort_month, acquisition_channel or campaign."),
    value: key("Its value; '' for all and for an unknown channel; a month as 2026-03."),
    newcomer_count: count("Customers whose first visit was seen."),
    watched_count: count("Those of them whose first visit is 90 days ago or more."),
    repeat_count: count("Those of the watched with a second visit within 90 days."),
    repeat_rate: rate("Their share.").nullable(),
    cost_from: month(
      "The first month whose costs and newcomers count: the first in which every newcomer could be seen; of a campaign everything counts, and it is empty."
    ).nullable(),
    cost_newcomer_count: count("Newcomers of the months whose costs count."),
    acquisition_cost: real(
      "Paid to win them: of a channel or campaign what names it, of a month the month's, of all everything; empty where no cost is known."
    ).nullable(),
    welcome_cost: real(
      "Their share of campaigns and messages of welcome; empty where no cost is known."
    ).nullable(),
    cost_per_newcomer: real("Both, for one newcomer.").nullable(),
    payback_windows: integer(
      "Windows after which the margin of a newcomer covers the cost, 0: on the first day; empty while it does not, or without a cost."
    ).nullable(),
    watched_windows: integer(
      "Windows that 5 newcomers and a tenth of all of them were watched for; empty where fewer began."
    ).nullable(),
    margin_to_date: real("Margin of a newcomer in those windows.").nullable(),
    margin_90d: real(
      "Margin of a newcomer in the first 90 days, of those watched so long, 5 at least: equal follow-up."
    ).nullable()
  },
  checks: [
    oneOf("dimension", ["all", "cohort_month", "acquisition_channel", "campaign"]),
    notAbove("repeat_count", "watched_count"),
    notAbove("watched_count", "newcomer_count"),
    notAbove("cost_newcomer_count", "newcomer_count"),
    between("repeat_rate", 0, 1),
    atLeast("newcomer_count", 0),
    notAbove("payback_windows", "watched_windows")
  ],
  inputs: (db) => ({
    groups: db
      .selectFrom("newcomers")
      .orderBy("dimension")
      .orderBy("value")
      .orderBy("cohort_month")
      .selectAll(),
    curves: db
      .selectFrom("windows")
      .where("dimension", "in", ["all", "cohort_month", "acquisition_channel", "campaign"])
      .orderBy("dimension")
      .orderBy("value")
      .orderBy("window_number")
      .select(["dimension", "value", "customer_count", "margin_to_date"]),
    paid: db
      .selectFrom("costs")
      .orderBy("month")
      .orderBy("purpose")
      .orderBy("acquisition_channel")
      .select(["month", "purpose", "acquisition_channel", "amount"]),
    campaigns: db.selectFrom("campaigns").orderBy("campaign_id").selectAll()
  }),
  compute: ({groups, curves, paid, campaigns}, {programme}) => {
    const curveOf = new Map(
      runs([curves.dimension, curves.value]).map(([from, to]) => [
        `${curves.dimension[from]} ${curves.value[from]}`,
        {
          customers: curves.customer_count.slice(from, to),
          margins: curves.margin_to_date.slice(from, to)
        }
      ])
    );
    const costs = acquisitionCosts({groups, paid, campaigns}, programme.history.beginsAtOpening);
    const rows = costs.map((row) => {
      const curve = curveOf.get(`${row.dimension} ${row.value}`) ?? {customers: [], margins: []};
      return {...row, ...paybackOf(curve, row.each), soon: marginAfter(curve, 3)};
    });
    return {
      dimension: rows.map(({dimension}) => dimension),
      value: rows.map(({value}) => value),
      newcomer_count: rows.map(({newcomers}) => newcomers),
      watched_count: rows.map(({watchedNewcomers}) => watchedNewcomers),
      repeat_count: rows.map(({repeats}) => repeats),
      repeat_rate: rows.map(({repeats, watchedNewcomers}) =>
        watchedNewcomers > 0 ? repeats / watchedNewcomers : null
      ),
      cost_from: rows.map(({from}) => from),
      cost_newcomer_count: rows.map(({counted}) => counted),
      acquisition_cost: rows.map(({acquisition}) => acquisition),
      welcome_cost: rows.map(({welcome}) => welcome),
      cost_per_newcomer: rows.map(({each}) => each),
      payback_windows: rows.map(({window}) => window),
      watched_windows: rows.map(({watched}) => watched),
      margin_to_date: rows.map(({margin}) => margin),
      margin_90d: rows.map(({soon}) => soon)
    };
  }
});
