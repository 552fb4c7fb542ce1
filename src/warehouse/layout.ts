import {join, resolve} from "node:path";

/** Where everything of one programme lies. */
export interface Layout {
  readonly root: string;
  readonly inbox: string;
  readonly programme: string;
  readonly warehouse: string;
  readonly catalogue: string;
  /** Earlier catalogues, one file per publication. */
  readonly history: string;
  /** Work in progress; whatever lies here when nobody holds the lock is rubbish. */
  readonly scratch: string;
  readonly lock: string;
  readonly holder: string;
  readonly secret: string;
  /** A DuckDB file of views over the published set, for any other DuckDB client. */
  readonly database: string;
  readonly site: string;
}

/** The folders of a programme whose data folder is `root`; nothing is created. */
export function layoutOf(root: string): Layout {
  const base = resolve(root);
  const warehouse = join(base, "warehouse");
  return {
    root: base,
    inbox: join(base, "inbox"),
    programme: join(base, "programme.json"),
    warehouse,
    catalogue: join(warehouse, "catalog.json"),
    history: join(warehouse, "catalogs"),
    scratch: join(warehouse, "scratch"),
    lock: join(warehouse, "lock.duckdb"),
    holder: join(warehouse, "lock.json"),
    secret: join(warehouse, "secret"),
    database: join(warehouse, "warehouse.duckdb"),
    site: join(base, "site")
  };
}
