import {existsSync} from "node:fs";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout as wait} from "node:timers/promises";
import {inject} from "vitest";

/**
 * Makes a folder once for all test files of a run, whichever asks first, and returns its path; the others
 * wait for it. Nobody may write into it afterwards.
 * @throws what making it threw, for everybody who asks.
 */
export async function once(
  name: string,
  make: (folder: string) => Promise<unknown>
): Promise<string> {
  const folder = join(inject("runFolder"), name);
  const made = `${folder}.made`;
  const failed = `${folder}.failed`;
  const isFirst = await mkdir(folder).then(
    () => true,
    () => false
  );
  if (isFirst)
    try {
      await make(folder);
      await writeFile(made, "");
    } catch (cause) {
      await writeFile(failed, String(cause));
      throw cause;
    }
  while (!existsSync(made)) {
    if (existsSync(failed)) throw new Error(`${name}: ${await readFile(failed, "utf8")}`);
    await wait(100);
  }
  return folder;
}
