import type {Compilable, QueryCreator} from "kysely";
import type {Programme} from "../config/index.js";
import {entities} from "../entities/index.js";
import type {DatabaseOf, Refs} from "../model/index.js";
import type {Finding} from "./findings.js";

/** What page data may know beside the marts that they read. */
export interface PageContext {
  /** The day that the numbers speak of, "YYYY-MM-DD". */
  readonly asOf: string;
  readonly programme: Programme;
}

/** Which numbers of a row are hidden, and which count of people decides it. */
export interface Mask {
  /** The column that counts the people in the row. */
  readonly count: string;
  /** The columns that are nulled where the count is under the privacy floor; the count is nulled too. */
  readonly measures: readonly string[];
}

/** A mask whose columns the query has. */
interface MaskOf<O> extends Mask {
  readonly count: keyof O & string;
  readonly measures: readonly (keyof O & string)[];
}

/** A query whose rows about too few people lose their numbers. */
export interface Masked<O> extends Compilable<O> {
  readonly mask: Mask;
}

/** A masked row: its numbers may be null, and `is_masked` says that this is why. */
export type MaskedRow<O, M extends keyof O> = Omit<O, M> & {[K in M]: O[K] | null} & {
  is_masked: boolean;
};

/**
 * Marks a query whose rows speak of groups of people: where `count` is above 0 and under the programme's
 * privacy floor, it and the measures become null and `is_masked` true.
 */
export function masked<O, const K extends MaskOf<O>>(
  query: Compilable<O>,
  mask: K
): Masked<MaskedRow<O, K["count"] | K["measures"][number]>> {
  return {compile: () => query.compile(), mask};
}

export type PageQuery<R extends Refs, O> = (
  db: QueryCreator<DatabaseOf<R>>,
  context: PageContext
) => Compilable<O>;

type Queries<R extends Refs> = Readonly<Record<string, PageQuery<R, object>>>;

/** What a metric of the registry says of itself. */
export interface MetricText {
  readonly title: string;
  readonly formula: string;
  readonly unit: string;
  readonly grain: string;
  readonly better: string;
  readonly comparison: string;
  readonly caveat?: string;
  readonly mart: string;
  readonly column: string;
}

/** Marks an English text of a page's data as one that the catalogues must have; the text itself. */
export const text = <const T extends string>(english: T): T => english;

/** What a word of the site means. */
export interface TermText {
  readonly title: string;
  readonly meaning: string;
}

export interface PageSpec<R extends Refs, Q extends Queries<R>> {
  /** The question that these data answer, in one sentence. */
  readonly doc: string;
  /** The marts and tables of `meta` that the queries may read, under the names that they use. */
  readonly refs: R;
  /** Each named query becomes one list of rows in the file. */
  readonly queries: Q;
  /** What the page cannot do without; it leaves the menu while the named query has no rows. */
  readonly needs?: Needs & {readonly rows: keyof Q & string};
  /** The metrics that the page shows, of the registry, by their names there. */
  readonly metrics?: Readonly<Record<string, MetricText>>;
  /** The words that the page explains, by the names under which pages link them. */
  readonly terms?: Readonly<Record<string, TermText>>;
  /** What the rows say, as sentences that they support; a pure function. They are ranked and join the file. */
  readonly findings?: (data: DataOfQueries<Q>, context: PageContext) => readonly (Finding | null)[];
}

/** What a page cannot do without. */
export interface Needs {
  /** The query that must have rows. */
  readonly rows: string;
  /** The entities whose exports would give it some. */
  readonly exports: readonly (keyof typeof entities)[];
}

/** The data of one page, with its types erased, as the site builder handles it. */
export interface Page<D = object> {
  readonly relation: "page";
  readonly doc: string;
  readonly refs: Refs;
  readonly queries: Readonly<
    Record<string, (db: QueryCreator<never>, context: PageContext) => Compilable>
  >;
  readonly metrics: Readonly<Record<string, MetricText>>;
  readonly terms: Readonly<Record<string, TermText>>;
  /** The entities by the names of their tables; null for a page that always has something to say. */
  readonly needs: {readonly rows: string; readonly entities: readonly string[]} | null;
  readonly findings: (data: never, context: PageContext) => readonly (Finding | null)[];
  /** Phantom: carries the type of the data, never set. */
  readonly data?: D;
}

type DataOfQueries<Q> = {
  [K in keyof Q]: Q[K] extends (...input: never[]) => Compilable<infer O> ? O[] : never;
};

/** What a page reads: one list of rows for each of its queries. */
export type DataOf<P> = P extends Page<infer D> ? D : never;

/**
 * The data of one page: named queries over marts, written to `data/<file>.json`. Columns marked personal
 * do not exist here: a query that names one fails.
 */
export function page<const R extends Refs, Q extends Queries<R>>(
  spec: PageSpec<R, Q>
): Page<DataOfQueries<Q> & {findings: Finding[]}> {
  return {
    relation: "page",
    doc: spec.doc,
    refs: spec.refs,
    queries: spec.queries as unknown as Page["queries"],
    metrics: spec.metrics ?? {},
    terms: spec.terms ?? {},
    needs: spec.needs
      ? {
          rows: spec.needs.rows,
          entities: spec.needs.exports.map((entity) => entities[entity].name)
        }
      : null,
    findings: spec.findings ?? (() => [])
  };
}
