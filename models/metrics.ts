import type {Relation} from "../src/model/index.js";
import {acquisition} from "./marts/acquisition.js";
import {categoryAffinity} from "./marts/category_affinity.js";
import {demographics} from "./marts/demographics.js";
import {churnMonths} from "./marts/churn_months.js";
import {cohortsByMonth} from "./marts/cohorts_by_month.js";
import {customerRewards} from "./marts/customer_rewards.js";
import {cohortWindows} from "./marts/cohort_windows.js";
import {customersAtStake} from "./marts/customers_at_stake.js";
import {customerForecasts} from "./marts/customer_forecasts.js";
import {customerValues} from "./marts/customer_values.js";
import {customers} from "./marts/customers.js";
import {lifetimeBacktest} from "./marts/lifetime_backtest.js";
import {lifecycleMonths} from "./marts/lifecycle_months.js";
import {lifecycleMoves} from "./marts/lifecycle_moves.js";
import {messageResults} from "./marts/message_results.js";
import {programmeMonths} from "./marts/programme_months.js";
import {salesChange} from "./marts/sales_change.js";
import {followers} from "./marts/followers.js";
import {forecastAccuracy} from "./marts/forecast_accuracy.js";
import {purchaseCycles} from "./marts/purchase_cycles.js";
import {salesForecast} from "./marts/sales_forecast.js";
import {seasonality} from "./marts/seasonality.js";
import {segments} from "./marts/segments.js";
import {segmentRewards} from "./marts/segment_rewards.js";
import {stimulusEffects} from "./marts/stimulus_effects.js";
import {repeatLadder} from "./marts/repeat_ladder.js";
import {visitGaps} from "./marts/visit_gaps.js";
import {visitGapsCompared} from "./marts/visit_gaps_compared.js";
import {visits} from "./marts/visits.js";

/** What a metric counts: whole things, amounts in the programme's currency, shares from 0 to 1, days, points. */
export type Unit = "count" | "money" | "rate" | "days" | "points";

/** How two values of a metric may be compared. */
export type Comparison =
  | "same number of elapsed days"
  | "equal follow-up"
  | "same window, same kind of message"
  | "any two moments";

/** One number that Regulars shows, defined once; cards, docs, targets and the workbook read it here. */
export interface Metric {
  /** What people call it; the key of its translations. */
  readonly title: string;
  /** How it comes about, in words. */
  readonly formula: string;
  readonly unit: Unit;
  /** One number per what. */
  readonly grain: string;
  /** Which way is good; `neither` for plain facts. */
  readonly better: "higher" | "lower" | "neither";
  readonly comparison: Comparison;
  /** What it must not be taken for. */
  readonly caveat?: string;
  /** The mart and the column that hold it. */
  readonly mart: string;
  readonly column: string;
}

/** A metric whose column is one of the mart's: a misspelt one is a compile error. */
function metric<R>(
  mart: Relation<R>,
  column: keyof R & string,
  spec: Omit<Metric, "mart" | "column">
): Metric {
  return {...spec, mart: mart.name, column};
}

const byMonth = {grain: "month", comparison: "same number of elapsed days"} as const;
const byCohort = {
  grain: "month of first visit and months since",
  comparison: "equal follow-up"
} as const;
const byMessage = {
  grain: "campaign, variant, channel and method",
  comparison: "same window, same kind of message"
} as const;
const byCustomer = {grain: "customer", comparison: "equal follow-up"} as const;
const byPair = {
  grain: "ordered pair of categories, or of products",
  comparison: "any two moments",
  better: "neither"
} as const;
const likes =
  "Goods that one person likes meet often; that says nothing of whether an offer of the second sells more.";
const observational =
  "Credit says which message came last, not whether the customer would have come anyway.";

/** The registry, by name. */
export const metrics = {
  net_spend: metric(programmeMonths, "net_spend", {
    ...byMonth,
    title: "Net spend",
    formula:
      "Paid after discounts and refunds, without the part paid with points, tax as in the source; anonymous receipts included.",
    unit: "money",
    better: "higher",
    caveat:
      "A refund of a known sale counts in the month of the sale, so months differ from the till's own report."
  }),
  margin_before_points: metric(programmeMonths, "margin_before_points", {
    ...byMonth,
    title: "Margin before points",
    formula:
      "Net spend plus the part paid with points, without VAT where prices hold it, less cost of goods: unit cost, else the margin of the category, else the default margin.",
    unit: "money",
    better: "higher",
    caveat:
      "Estimated wherever no unit cost is known. The part paid with points is left out where the settings do not say what a point is worth; sales and costs are compared as exported where they do not say whether prices hold VAT."
  }),
  sales_change: metric(salesChange, "change", {
    title: "Part in the change of sales",
    formula:
      "What one reason adds to or takes from net spend against the earlier month, on equal numbers of days; all parts together are the change.",
    unit: "money",
    grain: "month, store and reason",
    better: "higher",
    comparison: "same number of elapsed days",
    caveat: "Says whose money moved, not why they acted so."
  }),
  receipt_count: metric(programmeMonths, "receipt_count", {
    ...byMonth,
    title: "Receipts",
    formula: "Sale receipts, anonymous ones included; refunds and voids left out.",
    unit: "count",
    better: "higher"
  }),
  average_receipt: metric(programmeMonths, "average_receipt", {
    ...byMonth,
    title: "Average receipt",
    formula: "Net spend ÷ sale receipts.",
    unit: "money",
    better: "higher"
  }),
  visit_count: metric(programmeMonths, "visit_count", {
    ...byMonth,
    title: "Visits",
    formula: "Business days on which a known customer bought, each customer and day once.",
    unit: "count",
    better: "higher",
    caveat:
      "Anonymous receipts make no visits, so a lost habit of showing the card looks like fewer visits."
  }),
  return_visits: metric(visits, "is_return", {
    ...byMonth,
    title: "Return visits",
    formula: "Visits after a customer's first.",
    unit: "count",
    better: "higher"
  }),
  member_count: metric(programmeMonths, "member_count", {
    title: "Members",
    formula:
      "Customers registered, with an account, or with a card that is no gift card, by the end of the month.",
    unit: "count",
    grain: "month",
    better: "higher",
    comparison: "any two moments"
  }),
  active_member_count: metric(programmeMonths, "active_member_count", {
    ...byMonth,
    title: "Active members",
    formula: "Members with a visit in the month.",
    unit: "count",
    better: "higher"
  }),
  active_customer_count: metric(programmeMonths, "active_customer_count", {
    ...byMonth,
    title: "Active customers",
    formula: "Customers with a visit in the month.",
    unit: "count",
    better: "higher"
  }),
  new_customer_count: metric(programmeMonths, "new_customer_count", {
    ...byMonth,
    title: "New customers",
    formula: "Customers whose first visit fell in the month, without those whose start is unknown.",
    unit: "count",
    better: "higher",
    caveat: "Nobody is new in the first 90 days of receipts unless the data begin at the opening."
  }),
  capture_rate: metric(programmeMonths, "capture_rate", {
    ...byMonth,
    title: "Capture rate",
    formula: "Sale receipts with a known customer ÷ all sale receipts.",
    unit: "rate",
    better: "higher"
  }),
  member_share: metric(programmeMonths, "member_share", {
    ...byMonth,
    title: "Member share",
    formula: "Net spend of members ÷ all net spend.",
    unit: "rate",
    better: "higher",
    caveat: "Members chose to join, so their share does not say what the programme caused."
  }),
  member_receipt_share: metric(programmeMonths, "member_receipt_share", {
    ...byMonth,
    title: "Member share of receipts",
    formula: "Sale receipts of members ÷ all sale receipts.",
    unit: "rate",
    better: "higher"
  }),
  visits_per_member: metric(programmeMonths, "visits_per_member", {
    ...byMonth,
    title: "Visits per member per 30 days",
    formula: "Visits of members ÷ members ÷ observed days × 30.",
    unit: "count",
    better: "higher",
    caveat: "Members who never come count too, so it can fall below 1."
  }),
  points_earned: metric(programmeMonths, "points_earned", {
    ...byMonth,
    title: "Points earned",
    formula: "Points granted on receipts; bonuses outside receipts are not in it.",
    unit: "points",
    better: "neither"
  }),
  points_redeemed: metric(programmeMonths, "points_redeemed", {
    ...byMonth,
    title: "Points redeemed",
    formula: "Points paid with on receipts.",
    unit: "points",
    better: "neither"
  }),
  cohort_customers: metric(cohortsByMonth, "customer_count", {
    ...byCohort,
    title: "Customers in the cohort",
    formula: "Customers whose first visit fell in the month.",
    unit: "count",
    better: "higher"
  }),
  retention_rate: metric(cohortsByMonth, "retention_rate", {
    ...byCohort,
    title: "Came in that month",
    formula: "Customers of the cohort with a visit in the period ÷ customers of the cohort.",
    unit: "rate",
    better: "higher",
    caveat:
      "Empty until the period is observed to its end; a fall in the capture rate lowers it too."
  }),
  rolling_rate: metric(cohortsByMonth, "rolling_rate", {
    ...byCohort,
    title: "Came in that month or later",
    formula:
      "Customers of the cohort with a visit in the period or later ÷ customers of the cohort.",
    unit: "rate",
    better: "higher",
    caveat: "Falls toward the as-of day by construction, because late comers have not come yet."
  }),
  cohort_net_spend: metric(cohortsByMonth, "net_spend", {
    ...byCohort,
    title: "Net spend of the cohort",
    formula:
      "Net spend of the cohort's customers in the period, refunds without a known sale included.",
    unit: "money",
    better: "higher"
  }),
  window_retention: metric(cohortWindows, "retention_rate", {
    title: "Came in those 30 days",
    formula:
      "Customers with a visit in the window of 30 days from their own first visit ÷ customers who were watched to its end.",
    unit: "rate",
    grain: "window of 30 days since the first visit",
    better: "higher",
    comparison: "equal follow-up"
  }),
  margin_to_date: metric(cohortWindows, "margin_to_date", {
    title: "Margin of a customer from the first visit",
    formula:
      "Margin before points of all visits to the window's end ÷ customers who were watched to it.",
    unit: "money",
    grain: "window of 30 days since the first visit",
    better: "higher",
    comparison: "equal follow-up",
    caveat: "Later windows rest on fewer, older customers."
  }),
  repeat_rate_90d: metric(repeatLadder, "repeat_rate_90d", {
    title: "Came once more within 90 days",
    formula:
      "The share of customers with so many visits who make one more within 90 days, those still in time accounted for (Kaplan–Meier).",
    unit: "rate",
    grain: "month of first visit and number of visits",
    better: "higher",
    comparison: "equal follow-up"
  }),
  gap_survival: metric(visitGaps, "survival", {
    title: "Not yet come again",
    formula:
      "The share of visits that are followed by another only after so many days, open ones accounted for (Kaplan–Meier).",
    unit: "rate",
    grain: "days since the visit",
    better: "lower",
    comparison: "any two moments"
  }),
  gap_median: metric(visitGapsCompared, "median_days", {
    title: "Days by which half have come again",
    formula: "Where the curve of visits not yet followed by another falls to one half.",
    unit: "days",
    grain: "group of visits",
    better: "lower",
    comparison: "any two moments",
    caveat: "The median of completed gaps alone is far shorter: the slow have not completed theirs."
  }),
  margin_so_far: metric(customers, "margin_before_points", {
    ...byCustomer,
    title: "Margin so far",
    formula: "Margin before points of the customer, from the first receipt to the last day.",
    unit: "money",
    better: "higher",
    caveat: "Older customers had more time to bring it: compare only those of equal age."
  }),
  historic_value: metric(customerValues, "historic_value", {
    ...byCustomer,
    title: "Historic value",
    formula:
      "Margin before points so far − points paid with × what a point was worth on the day − cost of the messages sent to the customer.",
    unit: "money",
    better: "higher",
    caveat:
      "Older customers had more time to bring it: compare only those of equal age. Messages without a known cost count as free."
  }),
  expected_visits_12m: metric(customerForecasts, "expected_visits_12m", {
    ...byCustomer,
    title: "Visits expected in 12 months",
    formula:
      "What the visit model expects of the customer's visits so far, the chance of having left included.",
    unit: "count",
    better: "higher",
    caveat: "It goes on as before: seasons, price changes and campaigns to come are not in it."
  }),
  predicted_value_12m: metric(customerForecasts, "predicted_value_12m", {
    ...byCustomer,
    title: "Expected value of 12 months",
    formula:
      "Visits expected in each of the next 12 months × margin expected of a visit, each month discounted.",
    unit: "money",
    better: "higher",
    caveat: "Margin before points; what points and messages will cost is not taken off."
  }),
  backtest_visits: metric(lifetimeBacktest, "predicted_visits", {
    title: "Return visits foreseen",
    formula:
      "Return visits that the model, knowing only what came before the cut, expected of the customers known then.",
    unit: "count",
    grain: "week after the cut",
    better: "neither",
    comparison: "any two moments"
  }),
  backtest_error: metric(lifetimeBacktest, "error_rate", {
    title: "Error of the forecast",
    formula: "Return visits foreseen less those made ÷ those made, from the cut to the week's end.",
    unit: "rate",
    grain: "week after the cut",
    better: "neither",
    comparison: "any two moments"
  }),
  pair_baskets: metric(categoryAffinity, "basket_count", {
    ...byPair,
    title: "Baskets with both",
    formula: "Sale receipts with both goods, anonymous ones included.",
    unit: "count"
  }),
  pair_confidence: metric(categoryAffinity, "confidence", {
    ...byPair,
    title: "Share of baskets that have the second, too",
    formula: "Baskets with both ÷ baskets with the first.",
    unit: "rate",
    caveat: likes
  }),
  pair_lift: metric(categoryAffinity, "lift", {
    ...byPair,
    title: "Times as often in one basket",
    formula:
      "Share of the first's baskets that have the second ÷ share of all baskets that have it. Shown where Fisher's or the chi-square test, after Benjamini and Hochberg over all pairs, leaves at most one false claim in twenty.",
    unit: "count",
    caveat: likes
  }),
  next_confidence: metric(categoryAffinity, "next_confidence", {
    ...byPair,
    title: "Share of next visits that have the second",
    formula:
      "Visits with the first whose next visit of the same customer has the second ÷ visits with the first that another one follows.",
    unit: "rate",
    caveat: likes
  }),
  next_lift: metric(categoryAffinity, "next_lift", {
    ...byPair,
    title: "Times as often on the next visit",
    formula:
      "Share of next visits that have the second ÷ share of all visits after another that have it.",
    unit: "count",
    caveat: "Visits of one customer count as independent, so the test is a little too sure."
  }),
  customers_in_state: metric(lifecycleMonths, "closing_count", {
    title: "Customers in a state",
    formula:
      "Customers by lifecycle state at the end of the month: how long they have stayed away, in gaps that were to be expected of each.",
    unit: "count",
    grain: "month and state",
    better: "neither",
    comparison: "any two moments"
  }),
  customers_moved: metric(lifecycleMoves, "customer_count", {
    ...byMonth,
    grain: "month and pair of states",
    title: "Customers who moved between states",
    formula:
      "Customers by their state at the end of the month before and at the end of the month; who came and went within the month is seen as at its end.",
    unit: "count",
    better: "neither"
  }),
  value_at_stake: metric(customersAtStake, "value_at_stake", {
    title: "Value at stake",
    formula:
      "Margin of the next 12 months if surely still a customer × the chance of being none any more; without a visit model, all that is still expected.",
    unit: "money",
    grain: "customer",
    better: "lower",
    comparison: "any two moments",
    caveat: "What a call could save at most; how many a call wins back is told only by a test."
  }),
  churned_count: metric(churnMonths, "churned_count", {
    ...byMonth,
    title: "Customers who became lost",
    formula:
      "Customers who had come before the month, were not lost at its start and became lost in it.",
    unit: "count",
    better: "lower"
  }),
  churn_rate: metric(churnMonths, "churn_rate", {
    ...byMonth,
    title: "Churn rate",
    formula: "Customers who became lost in the month ÷ customers who were not lost at its start.",
    unit: "rate",
    better: "lower",
    caveat:
      "No verdict where the capture rate moved by more than 5 points: who stops showing the card looks lost."
  }),
  win_back_rate: metric(churnMonths, "win_back_rate", {
    ...byMonth,
    title: "Win-back rate",
    formula:
      "Customers who became lost in the 12 months to the month's end and have come again by then ÷ all who became lost in them.",
    unit: "rate",
    better: "higher",
    caveat: "Says who came again, not who came because of a message."
  }),
  false_lost_rate: metric(churnMonths, "false_lost_rate", {
    ...byMonth,
    comparison: "equal follow-up",
    title: "False-lost rate",
    formula: "Losses that a visit followed within 180 days ÷ losses that were watched so long.",
    unit: "rate",
    better: "lower",
    caveat: "High where customers are called lost too early for this shop."
  }),
  follow_share: metric(followers, "share", {
    title: "Buy it within 90 days",
    formula:
      "Of the customers with a first purchase of the one who had not bought the other: those who buy it within 90 days, whoever was not watched so long being counted as open (Kaplan–Meier).",
    unit: "rate",
    grain: "ordered pair of categories, or of products",
    better: "higher",
    comparison: "equal follow-up",
    caveat: likes
  }),
  purchase_cycle: metric(purchaseCycles, "median_days", {
    title: "Days until bought again",
    formula:
      "Days by which half of the purchases are followed by the customer's next one of the same good; the last one is open (Kaplan–Meier).",
    unit: "days",
    grain: "category or product",
    better: "lower",
    comparison: "equal follow-up"
  }),
  season_index: metric(seasonality, "index", {
    title: "Receipts against usual",
    formula:
      "Of a weekday: receipts ÷ those of the mean open day of its week; of an hour: ÷ those of the mean open hour; of a month: ÷ those of the mean open day of the year around it; of an event: ÷ those of ordinary days of the same weekday near it.",
    unit: "rate",
    grain: "weekday, hour, month or event",
    better: "neither",
    comparison: "any two moments",
    caveat: "What moved receipts on those days for other reasons is in it, too."
  }),
  forecast: metric(salesForecast, "mean", {
    title: "Expected",
    formula:
      "Exponential smoothing with a damped trend and a weekly season, or the same weekday of the last week, whichever did better before; days of events with the effect that they had.",
    unit: "count",
    grain: "day of the next eight weeks",
    better: "neither",
    comparison: "any two moments",
    caveat: "No season of the year and no growth of prices is foreseen."
  }),
  forecast_mase: metric(forecastAccuracy, "mase", {
    title: "Error of the forecast (MASE)",
    formula:
      "Mean absolute error of forecasts of four weeks, made every four weeks from what was known then ÷ that of taking the value of a week ago.",
    unit: "rate",
    grain: "measure and way of forecasting",
    better: "lower",
    comparison: "any two moments"
  }),
  forecast_coverage: metric(forecastAccuracy, "coverage", {
    title: "Days within the band",
    formula: "Days of those forecasts that fell within their 80 % band ÷ all their days.",
    unit: "rate",
    grain: "measure and way of forecasting",
    better: "neither",
    comparison: "any two moments",
    caveat: "Well below 80 % the band is too narrow, well above it too wide."
  }),
  segment_customers: metric(segments, "customer_count", {
    title: "Customers of the segment",
    formula: "Customers with a visit whose scores of recency, visits and spend put them there.",
    unit: "count",
    grain: "segment",
    better: "neither",
    comparison: "any two moments"
  }),
  segment_margin_share: metric(segments, "margin_share", {
    title: "Share of the margin",
    formula: "Margin before points of the segment over the look-back ÷ that of all customers.",
    unit: "rate",
    grain: "segment",
    better: "neither",
    comparison: "any two moments"
  }),
  band_customers: metric(demographics, "customer_count", {
    title: "Customers of the group",
    formula: "Customers known in any source, with this value in a customer list.",
    unit: "count",
    grain: "gender, age, income, place or channel",
    better: "neither",
    comparison: "any two moments",
    caveat: "Those of whom it is not known are a group of their own."
  }),
  band_spend_share: metric(demographics, "spend_share", {
    title: "Share of sales to known customers",
    formula: "Net spend of the group over the look-back ÷ that of all known customers.",
    unit: "rate",
    grain: "gender, age, income, place or channel",
    better: "neither",
    comparison: "any two moments"
  }),
  repeat_in_90_days: metric(demographics, "repeat_rate", {
    title: "Came again within 90 days",
    formula:
      "Newcomers with a second visit within 90 days ÷ newcomers whose first visit is 90 days ago or more.",
    unit: "rate",
    grain: "gender, age, income, place or channel",
    better: "higher",
    comparison: "equal follow-up"
  }),
  cost_per_newcomer: metric(acquisition, "cost_per_newcomer", {
    title: "Cost of a new customer",
    formula:
      "Costs of acquisition, and campaigns and messages of welcome ÷ customers whose first visit fell into the same months; of a channel or campaign the costs that name it, and its newcomers' share of the welcome.",
    unit: "money",
    grain: "month of first visit, channel or campaign",
    better: "lower",
    comparison: "any two moments",
    caveat: "Staff, platform and gifts are nobody's; who came by it might have come without it."
  }),
  payback_windows: metric(acquisition, "payback_windows", {
    title: "Payback",
    formula:
      "The first window of 30 days by which the margin of an average newcomer covers the cost of winning one.",
    unit: "count",
    grain: "month of first visit, channel or campaign",
    better: "lower",
    comparison: "equal follow-up"
  }),
  discount_given: metric(customerRewards, "discount_amount", {
    title: "Discounts given",
    formula: "Discounts on the sale receipts of known customers in the look-back.",
    unit: "money",
    grain: "customer",
    better: "neither",
    comparison: "any two moments"
  }),
  discount_rate: metric(segmentRewards, "discount_rate", {
    title: "Discounts of the margin",
    formula: "Discounts, without VAT where prices hold it, ÷ margin before points plus discounts.",
    unit: "rate",
    grain: "segment",
    better: "lower",
    comparison: "any two moments",
    caveat:
      "As if every sale had been made at full price too; how many would have been, only a hold-out tells."
  }),
  discount_dependence: metric(customerRewards, "discount_dependence", {
    title: "Discount dependence",
    formula: "Sales bought on promotion ÷ all sales of the customer in the look-back.",
    unit: "rate",
    grain: "customer",
    better: "lower",
    comparison: "any two moments"
  }),
  stimulus_effect: metric(stimulusEffects, "margin_effect", {
    title: "Difference after an offer",
    formula:
      "Margin of the four weeks from a message on less that of the four before, less the same of customers in the same state in the same week who came as often and were not written to.",
    unit: "money",
    grain: "kind of offer and state",
    better: "higher",
    comparison: "same window, same kind of message",
    caveat: "Weak evidence: the recipients were chosen, not drawn by lot."
  }),
  sent_count: metric(messageResults, "sent_count", {
    ...byMessage,
    title: "Sent",
    formula: "Messages sent, one per person.",
    unit: "count",
    better: "neither"
  }),
  delivered_count: metric(messageResults, "delivered_count", {
    ...byMessage,
    title: "Delivered",
    formula: "Messages that arrived.",
    unit: "count",
    better: "higher",
    caveat:
      "Where the source reports no delivery for a campaign and channel, what did not bounce counts as delivered."
  }),
  opened_count: metric(messageResults, "opened_count", {
    ...byMessage,
    title: "Opened",
    formula: "Messages that a person opened, clicked or answered; automatic opens left out.",
    unit: "count",
    better: "higher",
    caveat: "Mail programmes hide opens and make up others; clicks and visits are safer."
  }),
  clicked_count: metric(messageResults, "clicked_count", {
    ...byMessage,
    title: "Clicked",
    formula: "Messages whose link was followed.",
    unit: "count",
    better: "higher"
  }),
  reached_customers: metric(messageResults, "customer_count", {
    ...byMessage,
    title: "Customers written to",
    formula: "Different customers that were sent the message.",
    unit: "count",
    better: "neither"
  }),
  redeeming_customers: metric(messageResults, "redeeming_customer_count", {
    ...byMessage,
    title: "Customers who redeemed",
    formula: "Different customers who were sent the campaign and redeemed a coupon of it.",
    unit: "count",
    better: "higher"
  }),
  redemption_count: metric(messageResults, "redemption_count", {
    ...byMessage,
    title: "Redemptions",
    formula: "Coupons of the campaign presented at the till.",
    unit: "count",
    better: "higher"
  }),
  returned_customers: metric(messageResults, "returned_count", {
    ...byMessage,
    title: "Customers brought back",
    formula: "Different customers with a return visit credited to the message.",
    unit: "count",
    better: "higher",
    caveat: observational
  }),
  credited_visits: metric(messageResults, "credited_visit_count", {
    ...byMessage,
    title: "Return visits credited",
    formula: "Return visits inside the window of a touch, each credited to the last one.",
    unit: "count",
    better: "higher",
    caveat: observational
  }),
  credited_net_spend: metric(messageResults, "credited_net_spend", {
    ...byMessage,
    title: "Net spend credited",
    formula: "Net spend of the credited return visits.",
    unit: "money",
    better: "higher",
    caveat: observational
  })
} as const satisfies Record<string, Metric>;

/** The name of a metric in the registry. */
export type MetricName = keyof typeof metrics;
