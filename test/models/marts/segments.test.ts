import {describe, expect, it} from "vitest";
import {
  namedSegments,
  segmentNames,
  segmentOf
} from "../../../models/intermediate/lifecycle/named-segments.js";
import {customerSegments} from "../../../models/marts/customer_segments.js";
import {segments} from "../../../models/marts/segments.js";
import {programmeSchema} from "../../../src/config/index.js";
import {rowsOf} from "../../support/models.js";

const scores = [1, 2, 3, 4, 5];

describe("named segments", () => {
  const everybody = scores.flatMap((recency) =>
    scores.flatMap((frequency) =>
      scores.flatMap((spend) => [1, 2, 20].map((visits) => ({recency, frequency, spend, visits})))
    )
  );

  it("partition the customers: each is in one, and none is without customers it could have", () => {
    const found = everybody.map(segmentOf);
    expect(new Set(found)).toEqual(new Set(namedSegments.map(({name}) => name)));
    expect(new Set(segmentNames).size).toBe(segmentNames.length);
  });

  it("put nobody lower for having come later", () => {
    const rank = (customer: (typeof everybody)[number]) =>
      ["champions", "loyal", "big_spenders", "newcomers", "promising"].includes(segmentOf(customer))
        ? 2
        : segmentOf(customer) === "fading"
          ? 1
          : 0;
    for (const customer of everybody.filter(({recency}) => recency < 5))
      expect(rank({...customer, recency: customer.recency + 1})).toBeGreaterThanOrEqual(
        rank(customer)
      );
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
