import {t} from "../i18n/index.js";
import type {ComingBack} from "./coming-back.js";
import {originName, originValue} from "./names.js";
import {formatOf, type SiteFacts} from "./site.js";

/** A rung of the ladder: how many go on from so many visits. */
export interface Rung {
  readonly label: string;
  readonly gaps: number | null;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly median: number | null;
}

/** The rungs from the first visit up; empty where nobody was watched for 90 days. */
export function rungsOf({ladder, compared}: ComingBack): Rung[] {
  return ladder.map((row) => {
    const value = row.segment.replace("after_visit_", "");
    const days = compared.find((one) => one.dimension === "visit_number" && one.value === value);
    return {
      label: originValue("visit_number", value),
      gaps: row.gap_count,
      share: row.repeat_rate_90d,
      low: row.repeat_rate_low,
      high: row.repeat_rate_high,
      median: days?.median_days ?? null
    };
  });
}

/** The ladder in one sentence: its first rung beside a later one. */
export function ladderSentence(site: SiteFacts, rungs: readonly Rung[]): string | null {
  const [first, , third] = rungs;
  if (!first?.share || !third?.share) return null;
  const {rate} = formatOf(site);
  return t("After the first visit {first} come again within 90 days, after the third {third}.", {
    first: rate(first.share),
    third: rate(third.share)
  });
}

type Compared = ComingBack["compared"][number];

/** The ways of telling visits apart that were compared, as options of a choice. */
export function comparisons({compared}: ComingBack): {value: string; label: string}[] {
  const order = ["visit_number", "store", "acquisition_channel", "first_category", "first_offer"];
  const known = new Set(compared.map(({dimension}) => dimension));
  return order
    .filter((dimension) => known.has(dimension))
    .map((value) => ({value, label: originName(value)}));
}

/** The groups of a comparison that may be shown; visit numbers in their order, others by their median. */
export function groupsCompared({compared}: ComingBack, dimension: string): Compared[] {
  const rows = compared.filter(
    (row) => row.dimension === dimension && row.return_rate_60d !== null
  );
  return dimension === "visit_number"
    ? rows
    : rows.sort((a, b) => (b.return_rate_60d ?? 0) - (a.return_rate_60d ?? 0));
}

/** Whether the groups differ by more than chance, in one sentence. */
export function testSentence([row]: readonly Compared[]): string | null {
  if (row?.p_value_adjusted === null || row?.p_value_adjusted === undefined) return null;
  return row.p_value_adjusted < 0.05
    ? t("They differ by more than chance (log-rank test).")
    : t("The differences are within chance (log-rank test): do not act on them.");
}

/** By when half have come again, in one sentence. */
export function gapSentence(site: SiteFacts, {gaps}: ComingBack): string | null {
  const half = gaps.find(({survival}) => survival !== null && survival <= 0.5);
  const month = gaps.findLast(({day, survival}) => day <= 30 && survival !== null);
  const watched = gaps.at(-1)?.day ?? 0;
  if (!half && (watched < 30 || !month?.survival)) return null;
  return half
    ? t("After a visit half have come again within {n} {n|day|days}.", {n: half.day})
    : t(
        "After a visit {share} have come again within 30 days, fewer than half within the time watched.",
        {
          share: formatOf(site).rate(1 - (month?.survival ?? 1))
        }
      );
}
