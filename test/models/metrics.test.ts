import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {metrics} from "../../models/metrics.js";
import {discover} from "../../src/runner/index.js";

const {models} = await discover(join(import.meta.dirname, "../.."));

describe("the registry of metrics", () => {
  it("reads columns that marts have", () => {
    const columns = new Set(
      models
        .filter(({schema}) => schema === "marts")
        .flatMap(({model}) => Object.keys(model.columns).map((name) => `${model.name}.${name}`))
    );
    const missing = Object.values(metrics).filter(
      ({mart, column}) => !columns.has(`${mart}.${column}`)
    );
    expect(missing).toEqual([]);
  });

  it("says everything once: titles, and one metric per column", () => {
    const titles = Object.values(metrics).map(({title}) => title);
    const sources = Object.values(metrics).map(({mart, column}) => `${mart}.${column}`);
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(sources).size).toBe(sources.length);
  });

  it("counts shares as rates and amounts as money", () => {
    const kinds = {rate: "real", money: ["money", "real"], points: "quantity"};
    for (const {mart, column, unit} of Object.values(metrics)) {
      const kind = models.find(({model, schema}) => schema === "marts" && model.name === mart)
        ?.model.columns[column]?.kind;
      if (unit in kinds)
        expect([kinds[unit as keyof typeof kinds]].flat(), `${mart}.${column}`).toContain(kind);
    }
  });
});

describe("the house rules of models", () => {
  const rules = models.filter(({schema}) => schema !== "staging");

  it("hold four refs at most", () => {
    const wide = models.filter(({model}) => Object.keys(model.refs).length > 4);
    expect(wide.map(({model}) => model.name)).toEqual([]);
  });

  it("document every column in a sentence", () => {
    const bare = models.flatMap(({model}) =>
      Object.entries(model.columns)
        .filter(([, {doc}]) => !/^[A-Z0-9].*\.$/s.test(doc) && !/^[a-z].*\.$/s.test(doc))
        .map(([name]) => `${model.name}.${name}`)
    );
    expect(bare).toEqual([]);
    expect(
      models.filter(({model}) => !model.doc.endsWith(".")).map(({model}) => model.name)
    ).toEqual([]);
  });

  it("keep personal data out of marts", () => {
    const personal = rules
      .filter(({schema}) => schema === "marts")
      .flatMap(({model}) =>
        Object.entries(model.columns)
          .filter(([, column]) => column.isPersonal)
          .map(([name]) => `${model.name}.${name}`)
      );
    expect(personal).toEqual([]);
  });

  it("check more of a mart than its grain wherever it holds numbers", () => {
    const unchecked = models
      .filter(
        ({schema, model}) =>
          schema === "marts" && Object.values(model.columns).some(({kind}) => kind === "money")
      )
      .filter(({model}) => model.checks.length === 0);
    expect(unchecked.map(({model}) => model.name)).toEqual([]);
  });
});
