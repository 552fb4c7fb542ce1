import type {Refs, Relation} from "../model/index.js";
import type {Resolve} from "../runner/index.js";
import type {Catalogue} from "../warehouse/index.js";
import {readableSql} from "./readable-sql.js";
import type {MetricText, Page, TermText} from "./page.js";

/** How a page's rows came about: `data/explain.json`, read when somebody asks about a number. */
export interface Explanations {
  /** By `<page>.<query>`; refs are tables as `<schema>.<name>`. */
  readonly queries: Readonly<
    Record<string, {readonly sql: string; readonly refs: readonly string[]}>
  >;
  /** Every model that a page reads, and what they read, by `<schema>.<name>`. */
  readonly models: Readonly<Record<string, ExplainedModel>>;
  /** Every landed entity that they begin with, by `landing.<name>`. */
  readonly entities: Readonly<Record<string, ExplainedEntity>>;
  /** By name, in the language of the build. */
  readonly metrics: Readonly<Record<string, MetricText>>;
  /** The words of the glossary by name, in the language of the build. */
  readonly terms: Readonly<Record<string, TermText>>;
}

export interface ExplainedModel {
  readonly doc: string;
  readonly grain: readonly string[];
  readonly refs: readonly string[];
  readonly rowCount: number | null;
  readonly checks: readonly {
    readonly name: string;
    readonly severity: string;
    readonly failingCount: number;
  }[];
}

export interface ExplainedEntity {
  readonly doc: string;
  readonly sources: readonly {
    readonly source: string;
    readonly fileCount: number;
    readonly rowCount: number;
    readonly newestLoad: string;
  }[];
}

/**
 * Collects what stands behind the pages. `sqlOf` holds the compiled text of each query, `resolve` knows
 * the schema of a relation: a staging model and a mart may have one name.
 */
export function explanationsOf(
  pages: readonly (readonly [name: string, page: Page])[],
  sqlOf: ReadonlyMap<string, string>,
  resolve: Resolve,
  catalogue: Catalogue
): Explanations {
  const models: Record<string, ExplainedModel> = {};
  const entities: Record<string, ExplainedEntity> = {};
  const tableOf = (relation: Relation) => {
    const {schema, name} = resolve(relation);
    return `${schema}.${name}`;
  };
  const visit = (relation: Relation & {refs?: Refs; grain?: readonly string[]}) => {
    const table = tableOf(relation);
    if (relation.relation === "landing") entities[table] ??= entityOf(relation, catalogue);
    if (relation.relation !== "model" || models[table]) return;
    const published = catalogue.models[table];
    const refs = Object.values(relation.refs ?? {});
    models[table] = {
      doc: relation.doc,
      grain: relation.grain ?? [],
      refs: refs.map(tableOf),
      rowCount: published?.row_count ?? null,
      checks: (published?.checks ?? []).map((check) => ({
        name: check.check_name,
        severity: check.severity,
        failingCount: check.failing_count
      }))
    };
    refs.forEach(visit);
  };
  const queries: Record<string, {sql: string; refs: string[]}> = {};
  const metrics: Record<string, MetricText> = {};
  const terms: Record<string, TermText> = {};
  for (const [name, page] of pages) {
    Object.values(page.refs).forEach(visit);
    Object.assign(metrics, page.metrics);
    Object.assign(terms, page.terms);
    for (const query of Object.keys(page.queries)) {
      const key = `${name}.${query}`;
      const sql = sqlOf.get(key) ?? "";
      const read = Object.entries(page.refs).filter(([alias]) => sql.includes(`"${alias}"`));
      queries[key] = {sql: readableSql(sql), refs: read.map(([, ref]) => tableOf(ref))};
    }
  }
  return {queries, models, entities, metrics, terms};
}

function entityOf({name, doc}: Relation, {loads}: Catalogue): ExplainedEntity {
  const bySource = new Map<
    string,
    {source: string; fileCount: number; rowCount: number; newestLoad: string}
  >();
  for (const load of loads) {
    if (!load.entities.split(",").includes(name)) continue;
    const known = bySource.get(load.source) ?? {
      source: load.source,
      fileCount: 0,
      rowCount: 0,
      newestLoad: ""
    };
    bySource.set(load.source, {
      ...known,
      fileCount: known.fileCount + 1,
      rowCount: known.rowCount + load.rows_landed,
      newestLoad: load.loaded_at > known.newestLoad ? load.loaded_at : known.newestLoad
    });
  }
  return {doc, sources: [...bySource.values()].sort((a, b) => a.source.localeCompare(b.source))};
}

/** The same explanations with the words of metrics and terms in another language. */
export function inLanguage(
  explanations: Explanations,
  say: (text: string) => string
): Explanations {
  const {metrics, terms} = explanations;
  return {
    ...explanations,
    metrics: mapped(metrics, (metric) => ({
      ...metric,
      title: say(metric.title),
      formula: say(metric.formula),
      ...(metric.caveat ? {caveat: say(metric.caveat)} : {})
    })),
    terms: mapped(terms, ({title, meaning}) => ({title: say(title), meaning: say(meaning)}))
  };
}

function mapped<T>(
  record: Readonly<Record<string, T>>,
  change: (value: T) => T
): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}
