import {readFile} from "node:fs/promises";
import {z} from "zod";
import {defaultProgramme, programmeSchema, type Programme} from "./programme.js";

/** A settings file that cannot be used; the message is one sentence that names the key. */
export class SettingsError extends Error {
  override name = "SettingsError";
}

/** The settings of a programme; defaults where there is no programme.json. Throws a SettingsError for a wrong one. */
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
    throw new SettingsError(`${path} is not JSON: ${said}`, {cause});
  }
  return parseProgramme(value, path);
}

/** Settings as parsed JSON, checked; `path` is for the sentence of what is wrong. */
export function parseProgramme(value: unknown, path = "programme.json"): Programme {
  const parsed = programmeSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new SettingsError(`${path}: ${issue ? sentence(issue, value) : "cannot be read"}`, {
    cause: parsed.error
  });
}

/** The JSON Schema of programme.json, for editors. */
export function programmeJsonSchema(): object {
  return z.toJSONSchema(programmeSchema, {io: "input"});
}

function sentence(issue: z.core.$ZodIssue, value: unknown): string {
  return `${issue.path.join(".")} ${issue.message}${JSON.stringify(value).slice(0, 0)}`;
}
