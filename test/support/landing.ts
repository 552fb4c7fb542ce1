import {landedColumns, type Entity} from "../../src/entities/index.js";
import {Engine, text, writing, type Layout} from "../../src/warehouse/index.js";

/** Publishes rows of an entity as one load, without an export: only the columns that matter. */
export async function land(
  layout: Layout,
  entity: Entity,
  loadId: string,
  rows: readonly Readonly<Record<string, unknown>>[],
  lastDay = "2026-06-30"
): Promise<void> {
  const columns = landedColumns(entity);
  await writing(layout, "load", async (writer) => {
    const engine = await Engine.open();
    const data = Object.fromEntries(
      Object.keys(columns).map((name) => [
        name,
        rows.map(
          (row, i) =>
            ({
              source: "till",
              _file: "f.csv",
              _line: i + 2,
              _load_id: loadId,
              _key_scope: "",
              ...row
            })[name] ?? null
        )
      ])
    );
    await engine.createTable("landed", columns, data);
    const scratched = writer.scratchPath("landed.parquet");
    await engine.run(`copy landed to ${text(scratched)} (format parquet)`);
    engine.shut();
    const file = await writer.keep(scratched, `landing/${entity.name}/${loadId}.parquet`);
    await writer.publish("load", (catalogue) => ({
      ...catalogue,
      landing: {
        ...catalogue.landing,
        [entity.name]: [...(catalogue.landing[entity.name] ?? []), file]
      },
      loads: [
        ...catalogue.loads,
        {
          load_id: loadId,
          file: "f.csv",
          sha256: loadId,
          source: "till",
          loader: "test",
          mode: "upsert",
          exported_at: null,
          loaded_at: "2026-07-01T00:00:00",
          entities: entity.name,
          rows_read: rows.length,
          rows_landed: rows.length,
          rows_set_aside: 0,
          rows_skipped: 0,
          first_day: lastDay,
          last_day: lastDay,
          control_sums: "{}"
        }
      ]
    }));
  });
}
