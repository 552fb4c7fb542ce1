/** The groups that links make: each node that a link names, once, with the smallest node of its group. */
interface LinkedGroups {
  readonly node: number[];
  readonly group: number[];
}

/**
 * Connected components of an undirected graph, by union-find with path halving. Nodes are whole numbers from 0;
 * those that no link names are groups of their own and are left out. The order of the links never matters: a
 * group is called by its smallest node, and nodes come in ascending order.
 *
 * Throws a RangeError when the two columns differ in length or hold anything but whole numbers from 0 to 2³¹ − 2.
 */
export function linkedGroups(from: readonly number[], to: readonly number[]): LinkedGroups {
  if (from.length !== to.length)
    throw new RangeError(
      `links have ${from.length} beginnings and ${to.length} ends; each link needs both`
    );
  const parent = new Int32Array(largest(from, to) + 1).fill(-1);
  for (let i = 0; i < from.length; i++) unite(parent, from[i] as number, to[i] as number);
  const node: number[] = [];
  const group: number[] = [];
  for (let i = 0; i < parent.length; i++) {
    if (parent[i] === -1) continue;
    node.push(i);
    group.push(root(parent, i));
  }
  return {node, group};
}

/** Hangs the greater root under the smaller one, so that a root is the smallest node of its group. */
function unite(parent: Int32Array, a: number, b: number): void {
  if (parent[a] === -1) parent[a] = a;
  if (parent[b] === -1) parent[b] = b;
  const rootA = root(parent, a);
  const rootB = root(parent, b);
  parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
}

function root(parent: Int32Array, start: number): number {
  let node = start;
  for (;;) {
    const above = parent[node] as number;
    if (above === node) return node;
    const next = parent[above] as number;
    parent[node] = next;
    node = next;
  }
}

function largest(...columns: readonly (readonly number[])[]): number {
  let max = -1;
  for (const column of columns)
    for (const value of column) {
      if (!Number.isInteger(value) || value < 0 || value > 0x7ffffffe)
        throw new RangeError(
          `${value} is not a node; nodes are whole numbers from 0 to 2147483646`
        );
      if (value > max) max = value;
    }
  return max;
}
