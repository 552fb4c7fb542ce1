import {atLeast, computed, count, key, notAbove, real} from "../../src/model/index.js";
import {
  kaplanMeier,
  quantileTime,
  quantileTimeInterval,
  survivalBand
} from "../../src/stats/index.js";
import {intItemGaps as gaps} from "../intermediate/baskets/int_item_gaps.js";
import {runs} from "../intermediate/lifecycle/runs.js";

export const purchaseCycles = computed({
  name: "purchase_cycles",
  grain: ["level", "item"],
  doc: "One row per category and product in many baskets: after how many days a customer buys it again, the last purchase of each being open (Kaplan–Meier); told by 2,000 customers of each at most.",
  refs: {gaps},
  columns: {
    level: key("category or product."),
    item: key("The category or product."),
    customer_count: count("Customers who told it."),
    gap_count: count("Purchases that were followed by another."),
    median_days: real(
      "Days by which half of the purchases are followed by the next; empty where fewer are."
    ).nullable(),
    median_low: real("Lower 95 % limit, purchases of one customer taken together.").nullable(),
    median_high: real("Upper 95 % limit.").nullable(),
    quarter_days: real("Days by which a quarter are: the earliest moment to remind.").nullable()
  },
  checks: [
    atLeast("customer_count", 1),
    notAbove("quarter_days", "median_days"),
    notAbove("median_low", "median_days"),
    notAbove("median_days", "median_high")
  ],
  inputs: (db) => ({
    rows: db
      .selectFrom("gaps")
      .select(["level", "item", "customer_id", "gap_days", "is_followed"])
      .orderBy("level")
      .orderBy("item")
  }),
  compute: ({rows}) => {
    const items = runs([rows.level, rows.item]).map(([from, to]) => {
      const customers = rows.customer_id.slice(from, to);
      const followed = rows.is_followed.slice(from, to);
      const curve = kaplanMeier(rows.gap_days.slice(from, to), followed, customers);
      return {
        level: rows.level[from]!,
        item: rows.item[from]!,
        customers: new Set(customers).size,
        gaps: followed.filter(Boolean).length,
        median: quantileTime(curve, 0.5),
        interval: quantileTimeInterval(curve, survivalBand(curve), 0.5),
        quarter: quantileTime(curve, 0.25)
      };
    });
    return {
      level: items.map(({level}) => level),
      item: items.map(({item}) => item),
      customer_count: items.map(({customers}) => customers),
      gap_count: items.map(({gaps}) => gaps),
      median_days: items.map(({median}) => median),
      median_low: items.map(({interval, median}) => (median === null ? null : interval[0])),
      median_high: items.map(({interval, median}) => (median === null ? null : interval[1])),
      quarter_days: items.map(({quarter}) => quarter)
    };
  }
});
