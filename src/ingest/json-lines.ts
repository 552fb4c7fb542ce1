import {join} from "node:path";
import {identifier, text, type Engine} from "../warehouse/index.js";
import {copyNormal, normalRelation, textsOf, type TextFile} from "./copy.js";
import type {Encoding} from "./encoding.js";
import {cellMark} from "./records.js";
import {putUtf8} from "./survey.js";
import {brokenColumn, type Table} from "./table.js";

/** A file of one JSON object a line as a table of texts: the keys of all its objects are its headers. */
export async function jsonLinesTable(
  file: {readonly path: string; readonly name: string; readonly encoding: Encoding},
  engine: Engine,
  scratch: string
): Promise<Table> {
  const sniffed = {delimiter: cellMark, quote: "", headers: ["json"], skipLines: 0, titleCount: 0};
  const source: TextFile = {
    path: join(scratch, "export"),
    name: file.name,
    isDamaged: false,
    sniffed
  };
  await putUtf8(file.path, file.name, file.encoding, source.path);
  const normal = join(scratch, "normal");
  const scanned = await copyNormal(source, normal);
  const isObject = "case when json_valid(json) then json_type(json) = 'OBJECT' else false end";
  const lines = `(select _line, case when ${isObject} then json end as json, case when ${isObject} then null else json end as ${brokenColumn} from ${normalRelation(normal, ["json"])})`;
  const {key} = await engine.columns(
    `select distinct unnest(json_keys(json)) as key from ${lines} where json is not null order by key`
  );
  const keys = key as string[];
  const cells = keys.map(
    (name) => `nullif(trim(json ->> ${text(jsonPath(name))}), '') as ${identifier(name)}`
  );
  return {
    cells: new Map(keys.map((name) => [name, "VARCHAR"])),
    titleCount: 0,
    hasBroken: true,
    strict: null,
    careful: () =>
      Promise.resolve({
        relation: `(select ${["_line", brokenColumn, ...cells].join(", ")} from ${lines})`,
        scanned
      }),
    textsOf: (wanted) => textsOf(source, wanted)
  };
}

function jsonPath(key: string): string {
  return `$."${key.replaceAll('"', '\\"')}"`;
}
