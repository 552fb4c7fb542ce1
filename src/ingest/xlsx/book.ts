import {posix} from "node:path";
import {builtInClock, clockOf, type Clock} from "./cells.js";
import type {Parts} from "./parts.js";
import {hear, Wording} from "./xml.js";

export interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly isHidden: boolean;
}

/** What the sheets of a workbook share. */
export interface Book {
  readonly parts: Parts;
  readonly sheets: readonly Sheet[];
  readonly texts: readonly string[];
  /** The clock of each cell style. */
  readonly clocks: readonly Clock[];
  readonly is1904: boolean;
}

const ignore = () => undefined;

/** Reads all of a workbook but its sheets; throws when it is none. */
export async function readBook(parts: Parts): Promise<Book> {
  const [main] = await relationsOf(parts, "", "officeDocument");
  const path = main?.target ?? "xl/workbook.xml";
  if (!parts.has(path)) throw new Error("it holds no workbook");
  const relations = await relationsOf(parts, path);
  const part = (kind: string) => relations.find((one) => one.kind === kind)?.target ?? "";
  const sheets: Sheet[] = [];
  let is1904 = false;
  await hear(parts.bytes(path), {
    open(name, attributes) {
      if (name === "workbookPr") is1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
      const relation = relations.find((one) => one.id === id && one.kind === "worksheet");
      // A chart or dialogue has a tab as well, and no rows.
      if (relation)
        sheets.push({
          name: attributes.name ?? "",
          path: relation.target,
          isHidden: attributes.state !== undefined && attributes.state !== "visible"
        });
    },
    text: ignore,
    close: ignore
  });
  const texts = await sharedTexts(parts, part("sharedStrings"));
  return {parts, sheets, texts, clocks: await clocksOf(parts, part("styles")), is1904};
}

interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** What a part refers to; paths come without a slash in front. */
async function relationsOf(parts: Parts, path: string, kind?: string): Promise<Relation[]> {
  const folder = posix.dirname(path);
  const found: Relation[] = [];
  const file = posix.join(folder, "_rels", `${posix.basename(path)}.rels`);
  await hear(parts.bytes(file), {
    open(name, {Id: id = "", Type: type = "", Target: target = ""}) {
      if (name === "Relationship")
        found.push({
          id,
          kind: posix.basename(type),
          target: target.startsWith("/") ? target.slice(1) : posix.join(folder, target)
        });
    },
    text: ignore,
    close: ignore
  });
  return kind === undefined ? found : found.filter((one) => one.kind === kind);
}

async function sharedTexts(parts: Parts, path: string): Promise<string[]> {
  const texts: string[] = [];
  const wording = new Wording();
  await hear(parts.bytes(path), {
    open(name) {
      wording.open(name);
    },
    text(text) {
      wording.push(text);
    },
    close(name) {
      wording.close(name);
      if (name === "si") texts.push(wording.take());
    }
  });
  return texts;
}

async function clocksOf(parts: Parts, path: string): Promise<Clock[]> {
  const custom = new Map<number, Clock>();
  const clocks: Clock[] = [];
  let isCell = false;
  await hear(parts.bytes(path), {
    open(name, attributes) {
      if (name === "numFmt")
        custom.set(Number(attributes.numFmtId), clockOf(attributes.formatCode ?? ""));
      else if (name === "cellXfs") isCell = true;
      else if (name === "xf" && isCell) {
        const id = Number(attributes.numFmtId ?? 0);
        clocks.push(custom.has(id) ? (custom.get(id) ?? null) : builtInClock(id));
      }
    },
    text: ignore,
    close(name) {
      if (name === "cellXfs") isCell = false;
    }
  });
  return clocks;
}
