import {t} from "../i18n/index.js";
import {changeOf} from "./change.js";
import {beforeOf, partsOf, stepsOf, type Asked, type SalesChange} from "./sales-change.js";
import {formatOf, type SiteFacts} from "./site.js";

/** Reasons that are told together, and what is said of them when they add or take. */
const tellings: readonly {
  readonly ids: readonly string[];
  readonly more: () => string;
  readonly less: () => string;
}[] = [
  {
    ids: ["new", "first_seen", "returned", "lost"],
    more: () => t("more customers came than stayed away"),
    less: () => t("more customers stayed away than came")
  },
  {
    ids: ["regular_visits"],
    more: () => t("regulars came more often"),
    less: () => t("regulars came less often")
  },
  {
    ids: ["regular_spend"],
    more: () => t("regulars spent more per visit"),
    less: () => t("regulars spent less per visit")
  },
  {
    ids: ["regular_stores"],
    more: () => t("regulars came from other stores"),
    less: () => t("regulars went to other stores")
  },
  {
    ids: ["anonymous_receipts"],
    more: () => t("more receipts of unknown buyers"),
    less: () => t("fewer receipts of unknown buyers")
  },
  {
    ids: ["anonymous_average"],
    more: () => t("larger receipts of unknown buyers"),
    less: () => t("smaller receipts of unknown buyers")
  },
  {
    ids: ["few"],
    more: () => t("groups of few customers"),
    less: () => t("groups of few customers")
  },
  {
    ids: ["refunds"],
    more: () => t("fewer returns without a purchase"),
    less: () => t("more returns without a purchase")
  },
  {ids: ["opened"], more: () => t("newly opened stores"), less: () => t("newly opened stores")},
  {ids: ["closed"], more: () => t("closed stores"), less: () => t("closed stores")},
  {ids: ["days"], more: () => t("a longer month"), less: () => t("a shorter month")}
];

/** Below this relative change, sales are said to be the same. */
const noticeable = 0.01;

/** Which way sales went, by how much, and the two reasons that weigh most. */
export function changeSentence(site: SiteFacts, data: SalesChange, asked: Asked): string {
  const steps = stepsOf(site, data, asked);
  if (steps.length === 0) return "";
  const format = formatOf(site);
  const before = steps[0]?.value ?? 0;
  const now = steps.at(-1)?.value ?? 0;
  const change = changeOf(now, before);
  const values = {
    month: format.month(asked.month),
    before: format.month(beforeOf(asked)),
    money: format.money(Math.abs(now - before)),
    change: format.rate(Math.abs(change ?? 0))
  };
  const moved =
    change !== null && Math.abs(change) < noticeable
      ? t("Sales of {month} are level with {before} ({sales}).", {
          month: values.month,
          before: values.before,
          sales: format.money(now)
        })
      : now > before
        ? t("Sales of {month} are {money} above {before} ({change}).", values)
        : t("Sales of {month} are {money} below {before} ({change}).", values);
  const parts = partsOf(data, asked);
  const signed = (money: number) => `${money > 0 ? "+" : ""}${format.money(money)}`;
  const told = tellings
    .map(({ids, more, less}) => {
      const sum = parts.reduce(
        (total, part) => total + (ids.includes(part.id) ? part.change : 0),
        0
      );
      return {sum, words: `${(sum > 0 ? more : less)()} (${signed(sum)})`};
    })
    .filter(({sum}) => sum !== 0)
    .sort((a, b) => Math.abs(b.sum) - Math.abs(a.sum));
  const [first, second] = told;
  const most = !first
    ? ""
    : second
      ? t("What weighs most: {first}, then {second}.", {first: first.words, second: second.words})
      : t("What weighs most: {first}.", {first: first.words});
  return [moved, most].filter(Boolean).join(" ");
}

/** What to say under the chart of a month that is not over; empty for a whole month. */
export function daysNote(site: SiteFacts, {months}: SalesChange, {month}: Asked): string {
  const row = months.find((one) => one.month === month);
  return row && !row.is_complete
    ? t("{month} is not over: its days to {day} stand beside as many days of the other month.", {
        month: formatOf(site).month(month),
        day: formatOf(site).day(row.last_date)
      })
    : "";
}
