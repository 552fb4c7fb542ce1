import {spawn} from "node:child_process";
import {cp, mkdir, rename, rm} from "node:fs/promises";
import {existsSync} from "node:fs";
import {dirname, join, relative} from "node:path";

export interface FrameworkBuild {
  /** The project: where package.json and node_modules lie. */
  readonly project: string;
  /** The working copy of the pages, inside the project. */
  readonly folder: string;
  readonly output: string;
  readonly locale: string;
  /** All languages that are built together. */
  readonly locales: readonly string[];
}

/** Renders a working copy with Observable Framework in a process of its own. */
export async function renderPages({
  project,
  folder,
  output,
  locale,
  locales
}: FrameworkBuild): Promise<void> {
  const binary = join(project, "node_modules/@observablehq/framework/dist/bin/observable.js");
  const child = spawn(process.execPath, [binary, "build"], {
    cwd: project,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      OBSERVABLE_TELEMETRY_DISABLE: "1",
      REGULARS_PAGES: relative(project, folder),
      REGULARS_OUTPUT: output,
      REGULARS_LOCALES: locales.join(",")
    }
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => said.push(chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code !== 0) {
    const last = said.join("").trim().split("\n").filter(Boolean).slice(-6).join(" / ");
    throw new Error(
      `the pages in ${locale} could not be rendered (Framework ended with ${code}): ${last}; correct the page that it names`
    );
  }
}

/** The packages that Framework bundled in an earlier build, or null; `keepBundles` puts them there. */
export function bundlesOf(project: string): string | null {
  const folder = bundlesFolder(project);
  return existsSync(folder) ? folder : null;
}

/** Keeps what a build bundled from node_modules, so that the next one need not. */
export async function keepBundles(project: string, folder: string): Promise<void> {
  const made = join(folder, ".observablehq/cache/_node");
  if (!existsSync(made)) return;
  const kept = bundlesFolder(project);
  const aside = `${kept}.${process.pid}`;
  await mkdir(dirname(kept), {recursive: true});
  await cp(made, aside, {recursive: true});
  await rm(kept, {recursive: true, force: true});
  // Two builds may end at once; their bundles are the same, so the one that comes second yields.
  await rename(aside, kept).catch(() => rm(aside, {recursive: true, force: true}));
}

const bundlesFolder = (project: string) => join(project, ".regulars/bundles");
