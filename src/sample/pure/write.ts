import {createHash} from "node:crypto";
import {closeSync, mkdirSync, openSync, writeFileSync, writeSync} from "node:fs";
import {join} from "node:path";
import {Bytes, opening} from "../output/bytes.js";
import {plain} from "../output/layout.js";
import type {SampleFile} from "../sample-file.js";
import {pureWorlds, type PureWorldName} from "./index.js";
import type {PureEntity, PureOptions} from "./pure-world.js";

/** The settings of a pure world: nobody bought before it began, and nothing is converted. */
const programme = {
  business: {
    name: "Pure world",
    currency: "UZS",
    timeZone: "UTC",
    phoneCountry: "UZ",
    locale: "en"
  },
  history: {beginsAtOpening: true},
  margin: {defaultRate: 1}
};

const chunkSize = 1 << 20;

/** Writes a pure world as entity files, with its settings and its truth. */
export function writePureWorld(
  name: PureWorldName,
  options: PureOptions,
  out: string
): {files: SampleFile[]} {
  const {entities, truth} = pureWorlds[name](options);
  mkdirSync(join(out, "inbox"), {recursive: true});
  const files = Object.entries(entities).map(([entity, content]) =>
    writeEntity(entity, content, out)
  );
  writeFileSync(join(out, "programme.json"), `${JSON.stringify(programme, null, 2)}\n`);
  const account = {planted: {world: name, ...options, ...truth}, files};
  writeFileSync(join(out, "truth.json"), `${JSON.stringify(account, null, 1)}\n`);
  return {files};
}

function writeEntity(entity: string, {columns, rows}: PureEntity, out: string): SampleFile {
  const path = `inbox/${entity}.csv`;
  const layout = {...plain, header: columns};
  const file = openSync(join(out, path), "w");
  const hash = createHash("sha256");
  const write = (bytes: Buffer): void => {
    writeSync(file, bytes);
    hash.update(bytes);
  };
  write(opening(layout));
  let count = 0;
  let bytes = new Bytes(layout);
  for (const row of rows()) {
    bytes.rows([], [row]);
    count++;
    if (bytes.length < chunkSize) continue;
    write(bytes.slice(0, bytes.length));
    bytes = new Bytes(layout);
  }
  write(bytes.slice(0, bytes.length));
  closeSync(file);
  return {path, rows: count, setAside: 0, sha256: hash.digest("hex"), controlTotals: {}};
}
