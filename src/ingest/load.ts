import {mkdir, readdir, stat} from "node:fs/promises";
import {basename, join, relative, resolve, sep} from "node:path";
import type {Programme} from "../config/index.js";
import {
  Engine,
  type Catalogue,
  type Layout,
  type LoadRecord,
  type Writer
} from "../warehouse/index.js";
import {loadFile, loadIdOf, type StagedLoad} from "./load-file.js";
import type {Loader} from "./loader.js";
import {
  isNoExport,
  lookAt,
  lookAtHead,
  unreadFormat,
  type Candidate,
  type Recognised
} from "./look.js";
import {hashOf} from "./plain.js";
import {Refusal} from "./refusal.js";
import type {FileReport, LoadReport} from "./report.js";

export interface LoadExports {
  readonly layout: Layout;
  readonly programme: Programme;
  readonly loaders: readonly Loader[];
  /** Paths of files to load; default: everything in the inbox. */
  readonly files?: readonly string[];
  /** Called as soon as it is known what became of a file. */
  readonly onFile?: (report: FileReport) => void;
}

/**
 * Recognises and lands exports and publishes them all at once. When a file is refused nothing is published, and the
 * report holds one sentence for each such file; files that nobody knows are reported and left alone.
 */
export async function loadExports(request: LoadExports, writer: Writer): Promise<LoadReport> {
  const {layout, onFile} = request;
  const candidates = request.files ? namedFiles(request.files, layout) : await inboxFiles(layout);
  const engine = await Engine.open({
    scratch: writer.scratchPath("spill"),
    onlyRead: [writer.scratchPath("")]
  });
  const reports: FileReport[] = [];
  const staged: StagedLoad[] = [];
  try {
    for (const [i, file] of candidates.entries()) {
      const outcome = await oneFile(file, request, writer, engine, staged, `file-${i}`);
      reports.push(outcome);
      onFile?.(outcome);
    }
  } finally {
    engine.shut();
  }
  const refusals = reports.flatMap((report) =>
    report.status === "refused" ? [report.message] : []
  );
  if (refusals.length > 0 || staged.length === 0)
    return {files: reports, refusals, isPublished: false};
  await publish(staged, writer);
  return {files: reports, refusals, isPublished: true};
}

async function oneFile(
  file: Candidate,
  {programme, loaders}: LoadExports,
  writer: Writer,
  engine: Engine,
  staged: StagedLoad[],
  scratchName: string
): Promise<FileReport> {
  try {
    await refuseNoFile(file);
    const unread = unreadFormat(file.name);
    if (unread !== null) throw new Refusal(`${file.name}: ${unread}`);
    const sha256 = await hashOf(file.path);
    const scratch = writer.scratchPath(scratchName);
    await mkdir(scratch, {recursive: true});
    const recognisers = {sources: programme.sources, loaders};
    const loads = [...writer.catalogue.loads, ...staged.map((one) => one.record)];
    const loadOf = ({declaration}: Pick<Recognised, "declaration">) => {
      const loadId = loadIdOf(sha256, declaration, programme);
      return loads.find((load) => load.load_id === loadId);
    };
    if (loads.some((load) => load.sha256 === sha256)) {
      const seen = await lookAtHead(file, recognisers, engine, scratch);
      const known = seen && loadOf(seen);
      if (known) return alreadyLoaded(file, known);
    }
    const recognised = await lookAt(file, recognisers, engine, scratch);
    if (typeof recognised === "string") {
      if (file.isNamed) throw new Refusal(`${file.name} is not recognised; ${recognised}`);
      return {file: file.name, status: "not recognised", advice: recognised};
    }
    const {declaration} = recognised;
    const known = loadOf(recognised);
    if (known) return alreadyLoaded(file, known);
    const loadId = loadIdOf(sha256, declaration, programme);
    const replaces =
      loads.find((load) => load.sha256 === sha256 && load.source === declaration.source)?.load_id ??
      null;
    const load = await loadFile({
      file,
      recognised,
      sha256,
      loadId,
      programme,
      engine,
      scratch,
      replaces
    });
    staged.push(load);
    return load.report;
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    return {file: file.name, status: "refused", message: cause.message};
  }
}

function alreadyLoaded(file: Candidate, known: LoadRecord): FileReport {
  return {
    file: file.name,
    status: "already loaded",
    loader: known.loader,
    loadId: known.load_id,
    loadedAs: known.file === file.name ? null : known.file
  };
}

async function refuseNoFile({path, name}: Candidate): Promise<void> {
  const status = await stat(path).catch(() => null);
  if (status === null)
    throw new Refusal(`${name} does not exist; name a file or put exports into the inbox`);
  if (!status.isFile())
    throw new Refusal(`${name} is a folder; name a file, or put its exports into the inbox`);
}

async function inboxFiles(layout: Layout): Promise<Candidate[]> {
  const entries = await readdir(layout.inbox, {recursive: true, withFileTypes: true}).catch(
    () => []
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({path, name: nameOf(path, layout), isNamed: false}))
    .filter(({name}) => !name.split("/").some((part) => part.startsWith(".")) && !isNoExport(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function namedFiles(files: readonly string[], layout: Layout): Candidate[] {
  return files.map((file) => ({
    path: resolve(file),
    name: nameOf(resolve(file), layout),
    isNamed: true
  }));
}

function nameOf(path: string, layout: Layout): string {
  const inside = relative(layout.inbox, path);
  return inside === "" || inside.startsWith("..") ? basename(path) : inside.split(sep).join("/");
}

async function publish(staged: readonly StagedLoad[], writer: Writer): Promise<void> {
  const landing: [entity: string, place: string][] = [];
  const rejects: string[] = [];
  for (const load of staged) {
    const {load_id: loadId} = load.record;
    for (const {entity, path} of load.landing)
      landing.push([entity, await writer.keep(path, `landing/${entity}/${loadId}.parquet`)]);
    if (load.rejects !== null)
      rejects.push(await writer.keep(load.rejects, `landing/_rejects/${loadId}.parquet`));
  }
  const replaced = new Set(staged.flatMap((load) => load.report.replaces ?? []));
  await writer.publish("load", (catalogue) => {
    const isKept = (place: string) => !replaced.has(basename(place, ".parquet"));
    const next: Catalogue["landing"] = {};
    for (const [entity, places] of Object.entries(catalogue.landing))
      next[entity] = places.filter(isKept);
    for (const [entity, place] of landing) next[entity] = [...(next[entity] ?? []), place];
    return {
      ...catalogue,
      landing: next,
      rejects: [...catalogue.rejects.filter(isKept), ...rejects],
      loads: [
        ...catalogue.loads.filter((load) => !replaced.has(load.load_id)),
        ...staged.map((load) => load.record)
      ]
    };
  });
}
