import {programmeJsonSchema} from "../../config/index.js";
import {entityJsonSchemas, entityNames, entityReference} from "../../entities/index.js";
import {UsageError} from "../failure.js";
import type {Output} from "../output.js";

/** Prints the reference of the landing schema, or the JSON Schema of an entity or of programme.json. */
export function schemaCommand(name: string | undefined, output: Output): void {
  if (name === undefined) {
    output.say(entityReference());
    output.json(entityJsonSchemas());
    return;
  }
  const schemas: Readonly<Record<string, object>> = {
    ...entityJsonSchemas(),
    programme: programmeJsonSchema()
  };
  const schema = schemas[name];
  if (!schema)
    throw new UsageError(
      `there is no schema of ${name}; take programme or an entity: ${entityNames.join(", ")}`
    );
  process.stdout.write(`${JSON.stringify(schema, null, 2)}\n`);
}
