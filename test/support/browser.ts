import {execFile} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdtemp, rename, rm, writeFile} from "node:fs/promises";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {chromium as playwright, type Browser} from "playwright-core";

const run = promisify(execFile);

/** No sandbox (the tests may run as root), no GPU, and no service of Chromium's own on the network. */
const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
  "--force-color-profile=srgb"
];

/** Variables that make the package unpack its own libnss3, libnspr4 and libexpat beside the browser. */
const unpackEverything = {AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x"};

/** Starts the Chromium that comes from npm, with an empty profile; the caller closes it. */
export async function openBrowser(): Promise<Browser> {
  const folder = await unpack();
  const executablePath = join(folder, "chromium");
  const env = await libraries(executablePath, join(folder, "al2023", "lib"));
  return playwright.launch({
    executablePath,
    args: flags,
    env: {...definedOnly(process.env), ...env, FONTCONFIG_FILE: join(folder, "fonts.conf")}
  });
}

/** Unpacks the browser once per version; test files that start at the same time never see half of it. */
async function unpack(): Promise<string> {
  const {version} = createRequire(import.meta.url)(
    join(process.cwd(), "node_modules/@sparticuz/chromium/package.json")
  ) as {version: string};
  const folder = join(tmpdir(), `regulars-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const aside = await mkdtemp(join(tmpdir(), "regulars-chromium-"));
  await withVariables({...unpackEverything, TMPDIR: aside}, async () => {
    const {default: chromium} = await import("@sparticuz/chromium");
    await chromium.executablePath();
  });
  await writeFile(join(aside, "fonts.conf"), fontSettings(folder));
  try {
    await rename(aside, folder);
  } catch (cause) {
    await rm(aside, {recursive: true, force: true});
    if (!existsSync(folder))
      throw new Error(`${folder}: the browser could not be unpacked; is the disk full?`, {cause});
  }
  return folder;
}

/**
 * Points Chromium to the font that comes with it and to no other: a machine without fonts crashes it, and
 * screenshots should not depend on what a machine has. The package's own settings name a folder of AWS.
 */
const fontSettings = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "font-cache")}</cachedir></fontconfig>
`;

/** Sets variables of this process while the body runs; the package reads them on import and may set more. */
async function withVariables(
  set: Record<string, string>,
  body: () => Promise<void>
): Promise<void> {
  const before = {...process.env};
  Object.assign(process.env, set);
  try {
    await body();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}

/** The environment in which the browser finds its libraries: the system's own, else the unpacked ones. */
async function libraries(executable: string, folder: string): Promise<Record<string, string>> {
  const bundled = {LD_LIBRARY_PATH: folder};
  for (const env of [{}, bundled]) {
    try {
      await run(executable, ["--version", "--no-sandbox"], {env: {...process.env, ...env}});
      return env;
    } catch (cause) {
      if (env === bundled)
        throw new Error(
          `${executable}: Chromium does not start, neither with the system's libraries nor with its own; run it by hand with --version to see why`,
          {cause}
        );
    }
  }
  return bundled;
}

function definedOnly(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined)
  );
}
