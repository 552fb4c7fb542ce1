import {z} from "zod";
import {nearest} from "./nearest.js";

type Path = readonly PropertyKey[];

/** What is wrong with a setting, as the rest of a sentence that began with the file: the key, its value, the next step. */
export function sentenceOf(issue: z.core.$ZodIssue, settings: unknown, schema: z.ZodType): string {
  const value = at(settings, issue.path);
  const key = keyOf(issue.path);
  switch (issue.code) {
    case "unrecognized_keys": {
      const [unknown] = issue.keys as [string];
      const known = keysAt(schema, issue.path);
      const near = nearest(unknown, known);
      const hint =
        near === null ? `known are ${known.join(", ")}` : `the nearest is ${JSON.stringify(near)}`;
      return `${keyOf([...issue.path, unknown])} is not a setting; ${hint}`;
    }
    case "invalid_value": {
      const known = issue.values.map(String);
      const near = nearest(String(value), known);
      return `${key} is ${shown(value)} but must be one of ${known.join(", ")}${near === null ? "" : `; the nearest is ${near}`}`;
    }
    case "invalid_type":
      return value === undefined
        ? `${key} is missing; it must be ${withArticle(issue.expected)}`
        : `${key} is ${shown(value)} but must be ${withArticle(issue.expected)}`;
    case "invalid_union":
      return `${key} is ${shown(value)} but must be a header, {"const": …}, {"sql": …}, {"money": …} or {"once": …}`;
    case "custom":
      return `${key}${typeof value === "string" && !issue.path.includes("entities") ? ` (${shown(value)})` : ""} ${issue.message}`;
    case "invalid_format":
      return `${key} (${shown(value)}) ${issue.message}`;
    case "too_small":
    case "too_big":
      return `${key} is ${shown(value)}; ${issue.message.replace(/^Too (small|big): /, "")}`;
    default:
      return `${key} is ${shown(value)}; ${issue.message}`;
  }
}

function keyOf(path: Path): string {
  return path.length === 0
    ? "the whole"
    : path
        .map((part, i) =>
          typeof part === "number" ? `[${part}]` : `${i > 0 ? "." : ""}${String(part)}`
        )
        .join("");
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value
  );
}

function shown(value: unknown): string {
  const json = JSON.stringify(value) as string | undefined;
  return json === undefined ? "nothing" : json.length > 60 ? `${json.slice(0, 57)}…` : json;
}

function withArticle(type: string): string {
  return `${/^[aeio]/.test(type) ? "an" : "a"} ${type}`;
}

/** The keys that a schema knows at a place; none where any key is taken. */
function keysAt(schema: z.ZodType, path: Path): string[] {
  const inner = unwrapped(schema);
  const [key, ...rest] = path;
  if (inner instanceof z.ZodObject) {
    const shape = inner.shape as Record<string, z.ZodType>;
    return key === undefined ? Object.keys(shape) : keysAt(shape[String(key)] as z.ZodType, rest);
  }
  if (inner instanceof z.ZodArray) return keysAt(inner.element as z.ZodType, rest);
  if (inner instanceof z.ZodRecord) {
    const names = unwrapped(inner.keyType as z.ZodType);
    if (key !== undefined) return keysAt(inner.valueType as z.ZodType, rest);
    return names instanceof z.ZodEnum ? names.options.map(String) : [];
  }
  return [];
}

/** A schema without its defaults. */
function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodOptional
    ? unwrapped(schema.unwrap() as z.ZodType)
    : schema;
}
