import type {Entity} from "./entity.js";
import * as reference from "./reference.js";
import * as messages from "./messages.js";
import * as people from "./people.js";
import * as sales from "./sales.js";

export {fieldsOf, type Entity, type Field} from "./entity.js";
export {landedColumns, landing, landingLoads, type Landed} from "./landing.js";

/** Every entity of the landing schema under its TypeScript name. */
export const entities = {...people, ...sales, ...messages};

/** Every entity by the name of its table. */
export const entityByName: ReadonlyMap<string, Entity> = new Map(
  Object.values(entities).map((entity) => [entity.name, entity])
);

/** The reference of the landing schema as Markdown. */
export const entityReference = (): string => reference.entityReference(entityByName.values());

/** The JSON Schema of one record of each entity, by its name. */
export const entityJsonSchemas = (): Record<string, Record<string, unknown>> =>
  reference.entityJsonSchemas(entityByName.values());

export const entityNames = [...entityByName.keys()] as [string, ...string[]];
