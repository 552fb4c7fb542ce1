import {z} from "zod";
import {fieldRegistry, type FieldMeta} from "./kinds.js";
import {who} from "./who.js";

/** One table of the landing schema. */
export interface Entity<S extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly doc: string;
  readonly schema: S;
  /** The columns that, with `source`, identify a record; "who" stands for whichever of the four is given. */
  readonly key: readonly string[];
  /** Groups of columns of which at least one must be filled. */
  readonly anyOf: readonly (readonly string[])[];
  /** The column whose day decides which file wins in mode `period`, and which --as-of hides. */
  readonly occursAt?: string;
}

/** One column of an entity with everything that derives from its zod schema. */
export interface Field extends FieldMeta {
  readonly name: string;
  readonly isRequired: boolean;
  readonly schema: z.ZodType;
}

/** Declares an entity; throws when its key or groups name a column that it does not have. */
export function entity<S extends z.ZodObject>(spec: {
  name: string;
  doc: string;
  schema: S;
  key: readonly ((keyof z.infer<S> & string) | "who")[];
  anyOf?: readonly (readonly (keyof z.infer<S> & string)[])[];
  occursAt?: keyof z.infer<S> & string;
}): Entity<S> {
  const whoGroup = spec.key.includes("who") ? [who] : [];
  return {...spec, anyOf: [...(spec.anyOf ?? []), ...whoGroup]};
}

/** The fields of an entity in their declared order. */
export function fieldsOf(of: Entity): Field[] {
  return Object.entries(of.schema.shape as Record<string, z.ZodType>).map(([name, schema]) => {
    const isRequired = !schema.safeParse(null).success;
    const inner = schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : schema;
    const meta = fieldRegistry.get(inner);
    if (!meta)
      throw new Error(
        `entity ${of.name}: column ${name} has no kind; declare it with a word of src/entities/kinds.ts`
      );
    return {...meta, name, isRequired, schema};
  });
}
