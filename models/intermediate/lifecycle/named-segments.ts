import {sql} from "kysely";

/** A score from 1, the worst, to 5. */
type Score = 1 | 2 | 3 | 4 | 5;

/** What a segment may ask of a customer; few enough that SQL can look every case up. */
export interface Scored {
  readonly recency: Score;
  readonly frequency: Score;
  readonly spend: Score;
  /** Came once in the look-back. */
  readonly once: boolean;
}

export interface NamedSegment {
  readonly name: string;
  readonly doc: string;
  readonly holds: (customer: Scored) => boolean;
}

/** The segments in the order in which they are asked: a customer is in the first that holds. */
export const namedSegments: readonly NamedSegment[] = [
  {
    name: "champions",
    doc: "Came lately, come often, spend much.",
    holds: ({recency, frequency, spend}) => recency >= 4 && frequency >= 4 && spend >= 4
  },
  {
    name: "loyal",
    doc: "Come often, and not long ago.",
    holds: ({recency, frequency}) => recency >= 3 && frequency >= 4
  },
  {
    name: "big_spenders",
    doc: "Come seldom, spend much, and not long ago.",
    holds: ({recency, spend}) => recency >= 3 && spend >= 4
  },
  {
    name: "newcomers",
    doc: "Came lately, and once.",
    holds: ({recency, once}) => recency >= 4 && once
  },
  {
    name: "promising",
    doc: "Came lately, not yet often.",
    holds: ({recency}) => recency >= 4
  },
  {
    name: "fading",
    doc: "Neither lately nor long ago, neither often nor for much.",
    holds: ({recency}) => recency === 3
  },
  {
    name: "cannot_lose",
    doc: "Came often and spent much, but long ago.",
    holds: ({frequency, spend}) => frequency >= 4 && spend >= 4
  },
  {
    name: "slipping",
    doc: "Came more than once, but long ago.",
    holds: ({once}) => !once
  },
  {name: "asleep", doc: "Came once, long ago.", holds: () => true}
];

/** The segment of customers without a visit in the look-back: they have no scores. */
export const away = {name: "away", doc: "Have not come within the look-back."} as const;

/** The names of all segments. */
export const segmentNames: readonly string[] = [...namedSegments, away].map(({name}) => name);

/** The name of the first segment that holds for a customer. */
export function segmentOf(customer: Scored): string {
  return namedSegments.find(({holds}) => holds(customer))?.name ?? away.name;
}

const scores: readonly Score[] = [1, 2, 3, 4, 5];

/** Every customer that there can be. */
export const everyScored: readonly Scored[] = scores.flatMap((recency) =>
  scores.flatMap((frequency) =>
    scores.flatMap((spend) => [true, false].map((once) => ({recency, frequency, spend, once})))
  )
);

interface SegmentCase {
  recency_score: number;
  frequency_score: number;
  spend_score: number;
  came_once: boolean;
  segment: string;
}

/** The segments as a table in SQL: one row per case, to be joined on the scores and `came_once`. */
export const segmentCases = sql<SegmentCase>`(values ${sql.join(
  everyScored.map((one) =>
    sql.raw(
      `(${one.recency}, ${one.frequency}, ${one.spend}, ${one.once}, '${segmentOf(one).replaceAll("'", "''")}')`
    )
  )
)})`.as<"cases">(sql`cases(recency_score, frequency_score, spend_score, came_once, segment)`);
