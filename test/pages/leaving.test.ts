import {describe, expect, it} from "vitest";
import {
  bandsFinding,
  leadSentence as discountLead,
  type Discounts
} from "../../pages/components/discounts.js";
import {
  adviceSentence,
  captureCaution,
  churnFinding,
  falseLostCaution,
  leadSentence,
  remedySentence,
  slippedGroups,
  type ChurnMonth,
  type Leaving
} from "../../pages/components/leaving.js";
import {facts} from "../site/fixture.js";

const slipped = (
  state: string,
  is_this_week: boolean,
  people: number | null,
  rest: object = {}
) => ({
  state,
  is_this_week,
  customer_count: people,
  value_at_stake: people === null ? null : people * 100,
  contact_count: people,
  contactable_count: people === null ? null : people - 2,
  is_consent_known: true,
  is_masked: people === null,
  ...rest
});

const data = (rows: object[], states = [{state: "active"}]) =>
  ({slipped: rows, states}) as unknown as Leaving;

describe("the page of who leaves", () => {
  it("says how many slipped this week and what is at stake, those lost apart", () => {
    const said = leadSentence(
      facts,
      data([
        slipped("cooling", true, 30),
        slipped("at_risk", true, 10),
        slipped("lost", true, 50),
        slipped("cooling", false, 70)
      ])
    );
    expect(said).toContain("In the last 7 days 40 customers stayed away longer than usual:");
    expect(said).toMatch(/4,000/);
  });

  it("looks at four weeks where the week has too few people, and says so where nobody slipped", () => {
    const few = data([slipped("cooling", true, null), slipped("cooling", false, 9)]);
    expect(leadSentence(facts, few)).toContain("In the last 28 days 9 customers");
    expect(leadSentence(facts, data([]))).toContain("nobody stayed away longer than usual");
    expect(leadSentence(facts, data([], []))).toContain("No customers are known yet");
  });

  it("names no money where nothing can be foreseen yet", () => {
    const unforeseen = data([slipped("cooling", true, 30, {value_at_stake: null})]);
    expect(leadSentence(facts, unforeseen)).toBe(
      "In the last 7 days 30 customers stayed away longer than usual; what is at stake cannot be said yet."
    );
    expect(adviceSentence(facts, unforeseen)).toMatch(
      /^30 customers slipped away.* too little is known/
    );
    expect(slippedGroups(unforeseen, 7).map(({stake}) => stake)).toEqual([null, null, null]);
  });

  it("begins with those at risk, and says who of them can be reached", () => {
    const rows = [
      slipped("at_risk", true, 10),
      slipped("at_risk", false, 6),
      slipped("cooling", true, 30)
    ];
    expect(slippedGroups(data(rows), 28)[0]).toEqual({
      state: "at_risk",
      people: 16,
      stake: 1600,
      reachable: 16,
      allowed: 12
    });
    expect(adviceSentence(facts, data(rows))).toMatch(
      /^Begin with the 16 customers .* 12 of them can be reached and allow it\.$/
    );
    const unknown = rows.map((row) => ({...row, is_consent_known: false}));
    expect(adviceSentence(facts, data(unknown))).toContain(
      "16 of them left a phone or an e-mail; no export says yet"
    );
    const unreachable = unknown.map((row) => ({...row, contact_count: 0}));
    expect(adviceSentence(facts, data(unreachable))).toContain("load the customer list");
  });

  const month = (rest: object) =>
    ({
      month: "2026-06-01",
      churned_count: 66,
      churn_rate: 0.077,
      churned_once_count: 9,
      ...rest
    }) as ChurnMonth;

  it("gives no verdict on churn where the capture rate moved by more than 5 points either way", () => {
    expect(captureCaution(facts, [month({capture_change: -0.06})])).toContain("No verdict");
    expect(captureCaution(facts, [month({capture_change: 0.06})])).toContain("No verdict");
    expect(captureCaution(facts, [month({capture_change: 0.05})])).toBeNull();
    expect(captureCaution(facts, [month({capture_change: null})])).toBeNull();
    expect(churnFinding(facts, [month({})])).toBe(
      "In June 2026 7.7% became lost: 66 customers, 9 of them after one visit."
    );
  });

  it("warns that lost is said too early only where the whole interval is above a half", () => {
    const all = (rate_low: number) =>
      [{customers: "all", false_lost_rate: 0.92, rate_low}] as Leaving["false_lost"];
    expect(falseLostCaution(facts, all(0.9))).toContain("92% of those called lost came again");
    expect(falseLostCaution(facts, all(0.49))).toBeNull();
    expect(falseLostCaution(facts, [])).toBeNull();
  });

  const multiples = (...rows: [multiple: number, losses: number, rate: number][]) =>
    ({
      multiples: rows.map(([multiple, spell_count, false_lost_rate], i) => ({
        multiple,
        spell_count,
        false_lost_rate,
        is_set: i === 0
      }))
    }) as unknown as Leaving;

  it("names the least multiple that is seldom wrong, of those that enough losses tell of", () => {
    expect(remedySentence(facts, multiples([3, 90, 0.44], [4, 70, 0.3], [5, 60, 0.19]))).toBe(
      "With “lost” after 5 usual gaps instead of 3 it would have been 19%: set lifecycle.lost to 5."
    );
    expect(remedySentence(facts, multiples([3, 90, 0.92], [4, 40, 0.9], [8, 5, 0]))).toContain(
      "Even after 4 usual gaps instead of 3 it would have been 90%"
    );
    expect(remedySentence(facts, multiples([3, 90, 0.2], [4, 70, 0.1]))).toBe("");
    expect(remedySentence(facts, multiples([3, 10, 0.9], [4, 9, 0.1]))).toBe("");
  });
});

describe("the page of discounts", () => {
  const given = {
    days: 365,
    customer_count: 40,
    margin_before_points: 630,
    discount_amount: 400,
    discount_margin: 370,
    is_masked: false
  };

  it("says what discounts took of the margin, and never what they brought", () => {
    const said = discountLead(facts, {given: [given]} as unknown as Discounts);
    expect(said).toMatch(/400.* of discounts: 37% of the margin/);
    expect(said).toContain("Whether they earned it back, receipts cannot tell.");
    expect(discountLead(facts, {given: []} as unknown as Discounts)).toContain("No discounts");
  });

  it("counts who buys on promotion alone among those that are shown", () => {
    const bands = [
      {band: 0, customer_count: 90, is_masked: false},
      {band: 3, customer_count: null, is_masked: true},
      {band: 5, customer_count: 10, is_masked: false}
    ] as Discounts["bands"];
    expect(bandsFinding(facts, bands)).toBe("10 customers of 100 bought on promotion alone.");
    expect(bandsFinding(facts, bands.slice(0, 2))).toBeNull();
  });
});
