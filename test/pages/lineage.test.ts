import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {lineageOf} from "../../pages/components/lineage.js";

const nodes = [
  {table: "staging.a", reads: ["landing.a", "meta.loads"]},
  {table: "staging.b", reads: ["landing.b"]},
  {table: "marts.c", reads: ["staging.a", "staging.b"]},
  {table: "marts.d", reads: ["marts.c", "staging.a"]},
  {table: "marts.e", reads: ["marts.d"]}
];

describe("the lineage of a table", () => {
  it("is all that it goes back to and what reads it, left to right, the ledger of loads left out", () => {
    expect(lineageOf(nodes, "marts.c")).toEqual([
      {table: "landing.a", column: 0, line: 0},
      {table: "landing.b", column: 0, line: 1},
      {table: "marts.c", column: 2, line: 0},
      {table: "marts.d", column: 3, line: 0},
      {table: "staging.a", column: 1, line: 0},
      {table: "staging.b", column: 1, line: 1}
    ]);
  });

  it("has what reads the table to the right of one another, where they read one another", () => {
    const chain = [
      {table: "marts.a", reads: []},
      {table: "marts.b", reads: ["marts.a", "marts.c"]},
      {table: "marts.c", reads: ["marts.a"]}
    ];
    expect(lineageOf(chain, "marts.a")).toEqual([
      {table: "marts.a", column: 0, line: 0},
      {table: "marts.b", column: 2, line: 0},
      {table: "marts.c", column: 1, line: 0}
    ]);
  });

  it("puts every table to the right of all that it reads, and no two in one place", () => {
    const graph = fc
      .array(fc.array(fc.nat(30), {maxLength: 4}), {minLength: 1, maxLength: 30})
      .map((reads) =>
        reads.map((others, i) => ({
          table: `marts.${i}`,
          reads: [...new Set(others.filter((other) => other < i))].map((other) => `marts.${other}`)
        }))
      );
    fc.assert(
      fc.property(graph, fc.nat(29), (all, pick) => {
        const table = all[pick % all.length]?.table ?? "";
        const placed = lineageOf(all, table);
        const columns = new Map(placed.map((node) => [node.table, node.column]));
        expect(new Set(placed.map(({column, line}) => `${column}:${line}`)).size).toBe(
          placed.length
        );
        for (const node of all)
          for (const read of node.reads) {
            const [from, to] = [columns.get(read), columns.get(node.table)];
            if (from !== undefined && to !== undefined) expect(from).toBeLessThan(to);
          }
      })
    );
  });
});
