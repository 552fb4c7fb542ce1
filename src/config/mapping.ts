import {entityByName, fieldsOf, type Entity} from "../entities/index.js";
import {nearest} from "./nearest.js";
import type {ColumnMapping} from "./sources.js";

/** How the entities of one export are filled, by entity and column. */
export type EntityMappings = Readonly<Record<string, Readonly<Record<string, ColumnMapping>>>>;

/** What is wrong with a mapping: where, and the rest of a sentence about it. */
export interface MappingFault {
  readonly path: readonly [entity: string, ...column: string[]];
  readonly message: string;
}

/** Everything in a mapping that no file could satisfy: unknown columns, and required ones that nothing fills. */
export function mappingFaults(mappings: EntityMappings): MappingFault[] {
  return Object.entries(mappings).flatMap(([name, mapping]) => {
    const entity = entityByName.get(name);
    if (!entity)
      return [
        {path: [name] as const, message: unknownWord("is not an entity", name, entityByName.keys())}
      ];
    const names = fieldsOf(entity).map((field) => field.name);
    const unknown = Object.keys(mapping)
      .filter((column) => !names.includes(column))
      .map((column) => ({
        path: [name, column] as const,
        message: unknownWord(`is not a column of ${name}`, column, names)
      }));
    return [...unknown, ...missingColumns(entity, mapping, mappings)];
  });
}

function unknownWord(what: string, word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === null ? what : `${what}; the nearest is ${near}`;
}

function missingColumns(
  entity: Entity,
  mapping: Readonly<Record<string, ColumnMapping>>,
  mappings: EntityMappings
): MappingFault[] {
  const {name, anyOf} = entity;
  const required = fieldsOf(entity)
    .filter(
      (field) =>
        field.isRequired && !(field.name in mapping) && !isWorkedOut(name, field.name, mappings)
    )
    .map((field) => ({
      path: [name] as const,
      message: `lacks ${field.name}, which every row of ${name} must have`
    }));
  const groups = anyOf
    .filter((group) => !group.some((column) => column in mapping))
    .map((group) => ({path: [name] as const, message: `lacks one of ${group.join(", ")}`}));
  return [...required, ...groups];
}

/** Line numbers are counted, and a receipt's amounts are summed from its lines, where nothing is mapped to them. */
export function isWorkedOut(entity: string, column: string, mappings: EntityMappings): boolean {
  if (entity === "receipt_lines") return column === "line_no";
  return entity === "receipts" && column in (mappings.receipt_lines ?? {});
}
