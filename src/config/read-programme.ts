import {readFile} from "node:fs/promises";
import {z} from "zod";
import {defaultProgramme, programmeSchema, type Programme} from "./programme.js";
import {sentenceOf} from "./sentence.js";

/** A settings file that cannot be used; the message is one sentence that names the key and the next step. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

/** The settings of a programme; defaults where it has no programme.json. Throws a SettingsError for a wrong one. */
export async function readProgramme(layout: {readonly programme: string}): Promise<Programme> {
  const path = layout.programme;
  let textual: string;
  try {
    textual = await readFile(path, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return defaultProgramme;
    throw cause;
  }
  let value: unknown;
  try {
    value = JSON.parse(textual.replace(/^\uFEFF/, ""));
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new SettingsError(`${path} is not JSON (${said}); correct it there`, {cause});
  }
  return parseProgramme(value, path);
}

/** Settings out of parsed JSON; `path` begins the sentence of what is wrong. Throws a SettingsError. */
export function parseProgramme(value: unknown, path = "programme.json"): Programme {
  const parsed = programmeSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const sentence = issue ? sentenceOf(issue, value, programmeSchema) : "cannot be read";
  throw new SettingsError(`${path}: ${sentence}`, {cause: parsed.error});
}

/** The JSON Schema of programme.json, for editors. */
export function programmeJsonSchema(): Record<string, unknown> {
  return {title: "programme.json", ...z.toJSONSchema(programmeSchema, {io: "input"})};
}
