import {sql} from "kysely";
import {meta, page} from "../../src/site/index.js";

export const behind = page({
  doc: "How many files, rows, tables and checks stand behind the numbers?",
  refs: {loads: meta.loads, models: meta.models, checks: meta.checks, fields: meta.fields},
  queries: {
    loads: (db) =>
      db
        .selectFrom("loads")
        .select(({fn}) => [
          fn.countAll<number>().as("file_count"),
          fn.coalesce(fn.sum<number>("rows_read"), sql<number>`0`).as("rows_read"),
          fn.coalesce(fn.sum<number>("rows_set_aside"), sql<number>`0`).as("rows_set_aside")
        ]),
    models: (db) => db.selectFrom("models").select(({fn}) => fn.countAll<number>().as("model_count")),
    checks: (db) =>
      db
        .selectFrom("checks")
        .select(({fn}) => [
          fn.countAll<number>().as("check_count"),
          sql<number>`count(*) filter (where failing_count > 0)`.as("failing_count")
        ]),
    entities: (db) =>
      db.selectFrom("fields").select(({fn}) => fn.count<number>("entity").distinct().as("entity_count"))
  }
});

export default behind;
