import {meta, page} from "../../src/site/index.js";

export const unknown = page({
  doc: "Which fields do the loaded exports fill, and how often?",
  refs: {fields: meta.fields},
  queries: {
    fields: (db) =>
      db
        .selectFrom("fields")
        .groupBy(["entity", "column_name"])
        .orderBy("entity")
        .orderBy("column_name")
        .select(({fn}) => [
          "entity",
          "column_name",
          fn.sum<number>("row_count").as("row_count"),
          fn.sum<number>("filled_count").as("filled_count")
        ])
  }
});

export default unknown;
