import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {linkedGroups} from "../../src/identity/index.js";

type Link = readonly [number, number];

const groupsOf = (links: readonly Link[]) =>
  linkedGroups(
    links.map(([from]) => from),
    links.map(([, to]) => to)
  );

/** The same groups by the slow and plain way: spread the smallest node until nothing changes. */
function spread(links: readonly Link[]): Map<number, number> {
  const smallest = new Map(links.flat().map((node) => [node, node]));
  for (let changed = true; changed;) {
    changed = false;
    for (const [a, b] of links) {
      const least = Math.min(smallest.get(a) as number, smallest.get(b) as number);
      changed ||= smallest.get(a) !== least || smallest.get(b) !== least;
      smallest.set(a, least).set(b, least);
    }
  }
  return smallest;
}

const link = fc.tuple(fc.nat(40), fc.nat(40));

describe("linkedGroups", () => {
  it("calls a group by its smallest node, however long the chain", () => {
    expect(
      groupsOf([
        [9, 7],
        [3, 9],
        [5, 4],
        [7, 8]
      ])
    ).toEqual({node: [3, 4, 5, 7, 8, 9], group: [3, 4, 4, 3, 3, 3]});
  });

  it("leaves out nodes that no link names", () => {
    expect(groupsOf([])).toEqual({node: [], group: []});
    expect(groupsOf([[2, 2]])).toEqual({node: [2], group: [2]});
  });

  it("gives the same groups in whatever order and direction the links come", () => {
    fc.assert(
      fc.property(
        fc
          .array(link)
          .chain((links) =>
            fc.tuple(
              fc.constant(links),
              fc.shuffledSubarray(links, {minLength: links.length}),
              fc.array(fc.boolean(), {minLength: links.length, maxLength: links.length})
            )
          ),
        ([links, shuffled, turned]) => {
          const other = shuffled.map(([a, b], i): Link => (turned[i] ? [b, a] : [a, b]));
          expect(groupsOf(other)).toEqual(groupsOf(links));
        }
      )
    );
  });

  it("finds what spreading the smallest node finds", () => {
    fc.assert(
      fc.property(fc.array(link), (links) => {
        const {node, group} = groupsOf(links);
        expect(new Map(node.map((one, i) => [one, group[i]]))).toEqual(spread(links));
      })
    );
  });

  it("refuses columns of two lengths and nodes that are none", () => {
    expect(() => linkedGroups([1], [])).toThrow("1 beginnings and 0 ends");
    expect(() => linkedGroups([1.5], [2])).toThrow("1.5 is not a node");
    expect(() => linkedGroups([-1], [2])).toThrow(RangeError);
  });

  it("joins a million links within a second or two", () => {
    const from = Array.from({length: 1_000_000}, (_, i) => i);
    const {group} = linkedGroups(
      from,
      from.map((node) => node + 1)
    );
    expect(group.every((one) => one === 0)).toBe(true);
  });
});
