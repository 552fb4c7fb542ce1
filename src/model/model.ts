import type {Compilable, Expression, QueryCreator} from "kysely";
import type {Programme} from "../config/index.js";
import type {Check} from "./checks.js";
import type {Columns, Row} from "./columns.js";
import type {DatabaseOf, Refs, Relation} from "./relation.js";

/** What a model may know beside its refs. */
export interface Context {
  /** The day that the numbers speak of, "YYYY-MM-DD". Only models that declare `asOf: true` may read it. */
  readonly asOf: string;
  /** The settings of programme.json, defaults filled in. */
  readonly programme: Programme;
  /** The key of the surrogate customer ids; only identity needs it. */
  readonly secret: string;
}

type Names<T> = keyof T & string;

/** The header that SQL models and computed models share. */
export interface Header<R extends Refs, C extends Columns> {
  /** The table's name; also the file's. */
  readonly name: string;
  /** The columns that identify a row; uniqueness and non-null are checked at every build. */
  readonly grain: readonly [Names<C>, ...Names<C>[]];
  /** One sentence: one row per what, and what is left out. */
  readonly doc: string;
  readonly refs: R;
  readonly columns: C;
  readonly checks?: readonly Check<Names<C>, Names<R>>[];
  readonly tags?: readonly string[];
  /** True when the model reads `asOf`; only then is it rebuilt because the day moved. */
  readonly asOf?: boolean;
}

export interface ModelSpec<R extends Refs, C extends Columns> extends Header<R, C> {
  /** The query; its columns must be exactly the declared ones. */
  readonly select: (
    db: QueryCreator<DatabaseOf<R>>,
    context: Context
  ) => Expression<Row<C>> & Compilable;
}

type Inputs = Readonly<Record<string, Compilable<object>>>;

/** A query's result as columns: one array per column, all of one length. */
export type ColumnsOf<Q> =
  Q extends Compilable<infer O> ? {[K in keyof O]: readonly O[K][]} : never;

export interface ComputedSpec<R extends Refs, C extends Columns, I extends Inputs> extends Header<
  R,
  C
> {
  /** The queries whose columns `compute` receives; order their rows when the order matters. */
  readonly inputs: (db: QueryCreator<DatabaseOf<R>>, context: Context) => I;
  /** A pure function: columns in, the declared columns out, all of one length. */
  readonly compute: (
    inputs: {[K in keyof I]: ColumnsOf<I[K]>},
    context: Context
  ) => {[K in keyof C]: readonly C[K]["value"][]};
}

/** A model with its types erased, as the runner handles it. */
export interface Model<R = object> extends Relation<R> {
  readonly relation: "model";
  readonly grain: readonly string[];
  readonly refs: Refs;
  readonly checks: readonly Check<string, string>[];
  readonly tags: readonly string[];
  readonly asOf: boolean;
  readonly body:
    | {
        readonly kind: "select";
        readonly select: (db: QueryCreator<never>, context: Context) => Compilable;
      }
    | {
        readonly kind: "computed";
        readonly inputs: (db: QueryCreator<never>, context: Context) => Inputs;
        readonly compute: (
          inputs: Record<string, Record<string, readonly unknown[]>>,
          context: Context
        ) => Record<string, readonly unknown[]>;
      };
}

/**
 * A table said in one SELECT over other relations. A wrong column, type, nullability, grain or check
 * is a compile error; extra columns are found when the model is built.
 */
export function model<const R extends Refs, const C extends Columns>(
  spec: ModelSpec<R, C>
): Model<Row<C>> {
  const select = spec.select as unknown as (
    db: QueryCreator<never>,
    context: Context
  ) => Compilable;
  return {...header(spec), body: {kind: "select", select}};
}

/** A table that a pure function makes out of columns, for what SQL cannot say. */
export function computed<const R extends Refs, const C extends Columns, I extends Inputs>(
  spec: ComputedSpec<R, C, I>
): Model<Row<C>> {
  type Body = Extract<Model["body"], {kind: "computed"}>;
  const inputs = spec.inputs as unknown as Body["inputs"];
  const compute = spec.compute as unknown as Body["compute"];
  return {...header(spec), body: {kind: "computed", inputs, compute}};
}

function header<R extends Refs, C extends Columns>(spec: Header<R, C>) {
  for (const [name, ref] of Object.entries(spec.refs) as [string, Relation | undefined][])
    if (!ref)
      throw new Error(
        `model ${spec.name}: its ref ${name} is undefined, so two model files import each other; take one of the two imports out`
      );
  return {
    relation: "model" as const,
    name: spec.name,
    grain: spec.grain,
    doc: spec.doc,
    refs: spec.refs,
    columns: spec.columns,
    checks: spec.checks ?? [],
    tags: spec.tags ?? [],
    asOf: spec.asOf ?? false
  };
}
