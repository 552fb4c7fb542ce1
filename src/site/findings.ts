import {fisherTest, holm, studentCritical} from "../stats/index.js";

export type FindingUnit =
  "count" | "money" | "rate" | "change" | "points" | "month" | "day" | "text";

/** One sentence that the numbers support, ready to be said in any language. */
export interface Finding {
  /** The English text with its values in braces: a key of the catalogues. */
  readonly text: string;
  readonly values: Readonly<
    Record<string, {readonly value: number | string; readonly unit: FindingUnit}>
  >;
  /** The money that it is about, in programme currency, never negative: findings are ranked by it. */
  readonly stake: number;
  readonly kind: "good" | "bad" | "caution";
  /** The page that shows more, or null. */
  readonly page: string | null;
  /** What to do about it, in one English sentence with the same values; a finding without one is only to be known. */
  readonly action?: string;
}

/** The findings with the most money at stake; cautions first, equal stakes in the order of their text. */
export function ranked(findings: readonly (Finding | null)[], most = 5): Finding[] {
  const weight = ({kind, stake}: Finding) => (kind === "caution" ? Infinity : stake);
  return findings
    .filter((finding): finding is Finding => finding !== null)
    .sort((a, b) =>
      weight(a) === weight(b) ? a.text.localeCompare(b.text, "en") : weight(b) > weight(a) ? 1 : -1
    )
    .slice(0, most);
}

/** The findings that somebody can act on, of all pages together, the most money first, each sentence once. */
export function actionable(findings: readonly Finding[], most = 3): Finding[] {
  const said = new Set<string>();
  return findings
    .filter(({action}) => action !== undefined)
    .sort((a, b) => b.stake - a.stake || a.text.localeCompare(b.text, "en"))
    .filter(({text, values}) => {
      const key = text + JSON.stringify(values);
      return !said.has(key) && said.add(key);
    })
    .slice(0, most);
}

export interface DailyChange {
  /** Sum of the newer days less the sum of the older ones. */
  readonly difference: number;
  /** `difference` ÷ the sum of the older days; null when that is 0. */
  readonly change: number | null;
}

/**
 * The change between two runs of days of equal length, each day paired with its counterpart, so that
 * weekdays cancel out; null when the interval of the mean difference holds 0 (paired t, 95 %), when the
 * runs differ in length or when fewer than 14 days are known.
 */
export function dailyChange(
  newer: readonly number[],
  older: readonly number[],
  level = 0.95
): DailyChange | null {
  const days = newer.length;
  if (days < 14 || days !== older.length) return null;
  const differences = newer.map((value, i) => value - (older[i] ?? 0));
  const sum = differences.reduce((total, value) => total + value, 0);
  const mean = sum / days;
  const variance =
    differences.reduce((total, value) => total + (value - mean) ** 2, 0) / (days - 1);
  const reach = studentCritical(level, days - 1) * Math.sqrt(variance / days);
  if (Math.abs(mean) <= reach || sum === 0) return null;
  const before = older.reduce((total, value) => total + value, 0);
  return {difference: sum, change: before === 0 ? null : sum / before};
}

/** Fewer earlier values say nothing of what is usual. */
const fewestBefore = 6;

/**
 * Says whether a value lies above or below what those before it let expect: the 95 % prediction interval of one
 * more value, mean ± t × s × √(1 + 1/n); null inside it, and with fewer than six values before it.
 */
export function outOfLine(
  before: readonly number[],
  value: number,
  level = 0.95
): "above" | "below" | null {
  const n = before.length;
  if (n < fewestBefore) return null;
  const mean = before.reduce((sum, one) => sum + one, 0) / n;
  const variance = before.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (n - 1);
  const reach = studentCritical(level, n - 1) * Math.sqrt(variance * (1 + 1 / n));
  if (Math.abs(value - mean) <= reach) return null;
  return value > mean ? "above" : "below";
}

export interface Trial {
  readonly successes: number;
  readonly trials: number;
}

/** The group's share and that of all the others together. */
export interface Outstanding<T> {
  readonly group: T;
  readonly share: number;
  readonly rest: number;
}

/**
 * The groups whose share differs from that of all the others by more than chance allows: Fisher's exact
 * test, Holm over all groups, so that the chance of any false claim stays below `risk`.
 */
export function standingOut<T extends Trial>(groups: readonly T[], risk = 0.05): Outstanding<T>[] {
  const all = groups.reduce(
    (sum, {successes, trials}) => ({
      successes: sum.successes + successes,
      trials: sum.trials + trials
    }),
    {successes: 0, trials: 0}
  );
  const others = groups.map(({successes, trials}) => ({
    successes: all.successes - successes,
    trials: all.trials - trials
  }));
  const p = groups.map((group, i) => {
    const rest = others[i] as Trial;
    return fisherTest({
      both: group.successes,
      onlyFirst: group.trials - group.successes,
      onlySecond: rest.successes,
      neither: rest.trials - rest.successes
    });
  });
  const adjusted = holm(p);
  return groups.flatMap((group, i) => {
    const rest = others[i] as Trial;
    if ((adjusted[i] ?? 1) >= risk || group.trials === 0 || rest.trials === 0) return [];
    return [{group, share: group.successes / group.trials, rest: rest.successes / rest.trials}];
  });
}
