import {between, computed, count, oneOf, rate, text} from "../../src/model/index.js";
import {wilson} from "../../src/stats/index.js";
import {addDays, dayValue} from "../../src/warehouse/sql.js";
import {intLostSpells as spells} from "../intermediate/lifecycle/int_lost_spells.js";
import {falseLostDays} from "./churn_months.js";

/** Who is asked after: all, those who had come once, those who had come more often. */
const groups = ["all", "once", "repeat"] as const;

export const falseLostRates = computed({
  name: "false_lost_rates",
  grain: ["customers"],
  doc: "One row per group of customers: how often somebody called lost came again within 180 days, over all losses that were watched so long.",
  refs: {spells},
  columns: {
    customers: text(`One of ${groups.join(", ")}.`),
    spell_count: count("Losses that 180 days have been watched since."),
    customer_count: count("Customers that they are of."),
    false_lost_count: count("Losses that a visit followed within the 180 days."),
    false_lost_rate: rate("False lost of all; empty where none was watched.").nullable(),
    rate_low: rate(
      "Lower end of the 95 % interval, losses of one customer taken together."
    ).nullable(),
    rate_high: rate("Its upper end.").nullable()
  },
  checks: [oneOf("customers", groups), between("false_lost_rate", 0, 1)],
  asOf: true,
  inputs: (db, {asOf}) => ({
    alike: db
      .with("told", (q) =>
        q
          .selectFrom("spells")
          .where(({eb, ref}) => eb(ref("lost_date"), "<=", addDays(dayValue(asOf), -falseLostDays)))
          .groupBy("customer_id")
          .select(({and, eb, fn, ref}) => {
            const once = eb("visit_number", "=", 1);
            const isFalse = eb("came_again_date", "<=", addDays(ref("lost_date"), falseLostDays));
            const number = fn.countAll<number>();
            return [
              number.as("spells"),
              number.filterWhere(isFalse).as("false_lost"),
              number.filterWhere(once).as("once"),
              number.filterWhere(and([once, isFalse])).as("false_once")
            ];
          })
      )
      .selectFrom("told")
      .groupBy(["spells", "false_lost", "once", "false_once"])
      .select(({fn}) => [
        "spells",
        "false_lost",
        "once",
        "false_once",
        fn.countAll<number>().as("customers")
      ])
  }),
  compute: ({alike}) => {
    const counts = alike.customers.map((customers, i) => {
      const all = {spells: alike.spells[i]!, falseLost: alike.false_lost[i]!};
      const once = {spells: alike.once[i]!, falseLost: alike.false_once[i]!};
      const repeat = {
        spells: all.spells - once.spells,
        falseLost: all.falseLost - once.falseLost
      };
      return {customers, all, once, repeat};
    });
    const rows = groups.map((group) => {
      const own = counts.map(({customers, [group]: of}) => ({customers, ...of}));
      return {group, ...clustered(own.filter(({spells}) => spells > 0))};
    });
    return {
      customers: rows.map(({group}) => group),
      spell_count: rows.map(({spells}) => spells),
      customer_count: rows.map(({customers}) => customers),
      false_lost_count: rows.map(({falseLost}) => falseLost),
      false_lost_rate: rows.map(({share}) => share),
      rate_low: rows.map(({low}) => low),
      rate_high: rows.map(({high}) => high)
    };
  }
});

interface Alike {
  /** Customers who were lost so often and came again so often. */
  readonly customers: number;
  readonly spells: number;
  readonly falseLost: number;
}

/**
 * The share of false losses with Wilson's interval at the number of independent losses that would spread
 * it as much as the customers do (the linearised variance of a ratio over clusters).
 */
function clustered(alike: readonly Alike[]) {
  const sum = (of: (one: Alike) => number) =>
    alike.reduce((total, one) => total + one.customers * of(one), 0);
  const customers = sum(() => 1);
  const spells = sum((one) => one.spells);
  const falseLost = sum((one) => one.falseLost);
  if (spells === 0) return {customers, spells, falseLost, share: null, low: null, high: null};
  const share = falseLost / spells;
  const squares = sum((one) => (one.falseLost - share * one.spells) ** 2);
  const variance = (squares * customers) / Math.max(1, customers - 1) / spells ** 2;
  const independent = variance > 0 ? (share * (1 - share)) / variance : customers;
  const {low, high} = wilson({successes: share * independent, trials: independent});
  return {customers, spells, falseLost, share, low, high};
}
