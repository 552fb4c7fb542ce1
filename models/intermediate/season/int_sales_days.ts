import {atLeast, count, day, model, money} from "../../../src/model/index.js";
import {intReceiptsCounted as receipts} from "../sales/int_receipts_counted.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";

export const intSalesDays = model({
  name: "int_sales_days",
  grain: ["business_date"],
  doc: "One row per business day with receipts: what was sold on it, anonymous receipts included.",
  refs: {receipts, visits},
  columns: {
    business_date: day("The business day on which the money counts."),
    receipt_count: count("Sale receipts."),
    net_spend: money("Paid after discounts, refunds of its sales taken off."),
    visit_count: count("Visits of known customers.")
  },
  checks: [atLeast("receipt_count", 0)],
  select: (db) =>
    db
      .with("visited", (q) =>
        q
          .selectFrom("visits")
          .groupBy("business_date")
          .select(({fn}) => ["business_date", fn.countAll<number>().as("visit_count")])
      )
      .with("sold", (q) =>
        q
          .selectFrom("receipts")
          .groupBy("counted_date")
          .select(({fn}) => [
            "counted_date",
            fn.countAll<number>().filterWhere("kind", "=", "sale").as("receipt_count"),
            fn.sum<number>("net_amount").as("net_spend")
          ])
      )
      .selectFrom("sold as s")
      .leftJoin("visited as v", "v.business_date", "s.counted_date")
      .select(["s.counted_date as business_date", "s.receipt_count", "s.net_spend"])
      .select(({fn, lit}) => fn.coalesce("v.visit_count", lit(0)).as("visit_count"))
});
