import {z} from "zod";
import {entityNames} from "../entities/index.js";
import {mappingFaults, type EntityMappings} from "./mapping.js";

const header = z.string().min(1);

/** How one column of an entity is filled from an export. */
export const columnMapping = z.union([
  header.describe("The header of the export's column."),
  z
    .strictObject({const: z.union([z.string(), z.number(), z.boolean()])})
    .describe("The same value for every row."),
  z.strictObject({sql: z.string().min(1)}).describe("SQL over the file's text columns."),
  z
    .strictObject({money: z.string().min(1)})
    .describe(
      "A product or sum of columns, read with the file's decimal sign and rounded to 4 places."
    ),
  z
    .strictObject({once: header})
    .describe("A receipt's amount that is repeated on each of its lines: counted once.")
]);
export type ColumnMapping = z.infer<typeof columnMapping>;

/** How the bytes of an export are read; what is left out is found by looking at the file. */
export const fileFormat = z.strictObject({
  encoding: z
    .enum([
      "utf-8",
      "utf-16le",
      "utf-16be",
      "windows-1251",
      "ibm866",
      "koi8-r",
      "windows-1252",
      "iso-8859-1"
    ])
    .optional(),
  delimiter: z.string().min(1).max(4).optional(),
  quote: z.string().max(1).optional(),
  decimal: z.enum([".", ","]).optional(),
  thousands: z.string().max(1).optional(),
  header: z.int().min(1).default(1).describe("The line that holds the header, counted from 1."),
  sheet: z
    .string()
    .optional()
    .describe("The sheet of a workbook; needed where several could be the export."),
  timestamp: z.string().optional().describe("strptime pattern of instants, as DuckDB reads it."),
  date: z.string().optional().describe("strptime pattern of days."),
  time: z.string().optional().describe("strptime pattern of times of day."),
  timeZone: z
    .string()
    .optional()
    .describe("IANA zone of the wall clock in the file; default: the business's."),
  exportedAt: z
    .string()
    .optional()
    .describe(
      "When the export was made: a strptime pattern of the file's name, or an ISO date and time."
    )
});
export type FileFormat = z.infer<typeof fileFormat>;

/** How exports of one kind that overlap are resolved; see models/README.md. */
export const loadMode = z.enum(["upsert", "period", "snapshot", "append"]);
export type LoadMode = z.infer<typeof loadMode>;

/** An export mapped without code. */
export const sourceMapping = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z0-9_]*$/, "must be a snake_case name"),
    files: z
      .array(z.string().min(1))
      .min(1)
      .describe("Patterns of file names in the inbox; * and ** as in a shell."),
    format: fileFormat.prefault({}),
    mode: loadMode.default("upsert"),
    receiptsKeyedByStore: z
      .boolean()
      .default(false)
      .describe(
        "True where receipt numbers are unique only within a store: the store becomes part of the key."
      ),
    entities: z.partialRecord(z.enum(entityNames), z.record(z.string(), columnMapping))
  })
  .superRefine((source, context) => {
    for (const {path, message} of mappingFaults(source.entities as EntityMappings))
      context.addIssue({code: "custom", path: ["entities", ...path], message});
  });
export type SourceMapping = z.infer<typeof sourceMapping>;
