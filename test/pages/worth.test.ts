import {describe, expect, it} from "vitest";
import {share} from "../../pages/components/overview.js";
import {
  adviceSentence,
  aheadNote,
  untestedSentence,
  type Worth
} from "../../pages/components/worth.js";
import {facts} from "../site/fixture.js";

const totals = {customer_count: 700, predicted_value_12m: 7000, expected_visits_12m: 1400};
const model = (is_used: boolean, status = "converged") => ({
  model: "bg_nbd",
  segment: "all",
  is_used,
  status
});
const data = (rest: object) =>
  ({
    totals: [{...totals, new_value: 12}],
    ahead: [],
    backtest: [],
    models: [model(true)],
    ...rest
  }) as unknown as Worth;

describe("the page of what a customer is worth", () => {
  it("always says why there is no back-test, also where a model is used", () => {
    expect(untestedSentence(data({}))).toMatch(/too little was known at the cut/);
    expect(untestedSentence(data({models: [model(false, "too_little_data")]}))).toBe(
      "there is too little data"
    );
  });

  it("calls a figure rough only where no model of visits stands behind it", () => {
    expect(aheadNote(facts, data({}))).toBe("Expected margin on average; 2 visits.");
    expect(aheadNote(facts, data({models: [model(false)]}))).toMatch(/^A rough figure/);
  });

  it("advises no price for a newcomer who is expected to bring a loss", () => {
    expect(adviceSentence(facts, data({}))).toMatch(/spend clearly less than/);
    expect(adviceSentence(facts, data({totals: [{...totals, new_value: -12}]}))).toBe("");
  });
});

describe("the overview", () => {
  it("knows no average receipt of a week that has refunds alone", () => {
    expect(share(-40, 0)).toBeNull();
  });
});
