import {createHash} from "node:crypto";
import {join, posix} from "node:path";
import {writeText} from "./files.js";
import type {ParsedPage} from "./framework.js";

/** The data of a language's pages, written under names that carry a hash of their content. */
export interface DataFiles {
  /** The calls by which each page tells Framework where its data are, by page. */
  registered(pages: readonly ParsedPage[]): ReadonlyMap<string, string>;
  /** The files that a page reads as it opens: all but what it reads on a click. */
  early(page: ParsedPage): string[];
  /** The content of what a page attaches under a name. */
  read(page: ParsedPage, name: string): unknown;
}

/** Writes `_file/data/<name>.<hash>.json` for each content. */
export async function writeData(
  output: string,
  contents: Readonly<Record<string, unknown>>
): Promise<DataFiles> {
  const files = new Map<string, {path: string; text: string}>();
  for (const [name, content] of Object.entries(contents)) {
    const text = JSON.stringify(content);
    const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
    const path = `_file/data/${name}.${hash}.json`;
    files.set(`data/${name}.json`, {path, text});
    await writeText(join(output, path), text);
  }
  const find = (page: string, name: string) => {
    const file = files.get(posix.join(posix.dirname(page), name));
    if (!file)
      throw new Error(
        `pages/${page}.md attaches ${name}, which no file of pages/data makes; correct the name or add the file`
      );
    return file;
  };
  const pathFrom = (page: string, name: string) =>
    `./${posix.relative(posix.dirname(page), find(page, name).path)}`;
  return {
    registered: (pages) =>
      new Map(
        pages.map(({name, files}) => [
          name,
          files
            .map(
              (file) =>
                `registerFile(${JSON.stringify(file)}, ${JSON.stringify({name: file, mimeType: "application/json", path: pathFrom(name, file)})});`
            )
            .join("\n")
        ])
      ),
    early: ({name, files}) =>
      files.map((file) => find(name, file).path).filter((path) => !path.includes("/explain.")),
    read: ({name}, file) => JSON.parse(find(name, file).text) as unknown
  };
}
