import {cp, mkdir, rm, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";

/**
 * Framework asks the npm registry for the newest version of these, used or not; an empty folder with any
 * version in its cache answers instead, so that a build needs no network.
 */
const impliedLibraries = [
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client",
  "@observablehq/plot",
  "@observablehq/sample-datasets"
];

export interface WorkingCopy {
  /** Where the pages are written: a folder inside the project, or Framework finds no packages. */
  readonly folder: string;
  /** The pages as they are in the repository. */
  readonly pages: string;
  /** The content of `data/<name>.json` by name. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly locale: string;
  readonly catalogue: Readonly<Record<string, string>>;
  /** Bundled packages of an earlier build, if there was one. */
  readonly bundles: string | null;
}

/** Writes the pages of one language with their data into a folder of their own. */
export async function writeWorkingCopy({
  folder,
  pages,
  data,
  locale,
  catalogue,
  bundles
}: WorkingCopy): Promise<void> {
  await rm(folder, {recursive: true, force: true});
  await cp(pages, folder, {
    recursive: true,
    filter: (path) => !path.endsWith(".json.ts") && basename(path) !== ".observablehq"
  });
  await mkdir(join(folder, "data"), {recursive: true});
  for (const [name, content] of Object.entries(data))
    await writeFile(join(folder, "data", `${name}.json`), JSON.stringify(content));
  await writeFile(
    join(folder, "i18n/locale.ts"),
    `export const locale: string = ${JSON.stringify(locale)};\nexport const catalogue: Readonly<Record<string, string>> = ${JSON.stringify(catalogue)};\n`
  );
  const cache = join(folder, ".observablehq/cache");
  for (const library of impliedLibraries)
    await mkdir(join(cache, "_npm", `${library}@0.0.0`), {recursive: true});
  if (bundles) await cp(bundles, join(cache, "_node"), {recursive: true});
}
