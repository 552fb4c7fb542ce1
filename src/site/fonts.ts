import {createHash} from "node:crypto";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";

const folder = "_fonts";
/** The parts of the font that the site's languages need: Latin, Uzbek Latin, Russian, Uzbek Cyrillic. */
const subsets = /-(latin|latin-ext|cyrillic|cyrillic-ext)-wght-normal\.woff2/;

/**
 * Copies the font into a language's folder. Returns its style sheet, in which `{up}` is the way from a page
 * to that folder.
 * @throws one sentence when the package of the font holds none of them.
 */
export async function copyFonts(output: string, project: string): Promise<string> {
  const source = join(project, "node_modules/@fontsource-variable/inter");
  const css = await readFile(join(source, "index.css"), "utf8");
  await mkdir(join(output, folder), {recursive: true});
  const faces: string[] = [];
  for (const [face] of css.matchAll(/@font-face\s*\{[^}]*\}/g)) {
    const file = /url\(\.\/(files\/[^)]+\.woff2)\)/.exec(face)?.[1];
    if (!file || !subsets.test(file)) continue;
    const content = await readFile(join(source, file));
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 8);
    const path = `${folder}/${basename(file, ".woff2")}.${hash}.woff2`;
    await writeFile(join(output, path), content);
    faces.push(face.replace(`./${file}`, `{up}/${path}`).replaceAll(/\s+/g, " "));
  }
  if (faces.length === 0)
    throw new Error(
      `${source}/index.css names no font file that the site knows; install the pinned @fontsource-variable/inter`
    );
  return faces.join("");
}
