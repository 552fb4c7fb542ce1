import type {Context, Model} from "../model/index.js";
import {sqlTypes} from "../model/index.js";
import {statementsOf, type Placed, type Project} from "../runner/index.js";
import type {Catalogue} from "../warehouse/index.js";
import type {Page} from "./page.js";
import {readableSql} from "./readable-sql.js";

/** One line of the list of models: `data/models.json`. */
export interface ModelCard {
  /** `<schema>.<name>`. */
  readonly table: string;
  readonly doc: string;
  readonly grain: readonly string[];
  /** The tables that it reads. */
  readonly reads: readonly string[];
  /** Null when it is not published. */
  readonly rowCount: number | null;
  /** Its columns' names: what a search looks through. */
  readonly columns: readonly string[];
  readonly checkCount: number;
  readonly failingCount: number;
  /** The pages that read it. */
  readonly pages: readonly string[];
}

/** What is fetched when a model is opened: `_models/<schema>.<name>.json`. */
export interface ModelStory {
  /** The file in the repository. */
  readonly path: string;
  readonly kind: "select" | "computed";
  readonly columns: readonly {
    readonly name: string;
    readonly type: string;
    readonly isNullable: boolean;
    readonly isPersonal: boolean;
    readonly doc: string;
  }[];
  readonly checks: readonly {
    readonly name: string;
    readonly severity: string;
    readonly failingCount: number;
  }[];
  /** Each statement that it runs: one `select`, or the inputs of a computed model by name. */
  readonly statements: readonly {readonly name: string; readonly sql: string}[];
}

export interface ModelCatalogue {
  readonly cards: readonly ModelCard[];
  /** By the path of their file in a language's folder. */
  readonly stories: Readonly<Record<string, ModelStory>>;
}

/** Every model of the project with its columns, its compiled SQL and what is published of it. */
export function modelCatalogue(
  project: Project,
  pages: readonly (readonly [name: string, page: Page])[],
  catalogue: Catalogue,
  context: Omit<Context, "secret">
): ModelCatalogue {
  const stories = project.models.map((placed): [string, ModelStory] => [
    `_models/${tableOf(placed)}.json`,
    storyOf(placed, project, catalogue, context)
  ]);
  return {
    cards: project.models.map((placed) => cardOf(placed, project, pages, catalogue)),
    stories: Object.fromEntries(stories)
  };
}

const tableOf = ({schema, model}: Placed) => `${schema}.${model.name}`;

function cardOf(
  placed: Placed,
  {resolve}: Project,
  pages: readonly (readonly [name: string, page: Page])[],
  catalogue: Catalogue
): ModelCard {
  const {model} = placed;
  const published = catalogue.models[tableOf(placed)];
  const checks = published?.checks ?? [];
  return {
    table: tableOf(placed),
    doc: model.doc,
    grain: model.grain,
    reads: Object.values(model.refs).map((ref) => {
      const {schema, name} = resolve(ref);
      return `${schema}.${name}`;
    }),
    rowCount: published?.row_count ?? null,
    columns: Object.keys(model.columns),
    checkCount: checks.length,
    failingCount: checks.filter((check) => check.failing_count > 0).length,
    pages: pages
      .filter(([, page]) => Object.values(page.refs).includes(model))
      .map(([name]) => name)
  };
}

function storyOf(
  placed: Placed,
  {resolve}: Project,
  catalogue: Catalogue,
  context: Omit<Context, "secret">
): ModelStory {
  const {model, path} = placed;
  // The secret is a parameter and is never printed; any value compiles to the same text.
  const statements = statementsOf(model, {...context, secret: ""}, resolve);
  return {
    path,
    kind: model.body.kind,
    columns: columnsOf(model),
    checks: (catalogue.models[tableOf(placed)]?.checks ?? []).map((check) => ({
      name: check.check_name,
      severity: check.severity,
      failingCount: check.failing_count
    })),
    statements: Object.entries(statements).map(([name, {sql}]) => ({name, sql: readableSql(sql)}))
  };
}

function columnsOf(model: Model): ModelStory["columns"] {
  return Object.entries(model.columns).map(([name, {kind, isNullable, isPersonal, doc}]) => ({
    name,
    type: sqlTypes[kind],
    isNullable,
    isPersonal,
    doc
  }));
}
