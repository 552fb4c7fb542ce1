import {sql} from "kysely";
import {meta, page} from "../../src/site/index.js";

/** So many of the newest files are listed one by one; the sums by source know all of them. */
const listedFiles = 250;

export const loads = page({
  doc: "Which files were loaded, what became of their rows, and what was checked?",
  refs: {loads: meta.loads, rejects: meta.rejects, checks: meta.checks},
  queries: {
    sources: (db) =>
      db
        .selectFrom("loads")
        .groupBy("source")
        .orderBy("source")
        .select(({fn}) => [
          "source",
          fn.countAll<number>().as("file_count"),
          fn.sum<number>("rows_read").as("rows_read"),
          fn.sum<number>("rows_landed").as("rows_landed"),
          fn.sum<number>("rows_set_aside").as("rows_set_aside"),
          fn.sum<number>("rows_skipped").as("rows_skipped"),
          fn.min<string | null>("first_day").as("first_day"),
          fn.max<string | null>("last_day").as("last_day"),
          fn.max<string>("loaded_at").as("loaded_at"),
          sql<string>`string_agg(distinct entities, ',')`.as("entities")
        ]),
    files: (db) =>
      db
        .selectFrom("loads")
        .orderBy("loaded_at", "desc")
        .orderBy("last_day", (order) => order.desc().nullsLast())
        .orderBy("file")
        .limit(listedFiles)
        .select(["file", "source", "entities", "exported_at", "loaded_at", "first_day", "last_day"])
        .select(["rows_read", "rows_landed", "rows_set_aside", "rows_skipped"]),
    reasons: (db) =>
      db
        .selectFrom("rejects")
        .groupBy(["source", "entity", "column_name", "reason"])
        .orderBy((e) => e.fn.countAll(), "desc")
        .orderBy("source")
        .orderBy("reason")
        .limit(200)
        .select(({fn}) => [
          "source",
          "entity",
          "column_name",
          "reason",
          fn.countAll<number>().as("row_count"),
          fn.count<number>("load_id").distinct().as("file_count"),
          fn.min<string>("file").as("example_file")
        ]),
    checks: (db) =>
      db
        .selectFrom("checks")
        .orderBy("failing_count", "desc")
        .orderBy("severity")
        .orderBy("model")
        .orderBy("check_name")
        .select(["model", "check_name", "severity", "failing_count"])
  }
});

export default loads;
