import {runs} from "../lifecycle/runs.js";

type Texts = readonly string[];
type Numbers = readonly number[];

interface Inputs {
  /** `int_newcomer_months`, by dimension, value and month. */
  readonly groups: {
    readonly dimension: Texts;
    readonly value: Texts;
    readonly cohort_month: Texts;
    readonly newcomer_count: Numbers;
    readonly watched_count: Numbers;
    readonly repeat_count: Numbers;
  };
  /** `int_winning_costs`. */
  readonly paid: {
    readonly month: Texts;
    readonly purpose: Texts;
    readonly acquisition_channel: Texts;
    readonly amount: Numbers;
  };
  /** `int_campaign_costs`. */
  readonly campaigns: {
    readonly campaign_id: Texts;
    readonly cost: Numbers;
    readonly is_welcome: readonly boolean[];
  };
}

/** The newcomers of one group and what winning them cost; a cost is null where none is known. */
export interface AcquisitionCost {
  readonly dimension: string;
  readonly value: string;
  readonly newcomers: number;
  readonly watchedNewcomers: number;
  readonly repeats: number;
  /** The first month that counts; null for a campaign, of which everything does. */
  readonly from: string | null;
  /** Newcomers of the months that count. */
  readonly counted: number;
  readonly acquisition: number | null;
  readonly welcome: number | null;
  /** Both, for one of the counted newcomers. */
  readonly each: number | null;
}

/**
 * What winning a newcomer cost, by group. Costs and newcomers count from the first month with newcomers,
 * or from the next where that one is seen in part. A channel or campaign without costs of its own has none,
 * whatever its welcome cost; a channel that cost and won nobody has a row, too.
 */
export function acquisitionCosts(
  {groups, paid, campaigns}: Inputs,
  beginsAtOpening: boolean
): AcquisitionCost[] {
  const months = groups.cohort_month.toSorted();
  const from = months[0] === undefined ? null : beginsAtOpening ? months[0] : after(months[0]);
  const sum = (purpose: string, counts: (row: number) => boolean = () => true) =>
    paid.amount.reduce(
      (total, amount, row) =>
        from !== null && paid.month[row]! >= from && paid.purpose[row] === purpose && counts(row)
          ? total + amount
          : total,
      0
    );
  const found = runs([groups.dimension, groups.value]).map(([start, end]) => {
    const rows = Array.from({length: end - start}, (_, i) => start + i);
    const of = (column: Numbers, own: readonly number[] = rows) =>
      own.reduce((total, row) => total + column[row]!, 0);
    return {
      dimension: groups.dimension[start]!,
      value: groups.value[start]!,
      newcomers: of(groups.newcomer_count),
      watchedNewcomers: of(groups.watched_count),
      repeats: of(groups.repeat_count),
      counted: of(
        groups.newcomer_count,
        rows.filter((row) => from !== null && groups.cohort_month[row]! >= from)
      )
    };
  });
  const everyone = found.find(({dimension}) => dimension === "all")?.counted ?? 0;
  const welcomeOfOne = everyone > 0 ? sum("welcome") / everyone : 0;
  const isWelcome = new Map(campaigns.campaign_id.map((id, i) => [id, campaigns.is_welcome[i]!]));
  const costOf = new Map(campaigns.campaign_id.map((id, i) => [id, campaigns.cost[i]!]));
  const unwon = [...new Set(paid.acquisition_channel)]
    .filter((channel) => channel !== "")
    .filter((value) => !found.some((group) => isChannel(group) && group.value === value))
    .map((value) => ({
      dimension: "acquisition_channel",
      value,
      newcomers: 0,
      watchedNewcomers: 0,
      repeats: 0,
      counted: 0
    }));
  const priced = [...found, ...unwon].map((group) => {
    const {dimension, value} = group;
    const isCampaign = dimension === "campaign";
    const counted = isCampaign ? group.newcomers : group.counted;
    const [acquisition, welcome] = isCampaign
      ? [costOf.get(value) ?? 0, isWelcome.get(value) === true ? 0 : welcomeOfOne * counted]
      : isChannel(group)
        ? [
            sum("acquisition", (row) => value !== "" && paid.acquisition_channel[row] === value),
            welcomeOfOne * counted
          ]
        : dimension === "cohort_month"
          ? [
              sum("acquisition", (row) => paid.month[row]!.startsWith(value)),
              sum("welcome", (row) => paid.month[row]!.startsWith(value))
            ]
          : [sum("acquisition"), sum("welcome")];
    const isKnown = (isCampaign || isChannel(group) ? acquisition : acquisition + welcome) > 0;
    return {
      ...group,
      counted,
      from: isCampaign ? null : from,
      acquisition: isKnown ? acquisition : null,
      welcome: isKnown ? welcome : null,
      each: isKnown && counted > 0 ? (acquisition + welcome) / counted : null
    };
  });
  return priced.filter(({newcomers, acquisition}) => newcomers > 0 || acquisition !== null);
}

const isChannel = ({dimension}: {readonly dimension: string}) =>
  dimension === "acquisition_channel";

/** The month after, both as its first day. */
function after(month: string): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, "0")}-01`;
}
