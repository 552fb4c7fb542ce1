import type {z} from "zod";
import {
  mappingFaults,
  type EntityMappings,
  type fileFormat,
  type LoadMode
} from "../config/index.js";

/** How one export of one vendor is recognised and mapped; data only, `src/ingest` does the work. */
export interface Loader {
  /** `<system>/<export>`; the system is the `source` of every row. */
  readonly name: `${string}/${string}`;
  readonly doc: string;
  /** Headers that an export must have to be this one, in any order and among others. */
  readonly headers: readonly string[];
  /** A pattern of file names, for exports whose headers alone do not tell them from others. */
  readonly files?: RegExp;
  readonly format?: z.input<typeof fileFormat>;
  readonly mode: LoadMode;
  readonly entities: EntityMappings;
  /** Receipt numbers are unique only within a store: the store becomes part of a receipt's key. */
  readonly receiptsKeyedByStore?: true;
}

/** Declares a vendor's export; throws when its mapping names an unknown column or leaves a required one out. */
export function defineLoader(loader: Loader): Loader {
  const [fault] = mappingFaults(loader.entities);
  if (fault) throw new Error(`loader ${loader.name}: ${fault.path.join(".")} ${fault.message}`);
  return loader;
}
