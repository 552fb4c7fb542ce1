import type {Placed, Project} from "./project.js";

/** A selector that matches nothing; the message names what is near. */
export class SelectionError extends Error {
  override name = "SelectionError";
}

/**
 * Chooses models by dbt's grammar: names parted by blanks or commas; `+m` with all that it reads, `m+` with all
 * that reads it, `2+m` and `m+2` by so many steps, `@`-free; `tag:x`, `path:models/marts`, `*` inside names.
 * Without `include` all models are chosen; `exclude` is taken away. Throws a sentence for a name that matches nothing.
 */
export function selectModels(
  project: Project,
  include: readonly string[] = [],
  exclude: readonly string[] = []
): Set<Placed> {
  const chosen = include.length === 0 ? new Set(project.models) : union(project, include);
  for (const one of union(project, exclude)) chosen.delete(one);
  return chosen;
}

function union(project: Project, selectors: readonly string[]): Set<Placed> {
  const terms = selectors.flatMap((selector) => selector.split(/\s+/)).filter(Boolean);
  const found = new Set<Placed>();
  for (const term of terms) {
    const parts = term.split(",").map((part) => matching(project, part));
    const [first = new Set<Placed>(), ...others] = parts;
    for (const one of first) if (others.every((other) => other.has(one))) found.add(one);
  }
  return found;
}

function matching(project: Project, term: string): Set<Placed> {
  const parsed = /^(?:(\d*)(\+))?(.+?)(?:(\+)(\d*))?$/.exec(term);
  const [, upSteps, up, core = term, down, downSteps] = parsed ?? [];
  const seeds = project.models.filter((one) => matches(one, core));
  if (seeds.length === 0) {
    const near = project.models
      .map((one) => one.model.name)
      .find((name) => name.includes(core) || core.includes(name));
    throw new SelectionError(
      `--select ${term}: no model matches "${core}"${near ? `; did you mean ${near}?` : "; regulars list shows them"}`
    );
  }
  const found = new Set(seeds);
  if (up) walk(seeds, parents(project), upSteps ? Number(upSteps) : Infinity, found);
  if (down) walk(seeds, children(project), downSteps ? Number(downSteps) : Infinity, found);
  return found;
}

function matches(one: Placed, core: string): boolean {
  if (core.startsWith("tag:")) return one.model.tags.includes(core.slice(4));
  if (core.startsWith("path:")) return one.path.startsWith(core.slice(5).replace(/\/$/, ""));
  const pattern = new RegExp(
    `^${core.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`
  );
  return pattern.test(one.model.name) || pattern.test(`${one.schema}.${one.model.name}`);
}

type Edges = (one: Placed) => readonly Placed[];

function walk(from: readonly Placed[], edges: Edges, steps: number, found: Set<Placed>): void {
  let frontier: readonly Placed[] = from;
  for (let step = 0; step < steps && frontier.length > 0; step++) {
    frontier = frontier.flatMap(edges).filter((one) => !found.has(one));
    for (const one of frontier) found.add(one);
  }
}

function parents(project: Project): Edges {
  return (one) =>
    project.models.filter((other) => Object.values(one.model.refs).includes(other.model));
}

function children(project: Project): Edges {
  return (one) =>
    project.models.filter((other) => Object.values(other.model.refs).includes(one.model));
}
