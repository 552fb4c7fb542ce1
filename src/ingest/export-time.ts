import {basename} from "node:path/posix";
import type {Engine} from "../warehouse/index.js";
import {utcOf} from "./zones.js";
import {Refusal} from "./refusal.js";

/** A moment in UTC and on the wall. */
export interface ExportTime {
  readonly utc: string;
  readonly local: string;
}

/** When an export says that it was made: an ISO time, or a pattern of the file's name. Null when nothing is declared. */
export async function exportTime(
  engine: Engine,
  name: string,
  declared: string | undefined,
  zone: string
): Promise<ExportTime | null> {
  if (declared === undefined) return null;
  const [read, parameters] = declared.includes("%")
    ? ["try_strptime($1, $2)", [basename(name), declared]]
    : ["try_cast($1 as timestamp)", [declared]];
  const found = await engine
    .row<{local: string | null; utc: string | null}>(
      `select local, ${utcOf("local", zone)} as utc from (select ${read} as local)`,
      parameters
    )
    .catch(() => ({local: null, utc: null}));
  if (found.local === null || found.utc === null)
    throw new Refusal(
      `${name}: its export time cannot be read with ${JSON.stringify(declared)}; correct "exportedAt" in the format of its source`
    );
  return {utc: found.utc, local: found.local};
}
