import {sql, type Expression, type QueryCreator, type RawBuilder} from "kysely";
import {landedColumns, type Entity, type landingLoads} from "../../src/entities/index.js";
import type {RowOf} from "../../src/model/index.js";
import {businessDay, dayOf, textValue} from "../../src/warehouse/sql.js";

type Load = RowOf<typeof landingLoads>;

/** What the queries below need to know of any landed table. */
interface Tables {
  loads: Load;
  landed: {source: string; _line: number; _load_id: string};
}

/**
 * The landed rows of an entity that count, each key once, whatever the order of loading. `db` knows the
 * entity under `table` and the ledger as `loads`. By the mode of a row's load:
 *
 * - `upsert`, `append`: the row of the newest load, in it the last line;
 * - `snapshot`: only rows of the newest file of the source;
 * - `period`: only rows of the file that owns their source, store and day: of the files in which the store
 *   appears and whose first to last day covers it the newest, where a file's last day yields to one that goes on.
 *
 * Newer is the later export time, then the greater hash. Days are business days where `dayEndsAt` is after midnight,
 * as the first and last days of loads are.
 */
export function winning<DB extends {loads: Load}, T extends keyof DB & string>(
  db: QueryCreator<DB>,
  table: T,
  of: Entity,
  dayEndsAt = "00:00"
): Expression<DB[T]> {
  const landed = `${table} as landed` as "landed";
  const {store, day, key} = columnsOf(of, dayEndsAt);
  // The greater of two rows of a key wins: the newer load's, in one load the later line's. A number a row and one
  // aggregate over keys take a fraction of what ranking whole rows would.
  const place = sql<number>`l.recency * 10000000000 + landed._line`;
  const query = claimed(db as unknown as QueryCreator<Tables>, landed, store, day)
    .with("winners", (q) =>
      q
        .selectFrom(landed)
        .innerJoin("ranked_loads as l", "l.load_id", "landed._load_id")
        .leftJoin("claims as c", (join) =>
          join
            .onRef("c.load_id", "=", "landed._load_id")
            .on("c.store", "=", store)
            .on("c.day", "=", day)
            .on("c.place", "=", 1)
        )
        .where((eb) =>
          eb.and([
            eb.or([eb("l.mode", "<>", "snapshot"), eb("l.recency", "=", eb.ref("l.newest"))]),
            eb.or([
              eb("l.mode", "<>", "period"),
              eb(day, "is", null),
              eb("c.load_id", "is not", null)
            ])
          ])
        )
        .groupBy(key)
        .select(({fn}) => fn.max(place).as("place"))
    )
    .selectFrom(landed)
    .innerJoin("ranked_loads as l", "l.load_id", "landed._load_id")
    .innerJoin("winners as w", (join) => join.on("w.place", "=", place))
    .selectAll("landed");
  return query as unknown as Expression<DB[T]>;
}

/** CTEs `ranked_loads` (how new each load is) and `claims` (which file owns a day of a store: place 1). */
function claimed(
  db: QueryCreator<Tables>,
  landed: "landed",
  store: RawBuilder<string>,
  day: RawBuilder<string | null>
) {
  return rankedLoads(db, landed)
    .with("landed_days", (q) =>
      q
        .selectFrom(landed)
        .innerJoin("ranked_loads as l", "l.load_id", "landed._load_id")
        .where("l.mode", "=", "period")
        .select(["l.load_id", "l.source", store.as("store"), day.as("day")])
        .distinct()
    )
    .with("store_loads", (q) =>
      q
        .selectFrom("landed_days as d")
        .innerJoin("ranked_loads as l", "l.load_id", "d.load_id")
        .select(["d.source", "d.store", "d.load_id", "l.first_day", "l.last_day", "l.recency"])
        .distinct()
    )
    .with("store_days", (q) =>
      q.selectFrom("landed_days").select(["source", "store", "day"]).distinct()
    )
    .with("claims", (q) =>
      q
        .selectFrom("store_days as d")
        .innerJoin("store_loads as l", (join) =>
          join
            .onRef("l.source", "=", "d.source")
            .onRef("l.store", "=", "d.store")
            .onRef("l.first_day", "<=", "d.day")
            .onRef("l.last_day", ">=", "d.day")
        )
        .select(["d.store", "d.day", "l.load_id"])
        .select((eb) =>
          eb.fn
            .agg<number>("row_number")
            .over((over) =>
              over
                .partitionBy(["d.source", "d.store", "d.day"])
                .orderBy(eb.case().when("l.last_day", ">", eb.ref("d.day")).then(0).else(1).end())
                .orderBy("l.recency", "desc")
            )
            .as("place")
        )
    );
}

/** The loads that brought rows, each with how new it is and the newest of its source and mode. */
function rankedLoads(db: QueryCreator<Tables>, landed: "landed") {
  return db
    .with("feeding", (q) => q.selectFrom(landed).select("landed._load_id").distinct())
    .with("ordered_loads", (q) =>
      q
        .selectFrom("loads")
        .innerJoin("feeding", "feeding._load_id", "loads.load_id")
        .select([
          "loads.load_id",
          "loads.source",
          "loads.mode",
          "loads.first_day",
          "loads.last_day"
        ])
        .select(({fn}) =>
          fn
            .agg<number>("row_number")
            .over((over) =>
              over
                .orderBy("loads.exported_at", (order) => order.asc().nullsFirst())
                .orderBy("loads.sha256")
                .orderBy("loads.load_id")
            )
            .as("recency")
        )
    )
    .with("ranked_loads", (q) =>
      q
        .selectFrom("ordered_loads")
        .selectAll()
        .select(({fn}) =>
          fn
            .max("recency")
            .over((over) => over.partitionBy(["source", "mode"]))
            .as("newest")
        )
    );
}

/** The store and the day by which mode `period` parts an entity, and what makes two of its rows one record. */
function columnsOf(of: Entity, dayEndsAt: string) {
  const columns = landedColumns(of);
  const landed = <T>(name: string) => sql.ref<T>(`landed.${name}`);
  const store: RawBuilder<string> =
    "store_id" in columns ? sql`coalesce(${landed("store_id")}, '')` : sql`''`;
  const dated =
    of.occursAt && (`${of.occursAt}_local` in columns ? `${of.occursAt}_local` : of.occursAt);
  const day: RawBuilder<string | null> = !dated
    ? sql`cast(null as date)`
    : dayEndsAt === "00:00"
      ? dayOf(landed<string | null>(dated))
      : businessDay(landed<string>(dated), textValue(dayEndsAt));
  const scope = "_key_scope" in columns ? ["_key_scope"] : [];
  const names = of.key.flatMap((name) => (name === "who" ? whoNames : [name]));
  const plain = sql.join(["source", ...scope, ...names].map(landed));
  const key = of.key.includes("who")
    ? sql<unknown>`${plain}, ${unreadableWho}`
    : sql<unknown>`${plain}`;
  return {store, day, key};
}

/** Who somebody is, contacts in their normal form; nulls are equal. */
const whoNames = ["customer_ref", "card_number", "phone_e164", "email_folded"];

/** Contacts as written where nothing says who it is: two unreadable numbers are two people. */
const unreadableWho = sql`case when coalesce(${sql.join(whoNames.map((name) => sql.ref(`landed.${name}`)))}) is null
  then coalesce(landed.phone, landed.email) end`;
