import {describe, expect, it} from "vitest";
import {entitiesBehind, modelsBehind} from "../../pages/components/explain.js";
import {metricTexts} from "../../pages/i18n/metric-texts.js";
import {metrics} from "../../models/metrics.js";
import {termTexts} from "../../pages/i18n/term-texts.js";
import {terms} from "../../models/terms.js";
import {inLanguage} from "../../src/site/explain.js";
import {readableSql} from "../../src/site/readable-sql.js";
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

  it("is said for every term of the glossary in every language, and for nothing else", () => {
    const texts = new Set(Object.values(terms).flatMap(({title, meaning}) => [title, meaning]));
    expect([...texts].filter((text) => !termTexts[text])).toEqual([]);
    expect(Object.keys(termTexts).filter((text) => !texts.has(text as never))).toEqual([]);
    expect(inLanguage(explanations, (text) => termTexts[text]?.uz ?? text).terms.visit?.title).toBe(
      "Tashrif"
    );
  });

  it("shows SQL on lines of its clauses, sub-selects indented", () => {
    expect(
      readableSql(
        `with "x" as (select "a" from "t" where "b" in (1, 2)), "y" as (select extract(day from "d") as "from" from "x") select count(*) filter (where "a" = ' from ') from "y" group by "a" order by "a"`
      )
    ).toBe(
      [
        'with "x" as (',
        '  select "a"',
        '  from "t"',
        '  where "b" in (1, 2)',
        "),",
        '"y" as (',
        '  select extract(day from "d") as "from"',
        '  from "x"',
        ")",
        `select count(*) filter (where "a" = ' from ')`,
        'from "y"',
        'group by "a"',
        'order by "a"'
      ].join("\n")
    );
  });

  it("loses no word and no sign of a query but white space", () => {
    for (const {sql} of Object.values(explanations.queries))
      expect(readableSql(sql).replaceAll(/\s/g, "")).toBe(sql.replaceAll(/\s/g, ""));
  });
});
