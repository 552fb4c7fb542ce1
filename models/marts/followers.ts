import {
  atLeast,
  between,
  computed,
  count,
  key,
  notAbove,
  rate,
  real
} from "../../src/model/index.js";
import {kaplanMeierOfCounts, survivalAt, survivalBand} from "../../src/stats/index.js";
import {daysTold, intFollowerDays as days} from "../intermediate/baskets/int_follower_days.js";

/** Days within which a follower is counted, and within which half of the followers are looked for. */
const within = 90;

export const followers = computed({
  name: "followers",
  grain: ["level", "item", "next_item"],
  doc: "One row per ordered pair of categories or of products of which 20 customers first bought the second after the first: how many buy it within 90 days of their first purchase of the first, and how long they take (Kaplan–Meier, who has it already left out).",
  refs: {days},
  columns: {
    level: key("category or product."),
    item: key("The first, the anchor; '' for the first purchase of anything."),
    next_item: key("The second."),
    customer_count: count(
      "Customers with the first who had not bought the second before or with it."
    ),
    follow_count: count("Those of them who have bought it since."),
    share: rate("The share that buys it within 90 days."),
    share_low: rate("Lower 95 % limit.").nullable(),
    share_high: rate("Upper 95 % limit.").nullable(),
    base_share: rate(
      "The share of all customers who buy it within 90 days of their first purchase of anything else."
    ).nullable(),
    times_as_often: real("The share ÷ that of all.").nullable(),
    half_days: real("Days by which half of those who follow within a year have done so.").nullable()
  },
  checks: [
    between("share", 0, 1),
    notAbove("share_low", "share"),
    notAbove("share", "share_high"),
    notAbove("follow_count", "customer_count"),
    atLeast("half_days", 1)
  ],
  inputs: (db) => ({
    pairs: db
      .selectFrom("days")
      .groupBy(["level", "item", "next_item"])
      .orderBy("level")
      .orderBy("item")
      .orderBy("next_item")
      .select(["level", "item", "next_item"])
      .select(({fn}) => fn.countAll<number>().as("day_count")),
    rows: db
      .selectFrom("days")
      .orderBy("level")
      .orderBy("item")
      .orderBy("next_item")
      .orderBy("day")
      .select(["day", "follow_count", "open_count"])
  }),
  compute: ({pairs: found, rows}) => {
    let to = 0;
    const pairs = found.day_count.map((size, pair) => {
      const from = to;
      to += size;
      const follow = rows.follow_count.slice(from, to);
      const curve = kaplanMeierOfCounts(
        rows.day.slice(from, to),
        follow,
        rows.open_count.slice(from, to)
      );
      const band = survivalBand(curve, "log-log");
      const last = curve.time.findLastIndex((day) => day <= within);
      const half = (1 + survivalAt(curve, daysTold)) / 2;
      const at = curve.survival.findIndex((share) => share <= half);
      const limit = (value: number | undefined) =>
        value !== undefined && Number.isFinite(value) ? 1 - value : null;
      return {
        level: found.level[pair]!,
        item: found.item[pair]!,
        next: found.next_item[pair]!,
        customers: curve.atRisk[0]!,
        followers: follow.reduce((sum, value) => sum + value, 0),
        share: 1 - survivalAt(curve, within),
        low: last < 0 ? null : limit(band.upper[last]),
        high: last < 0 ? null : limit(band.lower[last]),
        half: at < 0 || half === 1 ? null : curve.time[at]!
      };
    });
    const base = new Map(
      pairs
        .filter(({item}) => item === "")
        .map((pair) => [`${pair.level}\n${pair.next}`, pair.share])
    );
    const baseOf = (pair: (typeof pairs)[number]) =>
      base.get(`${pair.level}\n${pair.next}`) ?? null;
    return {
      level: pairs.map(({level}) => level),
      item: pairs.map(({item}) => item),
      next_item: pairs.map(({next}) => next),
      customer_count: pairs.map(({customers}) => customers),
      follow_count: pairs.map(({followers}) => followers),
      share: pairs.map(({share}) => share),
      share_low: pairs.map(({low}) => low),
      share_high: pairs.map(({high}) => high),
      base_share: pairs.map(baseOf),
      times_as_often: pairs.map((pair) => {
        const share = baseOf(pair);
        return share ? pair.share / share : null;
      }),
      half_days: pairs.map(({half}) => half)
    };
  }
});
