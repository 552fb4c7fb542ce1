import {readFile} from "node:fs/promises";
import {dirname, join, sep} from "node:path";

const relativeImport = /\bfrom\s+"(\.{1,2}\/[^"]+)\.js"/g;

/**
 * The text of a model's file and of the files beside it that it imports, themselves without models: what a
 * computed model does is written there. Files of other models are left out, for their versions speak for them.
 */
export async function sourceOf(
  file: string,
  folder: string,
  modelFiles: ReadonlySet<string>
): Promise<string> {
  const texts = new Map<string, string>();
  const read = async (path: string): Promise<void> => {
    if (texts.has(path)) return;
    const text = await readFile(path, "utf8");
    texts.set(path, text);
    for (const [, target] of text.matchAll(relativeImport)) {
      const imported = `${join(dirname(path), target!)}.ts`;
      if (imported.startsWith(folder + sep) && !modelFiles.has(imported)) await read(imported);
    }
  };
  await read(file);
  return [...texts.keys()]
    .sort()
    .map((path) => texts.get(path)!)
    .join("\n");
}
