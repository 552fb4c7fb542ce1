import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  everyScored,
  namedSegments,
  segmentNames,
  segmentOf,
  type Scored
} from "../../../models/intermediate/lifecycle/named-segments.js";
import {customerSegments} from "../../../models/marts/customer_segments.js";
import {segmentMonths} from "../../../models/marts/segment_months.js";
import {segmentMoves} from "../../../models/marts/segment_moves.js";
import {segments} from "../../../models/marts/segments.js";
import {programmeSchema} from "../../../src/config/index.js";
import {quantileScores, tileScores} from "../../../src/stats/index.js";
import {rowsOf} from "../../support/models.js";

describe("named segments", () => {
  it("partition the customers: each is in one, and none is without customers it could have", () => {
    const found = everyScored.map(segmentOf);
    expect(new Set(found)).toEqual(new Set(namedSegments.map(({name}) => name)));
    expect(new Set(segmentNames).size).toBe(segmentNames.length);
  });

  it("put nobody lower for having come later", () => {
    const rank = (customer: Scored) =>
      ["champions", "loyal", "big_spenders", "newcomers", "promising"].includes(segmentOf(customer))
        ? 2
        : segmentOf(customer) === "fading"
          ? 1
          : 0;
    for (const worse of everyScored)
      for (const better of everyScored)
        if (
          better.recency > worse.recency &&
          better.frequency === worse.frequency &&
          better.spend === worse.spend &&
          better.once === worse.once
        )
          expect(rank(better)).toBeGreaterThanOrEqual(rank(worse));
  });
});

describe("a customer's segment", () => {
  const started = ["a", "b", "c", "d"].map((customer_id, i) => ({
    customer_id,
    last_visit_date: i === 3 ? "2024-01-01" : "2026-06-20"
  }));
  const visit = (
    visit_id: string,
    customer_id: string,
    business_date: string,
    net_spend: number
  ) => ({
    visit_id,
    customer_id,
    business_date,
    net_spend,
    margin_before_points: net_spend / 4
  });
  const visits = [
    visit("1", "a", "2026-06-20", 100),
    visit("2", "a", "2026-06-10", 100),
    visit("3", "b", "2026-06-20", 10),
    visit("4", "c", "2026-06-20", 10),
    visit("5", "c", "2025-05-20", 500),
    visit("6", "d", "2024-01-01", 900)
  ];

  it("counts the look-back alone, scores equal customers equally and sets the others apart", async () => {
    const rows = await rowsOf(customerSegments, {started, visits});
    expect(rows.map((row) => [row.customer_id, row.visit_count, row.net_spend])).toEqual([
      ["a", 2, 200],
      ["b", 1, 10],
      ["c", 1, 10],
      ["d", 0, 0]
    ]);
    const score = (i: number) => {
      const {segment, recency_score: r, frequency_score: f, spend_score: m} = rows[i]!;
      return [segment, r, f, m];
    };
    expect(score(1)).toEqual(score(2));
    expect(score(3)).toEqual(["away", null, null, null]);
    const programme = programmeSchema.parse({rfm: {lookBackDays: 3000}});
    const all = await rowsOf(customerSegments, {started, visits}, {programme});
    expect(all.map(({visit_count}) => visit_count)).toEqual([2, 1, 2, 1]);
  });

  it("is nobody's where nobody came, and away where nobody came of late", async () => {
    expect(await rowsOf(customerSegments, {started: [], visits: []})).toEqual([]);
    const rows = await rowsOf(customerSegments, {
      started: started.slice(3),
      visits: visits.slice(5)
    });
    expect(rows.map(({segment}) => segment)).toEqual(["away"]);
  });

  it("does not depend on the order of visits or customers", async () => {
    expect(
      await rowsOf(customerSegments, {
        started: started.toReversed(),
        visits: visits.toReversed()
      })
    ).toEqual(await rowsOf(customerSegments, {started, visits}));
  });
});

describe("segments", () => {
  it("add up what their customers brought and are expected to bring, empty ones at nothing", async () => {
    const member = (customer_id: string, segment: string, margin: number) => ({
      customer_id,
      segment,
      recency_days: margin,
      visit_count: 2,
      net_spend: 4 * margin,
      margin_before_points: margin
    });
    const rows = await rowsOf(segments, {
      members: [member("a", "loyal", 10), member("b", "loyal", 20), member("c", "away", 10)],
      forecasts: [
        {customer_id: "a", predicted_value_12m: 5},
        {customer_id: "b", predicted_value_12m: 6}
      ]
    });
    expect(rows.map(({segment}) => segment).sort()).toEqual([...segmentNames].sort());
    expect(rows.find(({segment}) => segment === "loyal")).toEqual({
      segment: "loyal",
      customer_count: 2,
      customer_share: 2 / 3,
      visit_count: 4,
      net_spend: 120,
      margin_before_points: 30,
      margin_share: 0.75,
      mean_recency_days: 15,
      predicted_value_12m: 11
    });
    expect(rows.find(({segment}) => segment === "champions")).toMatchObject({
      customer_count: 0,
      net_spend: 0,
      mean_recency_days: null
    });
  });
});

const people = fc.array(
  fc.record({
    days: fc.array(fc.integer({min: 0, max: 800}), {minLength: 1, maxLength: 6}),
    spend: fc.integer({min: 0, max: 5})
  }),
  {minLength: 1, maxLength: 25}
);

type Person = {readonly days: readonly number[]; readonly spend: number};

/** Rows of `started` and `visits` of people who came so many days before 30 June 2026. */
function histories(crowd: readonly Person[]) {
  const visits = crowd.flatMap(({days, spend}, i) =>
    [...new Set(days)]
      .sort((a, b) => b - a)
      .map((day) => {
        const date = new Date(Date.UTC(2026, 5, 30) - day * 86_400_000).toISOString().slice(0, 10);
        const customer_id = `c${String(i).padStart(2, "0")}`;
        return {
          visit_id: `${customer_id}/${date}`,
          customer_id,
          business_date: date,
          net_spend: spend,
          margin_before_points: spend
        };
      })
  );
  return {visits, started: startedBy(visits)};
}

/** Who has come at all, and when last; visits of one customer stand in the order of their days. */
function startedBy(visits: readonly {customer_id: string; business_date: string}[]) {
  const last = new Map(visits.map((visit) => [visit.customer_id, visit.business_date]));
  return [...last].map(([customer_id, last_visit_date]) => ({customer_id, last_visit_date}));
}

describe("scores", () => {
  it.each(["together", "split"] as const)(
    "with ties %s are those of the pure functions",
    async (ties) => {
      const programme = programmeSchema.parse({rfm: {ties}});
      await fc.assert(
        fc.asyncProperty(people, async (crowd) => {
          const rows = await rowsOf(customerSegments, histories(crowd), {programme});
          const present = rows.filter(({visit_count}) => visit_count > 0);
          const ids = present.map((row) => row.customer_id);
          const scored = (values: number[], better: "higher" | "lower") =>
            Array.from(
              ties === "split" ? tileScores(values, ids, better) : quantileScores(values, better)
            );
          expect(present.map((row) => row.recency_score)).toEqual(
            scored(
              present.map((row) => row.recency_days),
              "lower"
            )
          );
          expect(present.map((row) => row.frequency_score)).toEqual(
            scored(
              present.map((row) => row.visit_count),
              "higher"
            )
          );
          expect(present.map((row) => row.spend_score)).toEqual(
            scored(
              present.map((row) => row.net_spend),
              "higher"
            )
          );
        }),
        {numRuns: 8, seed: 8}
      );
    }
  );

  it("never fall when a customer buys more, and each customer is in one segment", async () => {
    await fc.assert(
      fc.asyncProperty(
        people,
        fc.nat(),
        fc.integer({min: 0, max: 300}),
        async (crowd, who, day) => {
          const chosen = who % crowd.length;
          const more = crowd.map((person, i) =>
            i === chosen ? {days: [...person.days, day], spend: person.spend + 1} : person
          );
          const [before, after] = [
            await rowsOf(customerSegments, histories(crowd)),
            await rowsOf(customerSegments, histories(more))
          ];
          expect(before).toHaveLength(crowd.length);
          for (const score of ["recency_score", "frequency_score", "spend_score"] as const)
            expect(after[chosen]![score] ?? 0).toBeGreaterThanOrEqual(before[chosen]![score] ?? 0);
        }
      ),
      {numRuns: 10, seed: 9}
    );
  });
});

describe("the history of segments", () => {
  const months = Array.from({length: 30}, (_, i) => {
    const day = (month: number, date: number) =>
      new Date(Date.UTC(2024, month, date)).toISOString().slice(0, 10);
    return {month: day(i, 1), month_number: i, last_date: day(i + 1, 0)};
  });

  it("names at each month's end what the scores of that day name, and moves add up to it", async () => {
    const programme = programmeSchema.parse({rfm: {lookBackDays: 100}});
    await fc.assert(
      fc.asyncProperty(people, fc.integer({min: 0, max: 28}), async (crowd, back) => {
        const {visits} = histories(crowd);
        const changes = await rowsOf(segmentMonths, {calendar: months, visits}, {programme});
        const asOf = months[29 - back]!;
        const known = visits.filter(({business_date}) => business_date <= asOf.last_date);
        const members = await rowsOf(
          customerSegments,
          {started: startedBy(known), visits: known},
          {programme, asOf: asOf.last_date}
        );
        const then = changes.filter(({month}) => month <= asOf.month);
        for (const {customer_id, segment} of members)
          expect(then.findLast((row) => row.customer_id === customer_id)?.segment).toBe(segment);
        const moves = await rowsOf(segmentMoves, {
          calendar: months.slice(0, 30 - back),
          changes: then,
          members: []
        });
        const last = moves.filter(({month}) => month === asOf.month);
        for (const segment of segmentNames)
          expect(
            last.filter(({to}) => to === segment).reduce((sum, row) => sum + row.customer_count, 0)
          ).toBe(members.filter((row) => row.segment === segment).length);
      }),
      {numRuns: 8, seed: 10}
    );
  });
});
