import {
  atLeast,
  between,
  computed,
  count,
  integer,
  key,
  money,
  month,
  notAbove,
  oneOf,
  rate,
  real
} from "../../src/model/index.js";
import {intAcquisitionCosts as costs} from "../intermediate/customers/int_acquisition_costs.js";
import {intNewcomers as newcomers} from "../intermediate/customers/int_newcomers.js";
import {intNewcomersWon as won} from "../intermediate/customers/int_newcomers_won.js";
import {paybackMonth} from "../intermediate/customers/payback.js";
import {acquisitionMonths as months} from "./acquisition_months.js";

export const acquisition = computed({
  name: "acquisition",
  grain: ["kind", "name"],
  doc: "One row per channel of acquisition and per campaign that cost money and won newcomers, such as a raffle: what a newcomer cost, how many came again, and after how many months their margin had paid for it.",
  refs: {won, newcomers, costs, months},
  columns: {
    kind: key("channel or campaign."),
    name: key("The channel, empty for unknown; or the campaign's id."),
    newcomer_count: count("Customers won whose first visit was seen."),
    watched_count: count("Those of them whose first visit is 90 days ago or more."),
    repeat_count: count("Those of the watched with a second visit within 90 days."),
    repeat_rate: rate("Their share.").nullable(),
    cost: money(
      "Paid for it in the months in which a newcomer could be seen; empty where no cost is known."
    ).nullable(),
    cost_from: month("The first month whose cost counts.").nullable(),
    cost_newcomer_count: count("Newcomers from that month on."),
    cost_per_newcomer: real(
      "Cost ÷ the newcomers of the same months; empty without either."
    ).nullable(),
    payback_months: integer(
      "Months after the first visit's until the mean margin of a newcomer, of those watched so long, had paid the cost; 0 within the first month; empty where it has not."
    ).nullable(),
    watched_months: integer(
      "Months over which the margin is watched for at least 5 newcomers."
    ).nullable(),
    watched_margin: real("Mean margin of a newcomer over those months.").nullable()
  },
  checks: [
    oneOf("kind", ["channel", "campaign"]),
    notAbove("repeat_count", "watched_count"),
    between("repeat_rate", 0, 1),
    atLeast("newcomer_count", 0),
    notAbove("payback_months", "watched_months")
  ],
  inputs: (db) => ({
    groups: db
      .with("groups", (q) =>
        q
          .selectFrom("won")
          .select(["kind", "name"])
          .union(q.selectFrom("costs").where("kind", "=", "channel").select(["kind", "name"]))
      )
      .selectFrom("groups as g")
      .leftJoin("costs as c", (join) =>
        join.onRef("c.kind", "=", "g.kind").onRef("c.name", "=", "g.name")
      )
      .leftJoin("won as w", (join) =>
        join.onRef("w.kind", "=", "g.kind").onRef("w.name", "=", "g.name")
      )
      .leftJoin("newcomers as n", "n.customer_id", "w.customer_id")
      .groupBy(["g.kind", "g.name", "c.cost", "c.cost_from"])
      .select(({eb, fn, or}) => [
        "g.kind",
        "g.name",
        "c.cost",
        "c.cost_from",
        fn.count<number>("n.customer_id").as("newcomer_count"),
        fn
          .count<number>("n.customer_id")
          .filterWhere("n.is_watched", "=", true)
          .as("watched_count"),
        fn
          .count<number>("n.customer_id")
          .filterWhere("n.is_watched", "=", true)
          .filterWhere("n.is_repeat", "=", true)
          .as("repeat_count"),
        fn
          .count<number>("n.customer_id")
          .filterWhere(
            or([eb("c.cost_from", "is", null), eb("n.cohort_month", ">=", eb.ref("c.cost_from"))])
          )
          .as("cost_newcomer_count")
      ])
      .orderBy("g.kind")
      .orderBy("g.name"),
    months: db.selectFrom("months").selectAll().orderBy("kind").orderBy("name").orderBy("period")
  }),
  compute: ({groups, months}) => {
    const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);
    const costs = groups.cost.map((cost, i) =>
      cost === null ? null : share(cost, groups.cost_newcomer_count[i]!)
    );
    const paid = groups.name.map((name, i) => {
      const rows = months.period.flatMap((period, row) =>
        months.kind[row] === groups.kind[i] && months.name[row] === name
          ? [{period, newcomers: months.newcomer_count[row]!, margin: months.margin[row]!}]
          : []
      );
      return paybackMonth(rows, costs[i]!);
    });
    return {
      kind: groups.kind,
      name: groups.name,
      newcomer_count: groups.newcomer_count,
      watched_count: groups.watched_count,
      repeat_count: groups.repeat_count,
      repeat_rate: groups.repeat_count.map((repeats, i) =>
        share(repeats, groups.watched_count[i]!)
      ),
      cost: groups.cost,
      cost_from: groups.cost_from,
      cost_newcomer_count: groups.cost_newcomer_count,
      cost_per_newcomer: costs,
      payback_months: paid.map(({month}) => month),
      watched_months: paid.map(({watched}) => watched),
      watched_margin: paid.map(({margin}) => margin)
    };
  }
});
