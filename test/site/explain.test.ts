import {describe, expect, it} from "vitest";
import {entitiesBehind, modelsBehind} from "../../pages/components/explain.js";
import {metricTexts} from "../../pages/i18n/metric-texts.js";
import {metrics} from "../../models/metrics.js";
import {inLanguage, readableSql} from "../../src/site/explain.js";
import {explanations} from "./fixture.js";

describe("what stands behind a number", () => {
  it("is every model from the page's mart back to the landed exports, nearest first", () => {
    const behind = modelsBehind(explanations, "overview.months");
    expect(behind[0]).toEqual({name: "marts.programme_months", depth: 0});
    const names = behind.map(({name}) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("staging.receipts");
    expect(names.indexOf("staging.receipts")).toBeGreaterThan(names.indexOf("marts.receipts"));
    expect(entitiesBehind(explanations, "overview.months")).toContain("landing.receipts");
  });

  it("keeps a staging model apart from the mart of the same name", () => {
    expect(explanations.models["staging.receipts"]?.doc).not.toBe(
      explanations.models["marts.receipts"]?.doc
    );
  });

  it("names the metrics of the page in each language", () => {
    const russian = inLanguage(explanations, (text) => metricTexts[text]?.ru ?? text);
    expect(russian.metrics.net_spend?.title).toBe("Чистые продажи");
    expect(explanations.metrics.net_spend?.title).toBe("Net spend");
  });

  it("is said for every metric of the registry in every language, and for nothing else", () => {
    const texts = new Set(
      Object.values(metrics).flatMap((metric) => [
        metric.title,
        metric.formula,
        "caveat" in metric && metric.caveat ? metric.caveat : metric.title
      ])
    );
    expect([...texts].filter((text) => !metricTexts[text])).toEqual([]);
    expect(Object.keys(metricTexts).filter((text) => !texts.has(text))).toEqual([]);
  });

  it("shows SQL on lines of its clauses", () => {
    expect(readableSql('select "a" from "t" where "b" = $1 group by "a" order by "a"')).toBe(
      'select "a"\nfrom "t"\nwhere "b" = $1\ngroup by "a"\norder by "a"'
    );
  });
});
