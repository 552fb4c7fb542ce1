import {createHash, randomBytes} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rename, rm, rmdir} from "node:fs/promises";
import {dirname, join, relative, sep} from "node:path";
import {
  filesOf,
  readCatalogue,
  readHistory,
  trimHistory,
  writeCatalogue,
  type Catalogue
} from "./catalogue.js";
import {Engine} from "./engine.js";
import {removeQuietly, replaceFile, syncFile, syncFolder} from "./files.js";
import type {Layout} from "./layout.js";
import {takeLock} from "./lock.js";
import {createViews} from "./views.js";

const keptPublications = 30;

/** The one who may write a warehouse. Everything that it adds is invisible until `publish`. */
export class Writer {
  /** Kept files whose bytes may still be in memory only. */
  private readonly unsynced = new Set<string>();

  private constructor(
    readonly layout: Layout,
    private current: Catalogue,
    private readonly release: () => Promise<void>
  ) {}

  /** Takes the lock and clears what a killed writer left; throws LockedError when somebody else writes. */
  static async open(layout: Layout, command: string): Promise<Writer> {
    const release = await takeLock(layout, command);
    try {
      await removeQuietly(layout.scratch);
      await mkdir(layout.scratch, {recursive: true});
      return new Writer(layout, await readCatalogue(layout), release);
    } catch (cause) {
      await release();
      throw cause;
    }
  }

  /** What is published now. */
  get catalogue(): Catalogue {
    return this.current;
  }

  /** A path for work in progress; gone when the next writer comes. */
  scratchPath(name: string): string {
    return join(this.layout.scratch, name);
  }

  /** The key of surrogate ids, made at the first call and kept for ever. */
  async secret(): Promise<string> {
    try {
      return (await readFile(this.layout.secret, "utf8")).trim();
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "ENOENT") throw cause;
    }
    const secret = randomBytes(32).toString("hex");
    await replaceFile(this.layout.secret, `${secret}\n`);
    return secret;
  }

  /**
   * Moves a finished file from scratch to its place for good, and returns the place relative to
   * the warehouse folder. A place that is taken keeps what it has: versions are named by their content.
   */
  async keep(scratched: string, place: string): Promise<string> {
    const target = join(this.layout.warehouse, place);
    await mkdir(dirname(target), {recursive: true});
    if (existsSync(target)) await removeQuietly(scratched);
    else {
      await rename(scratched, target);
      this.unsynced.add(target);
    }
    return place.split(sep).join("/");
  }

  /** Makes everything kept since the last publication survive a power cut. */
  private async sync(): Promise<void> {
    const files = [...this.unsynced];
    await Promise.all(files.map(syncFile));
    const folders = new Set(files.flatMap((file) => [dirname(file), dirname(dirname(file))]));
    await Promise.all([...folders].map(syncFolder));
    this.unsynced.clear();
  }

  /** Publishes what `change` makes of the present catalogue, all of it at once. */
  async publish(command: string, change: (catalogue: Catalogue) => Catalogue): Promise<Catalogue> {
    const next = {
      ...change(this.current),
      sequence: this.current.sequence + 1,
      published_at: new Date().toISOString().slice(0, 19),
      command,
      root: this.layout.warehouse
    };
    await this.sync();
    await writeCatalogue(this.layout, next);
    this.current = next;
    await this.rewriteDatabase();
    await this.collect();
    return next;
  }

  /** Publishes the catalogue of an earlier publication again; by default the one before the present. */
  async rollback(to?: number): Promise<Catalogue> {
    const history = await readHistory(this.layout);
    const earlier = history.find((catalogue) =>
      to === undefined ? catalogue.sequence < this.current.sequence : catalogue.sequence === to
    );
    if (!earlier) {
      const known = history.map((catalogue) => catalogue.sequence).join(", ") || "none";
      throw new Error(
        `there is no earlier publication${to === undefined ? "" : ` ${to}`} to return to; kept are: ${known}`
      );
    }
    return this.publish(`rollback to ${earlier.sequence}`, () => earlier);
  }

  /** Makes warehouse.duckdb again: views over the published set for any DuckDB client. */
  async rewriteDatabase(): Promise<void> {
    const aside = this.scratchPath("warehouse.duckdb");
    await removeQuietly(aside);
    const engine = await Engine.open({database: aside});
    await createViews(engine, this.layout, this.current);
    await engine.run("checkpoint");
    engine.shut();
    await removeQuietly(`${aside}.wal`);
    await syncFile(aside);
    await rename(aside, this.layout.database);
    await removeQuietly(`${this.layout.database}.wal`);
  }

  /** Removes the files that no kept catalogue names. */
  private async collect(): Promise<void> {
    const kept = await trimHistory(this.layout, keptPublications);
    const named = new Set([this.current, ...kept].flatMap(filesOf));
    for (const folder of ["landing", "models"])
      await this.sweep(join(this.layout.warehouse, folder), named);
  }

  private async sweep(folder: string, named: ReadonlySet<string>): Promise<void> {
    const entries = await readdir(folder, {withFileTypes: true}).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) await this.sweep(path, named);
      else if (!named.has(relative(this.layout.warehouse, path).split(sep).join("/")))
        await rm(path, {force: true});
    }
    if ((await readdir(folder).catch(() => ["?"])).length === 0) await rmdir(folder);
  }

  async close(): Promise<void> {
    await removeQuietly(this.layout.scratch);
    await this.release();
  }
}

/** Opens a writer, hands it to `work` and gives the lock back whatever happens. */
export async function writing<T>(
  layout: Layout,
  command: string,
  work: (writer: Writer) => Promise<T>
): Promise<T> {
  const writer = await Writer.open(layout, command);
  try {
    return await work(writer);
  } finally {
    await writer.close();
  }
}

/** A short name for what made a version: the first 16 hex characters of its SHA-256. */
export function fingerprint(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex").slice(0, 16);
}
