import {
  AliasNode,
  DummyDriver,
  IdentifierNode,
  Kysely,
  OperationNodeTransformer,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  TableNode,
  type Compilable,
  type KyselyPlugin,
  type QueryCreator,
  type RootOperationNode
} from "kysely";
import type {Context, Model, Refs, Relation} from "../model/index.js";
import type {Parameter} from "../warehouse/index.js";

/** SQL text that DuckDB and PostgreSQL both run, with its `$n` parameters. */
export interface Sql {
  readonly sql: string;
  readonly parameters: readonly Parameter[];
}

/** Where the rows of a relation are: a table by schema and name. */
export type Resolve = (relation: Relation) => {schema: string; name: string};

/**
 * Turns the names of refs into tables by rewriting the compiled tree: `from "visits"` becomes
 * `from "marts"."visits" as "visits"`, and columns go on being written `"visits"."customer_id"`.
 */
class BindRefs extends OperationNodeTransformer {
  constructor(
    private readonly model: string,
    private readonly refs: Refs,
    private readonly resolve: Resolve
  ) {
    super();
  }

  protected override transformTable(node: TableNode): TableNode {
    const name = node.table.identifier.name;
    const relation = this.refs[name];
    if (node.table.schema || !relation) return node;
    const parent = this.nodeStack.at(-2)?.kind;
    if (parent === "CommonTableExpressionNameNode")
      throw new Error(
        `model ${this.model}: a CTE is called ${name} as one of its refs is; give it another name`
      );
    if (parent === "ReferenceNode" || parent === "SelectAllNode") return node;
    const target = this.resolve(relation);
    const bound = TableNode.createWithSchema(target.schema, target.name);
    if (parent === "AliasNode") return bound;
    return AliasNode.create(bound, IdentifierNode.create(name)) as unknown as TableNode;
  }
}

function bindRefs(transformer: BindRefs): KyselyPlugin {
  return {
    transformQuery: ({node}) => transformer.transformNode<RootOperationNode>(node),
    transformResult: ({result}) => Promise.resolve(result)
  };
}

/** A query builder that compiles and never runs; its table names are the refs. */
function builder(model: string, refs: Refs, resolve: Resolve): QueryCreator<never> {
  return new Kysely<never>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler()
    },
    plugins: [bindRefs(new BindRefs(model, refs, resolve))]
  });
}

function finish(query: Compilable): Sql {
  const {sql, parameters} = query.compile();
  return {sql, parameters: parameters as readonly Parameter[]};
}

/** The SQL of a model's SELECT; throws for a computed model. */
export function compileSelect(model: Model, context: Context, resolve: Resolve): Sql {
  if (model.body.kind !== "select")
    throw new Error(`model ${model.name} is computed and has no SELECT of its own`);
  return finish(model.body.select(builder(model.name, model.refs, resolve), guard(model, context)));
}

/** The SQL of each input of a computed model. */
export function compileInputs(
  model: Model,
  context: Context,
  resolve: Resolve
): Record<string, Sql> {
  if (model.body.kind !== "computed") return {};
  const inputs = model.body.inputs(builder(model.name, model.refs, resolve), guard(model, context));
  return Object.fromEntries(Object.entries(inputs).map(([name, query]) => [name, finish(query)]));
}

/** Every statement that a model runs, for fingerprints and `show`. */
export function statementsOf(
  model: Model,
  context: Context,
  resolve: Resolve
): Record<string, Sql> {
  return model.body.kind === "select"
    ? {select: compileSelect(model, context, resolve)}
    : compileInputs(model, context, resolve);
}

/** The context, with `asOf` closed to models that do not declare it: else their fingerprint would lie. */
export function guard(model: Model, context: Context): Context {
  if (model.asOf) return context;
  return {
    ...context,
    get asOf(): string {
      throw new Error(`model ${model.name} reads asOf without declaring asOf: true`);
    }
  };
}
