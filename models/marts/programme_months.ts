import {
  atLeast,
  between,
  count,
  day,
  flag,
  model,
  money,
  month,
  notAbove,
  quantity,
  rate,
  real,
  sumsTo
} from "../../src/model/index.js";
import {monthOf, ratio} from "../../src/warehouse/sql.js";
import {intMonths as calendar} from "../intermediate/customers/int_months.js";
import {intReceiptsCounted as receipts} from "../intermediate/sales/int_receipts_counted.js";
import {customerMonths} from "./customer_months.js";
import {customers} from "./customers.js";

export const programmeMonths = model({
  name: "programme_months",
  grain: ["month"],
  doc: "One row per calendar month from the first receipt to the as-of day; the last may be unfinished.",
  refs: {calendar, receipts, customerMonths, customers},
  columns: {
    month: month("The month."),
    last_date: day("Its last observed day."),
    is_complete: flag("Observed to its end."),
    receipt_count: count("Sale receipts, anonymous ones included."),
    net_spend: money(
      "Paid after discounts, refunds taken off: of a known sale in the sale's month, others in their own."
    ),
    margin_before_points: money("Net spend plus the part paid with points less cost of goods."),
    member_count: count(
      "Customers enrolled by the end of the month; those without a day of enrolment in every month."
    ),
    active_member_count: count("Members with a visit in the month."),
    active_customer_count: count("Customers with a visit in the month."),
    new_customer_count: count(
      "Customers whose first visit fell in the month and whose start is known."
    ),
    visit_count: count("Visits of customers."),
    capture_rate: rate("Sale receipts with a known customer of all.").nullable(),
    member_share: rate("Net spend of members of all net spend.").nullable(),
    member_receipt_share: rate("Sale receipts of members of all.").nullable(),
    average_receipt: real("Net spend per sale receipt, in the programme's currency.").nullable(),
    visits_per_member: real("Visits of members per member and 30 days.").nullable(),
    points_earned: quantity("Points granted on receipts."),
    points_redeemed: quantity("Points paid with on receipts.")
  },
  checks: [
    sumsTo("net_spend", "receipts", "net_amount"),
    atLeast("receipt_count", 0),
    between("capture_rate", 0, 1),
    between("member_receipt_share", 0, 1),
    notAbove("active_member_count", "member_count"),
    notAbove("active_member_count", "active_customer_count")
  ],
  select: (db) =>
    db
      .with("sold", (q) =>
        q
          .selectFrom("receipts")
          .groupBy(({ref}) => monthOf(ref("counted_date")))
          .select(({eb, fn, ref}) => [
            monthOf(ref("counted_date")).as("month"),
            fn.countAll<number>().filterWhere("kind", "=", "sale").as("receipt_count"),
            fn
              .countAll<number>()
              .filterWhere(eb.and([eb("kind", "=", "sale"), eb("customer_id", "is not", null)]))
              .as("captured_count"),
            fn.sum<number>("net_amount").as("net_spend"),
            fn.sum<number>("margin_before_points").as("margin_before_points"),
            fn.sum<number>("points_earned").as("points_earned"),
            fn.sum<number>("points_redeemed").as("points_redeemed")
          ])
      )
      .with("came", (q) =>
        q
          .selectFrom("customerMonths as m")
          .innerJoin("customers as c", "c.customer_id", "m.customer_id")
          .innerJoin("calendar", "calendar.month", "m.month")
          .select(["m.month", "m.visit_count", "m.receipt_count", "m.net_spend"])
          .select(({and, eb, or, ref}) => [
            and([
              eb("c.is_member", "=", true),
              or([
                eb("c.member_since", "is", null),
                eb("c.member_since", "<=", ref("calendar.last_date"))
              ])
            ])
              .$castTo<boolean>()
              .as("is_member"),
            and([
              eb("c.is_start_unknown", "=", false),
              eb(monthOf(ref("c.first_visit_date")), "=", ref("m.month"))
            ])
              .$castTo<boolean>()
              .as("is_new")
          ])
      )
      .with("customers_by_month", (q) =>
        q
          .selectFrom("came")
          .groupBy("month")
          .select(({eb, fn}) => [
            "month",
            fn.countAll<number>().filterWhere("visit_count", ">", 0).as("active_customer_count"),
            fn
              .countAll<number>()
              .filterWhere(eb.and([eb("visit_count", ">", 0), eb("is_member", "=", true)]))
              .as("active_member_count"),
            fn.countAll<number>().filterWhere("is_new", "=", true).as("new_customer_count"),
            fn.sum<number>("visit_count").as("visit_count"),
            fn
              .sum<number>("visit_count")
              .filterWhere("is_member", "=", true)
              .as("member_visit_count"),
            fn
              .sum<number>("receipt_count")
              .filterWhere("is_member", "=", true)
              .as("member_receipt_count"),
            fn.sum<number>("net_spend").filterWhere("is_member", "=", true).as("member_net_spend")
          ])
      )
      .with("enrolled", (q) =>
        q
          .selectFrom("calendar as m")
          .innerJoin("customers as c", (join) =>
            join
              .on("c.is_member", "=", true)
              .on(({eb, or, ref}) =>
                or([
                  eb("c.member_since", "is", null),
                  eb("c.member_since", "<=", ref("m.last_date"))
                ])
              )
          )
          .groupBy("m.month")
          .select(({fn}) => ["m.month", fn.countAll<number>().as("member_count")])
      )
      .with("counted", (q) =>
        q
          .selectFrom("calendar as m")
          .leftJoin("sold as s", "s.month", "m.month")
          .leftJoin("customers_by_month as c", "c.month", "m.month")
          .leftJoin("enrolled as e", "e.month", "m.month")
          .select(["m.month", "m.last_date", "m.day_count", "m.is_complete"])
          .select(({fn, lit}) => [
            fn.coalesce("s.receipt_count", lit(0)).as("receipt_count"),
            fn.coalesce("s.captured_count", lit(0)).as("captured_count"),
            fn.coalesce("s.net_spend", lit(0)).as("net_spend"),
            fn.coalesce("s.margin_before_points", lit(0)).as("margin_before_points"),
            fn.coalesce("s.points_earned", lit(0)).as("points_earned"),
            fn.coalesce("s.points_redeemed", lit(0)).as("points_redeemed"),
            fn.coalesce("e.member_count", lit(0)).as("member_count"),
            fn.coalesce("c.active_member_count", lit(0)).as("active_member_count"),
            fn.coalesce("c.active_customer_count", lit(0)).as("active_customer_count"),
            fn.coalesce("c.new_customer_count", lit(0)).as("new_customer_count"),
            fn.coalesce("c.visit_count", lit(0)).as("visit_count"),
            fn.coalesce("c.member_visit_count", lit(0)).as("member_visit_count"),
            fn.coalesce("c.member_receipt_count", lit(0)).as("member_receipt_count"),
            fn.coalesce("c.member_net_spend", lit(0)).as("member_net_spend")
          ])
      )
      .selectFrom("counted")
      .select([
        "month",
        "last_date",
        "is_complete",
        "receipt_count",
        "net_spend",
        "margin_before_points",
        "member_count",
        "active_member_count",
        "active_customer_count",
        "new_customer_count",
        "visit_count",
        "points_earned",
        "points_redeemed"
      ])
      .select(({eb, ref}) => [
        ratio(ref("captured_count"), ref("receipt_count")).as("capture_rate"),
        ratio(ref("member_net_spend"), ref("net_spend")).as("member_share"),
        ratio(ref("member_receipt_count"), ref("receipt_count")).as("member_receipt_share"),
        ratio(ref("net_spend"), ref("receipt_count")).as("average_receipt"),
        ratio(
          eb("member_visit_count", "*", eb.lit(30)),
          eb("member_count", "*", ref("day_count"))
        ).as("visits_per_member")
      ])
});
