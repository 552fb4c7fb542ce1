import {readFile, writeFile} from "node:fs/promises";
import {promisify} from "node:util";
import {gzip} from "node:zlib";
import {filesIn} from "./files.js";

const gzipped = promisify(gzip);

const atOnce = 8;

/** Writes a compressed copy beside every text file, for servers that send it to browsers that take it. */
export async function compressFiles(output: string): Promise<void> {
  const texts = (await filesIn(output)).filter((path) => /\.(html|css|js|json|svg)$/.test(path));
  const compress = async () => {
    for (let path = texts.pop(); path; path = texts.pop()) {
      const content = await readFile(path);
      if (content.length > 1_000) await writeFile(`${path}.gz`, await gzipped(content, {level: 9}));
    }
  };
  await Promise.all(Array.from({length: atOnce}, compress));
}
