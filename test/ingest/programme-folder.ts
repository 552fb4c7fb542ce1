import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll} from "vitest";
import {parseProgramme} from "../../src/config/index.js";
import {
  loadExports,
  type FileReport,
  type Loader,
  type LoadedFile,
  type LoadReport
} from "../../src/ingest/index.js";
import {layoutOf, openSession, writing, type Layout} from "../../src/warehouse/index.js";

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) await rm(folder, {recursive: true, force: true});
});

/** A programme in a temporary folder: files into its inbox, loads, and SQL on what was published. */
export class ProgrammeFolder {
  private constructor(
    readonly layout: Layout,
    private settings: object,
    private readonly loaders: readonly Loader[]
  ) {}

  static async make(
    settings: object = {},
    loaders: readonly Loader[] = []
  ): Promise<ProgrammeFolder> {
    const root = await mkdtemp(join(tmpdir(), "regulars-ingest-"));
    folders.push(root);
    await mkdir(join(root, "inbox"));
    return new ProgrammeFolder(layoutOf(root), settings, loaders);
  }

  changeSettings(settings: object): void {
    this.settings = settings;
  }

  /** Puts a file into the inbox and returns its path. */
  async put(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.layout.inbox, name);
    await mkdir(dirname(path), {recursive: true});
    await writeFile(path, content);
    return path;
  }

  load(files?: readonly string[]): Promise<LoadReport> {
    const request = {
      layout: this.layout,
      programme: parseProgramme(this.settings),
      loaders: this.loaders,
      ...(files ? {files} : {})
    };
    return writing(this.layout, "load", (writer) => loadExports(request, writer));
  }

  /** Loads and expects nothing to be refused; the report of one file. */
  async loadOne(name: string): Promise<LoadedFile> {
    const report = await this.load();
    const file = report.files.find((one) => one.file === name);
    if (file?.status !== "loaded" || !report.isPublished)
      throw new Error(`${name} was not loaded: ${JSON.stringify(report, null, 1)}`);
    return file;
  }

  /** The only refusal of a load that must publish nothing. */
  async refusal(files?: readonly string[]): Promise<string> {
    const report = await this.load(files);
    if (report.isPublished || report.refusals.length !== 1)
      throw new Error(`one refusal was expected: ${JSON.stringify(report, null, 1)}`);
    return report.refusals[0] as string;
  }

  async rows<T = Record<string, unknown>>(sql: string): Promise<T[]> {
    const session = await openSession(this.layout);
    try {
      return await session.engine.rows<T>(sql);
    } finally {
      session.close();
    }
  }
}

/** A programme with one mapped source called `till` that takes every CSV. */
export function till(entities: object, format: object = {}, more: object = {}): object {
  return {sources: [{name: "till", files: ["*.csv", "*.csv.gz"], format, entities, ...more}]};
}

/** Every row of a file is counted once. */
export function isBalanced(file: FileReport): boolean {
  if (file.status !== "loaded") return false;
  return file.rowsRead === file.rowsLanded + file.rowsSetAside + file.rowsSkipped;
}
