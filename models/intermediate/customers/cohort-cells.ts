import {sql, type Expression} from "kysely";
import {atLeast, between, count, integer, money, notAbove, rate} from "../../../src/model/index.js";
import {ratio} from "../../../src/warehouse/sql.js";

/** The columns of a cohort in one of its months, whatever the cohort was made by. */
export const cohortColumns = {
  period: integer("Months since the cohort's month, 0 for itself."),
  customer_count: count("Customers in the cohort."),
  active_count: count("Those with a visit in the period.").nullable(),
  retention_rate: rate("Active of all: classic retention.").nullable(),
  rolling_count: count("Those with a visit in the period or later.").nullable(),
  rolling_rate: rate("Rolling of all; falls toward the as-of day by construction.").nullable(),
  net_spend: money("Net spend in the period, refunds without a known sale included.").nullable(),
  margin: money("Margin before points in the period.").nullable()
};

/** What holds of them. */
export const cohortChecks = [
  atLeast("period", 0),
  between("retention_rate", 0, 1),
  between("rolling_rate", 0, 1),
  notAbove("active_count", "rolling_count"),
  notAbove("rolling_count", "customer_count")
];

const whenComplete = <Value>(value: Expression<Value>) =>
  sql<Value | null>`case when ${sql.ref("is_complete")} then ${value} end`;
const whole = sql.ref<number>("customer_count");
const active = sql.ref<number>("active_count");
const rolling = sql.ref<number>("rolling_count");

/** The measures, of rows that count a month and say whether it is over; null until it is. */
export const observedMeasures = [
  whenComplete(active).as("active_count"),
  whenComplete(ratio(active, whole)).as("retention_rate"),
  whenComplete(rolling).as("rolling_count"),
  whenComplete(ratio(rolling, whole)).as("rolling_rate"),
  whenComplete(sql.ref<number>("net_spend")).as("net_spend"),
  whenComplete(sql.ref<number>("margin")).as("margin")
] as const;
