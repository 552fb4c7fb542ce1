import {Archive} from "./archive.js";
import {sheetDelimiter, type SheetLayout} from "./layout.js";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";

/** Days from the beginning of Excel's count to 1970-01-01. */
const daysBefore1970 = 25_569;

/** The place of the format for moments among the cell formats below. */
const momentStyle = 1;

/**
 * Writes a workbook of one sheet: the header, then rows that come as delimited text, in chunks that end with a row.
 * Cells are text; those of the layout's `moments` are minutes since 1970 and become dates.
 */
export function writeWorkbook(path: string, layout: SheetLayout, chunks: Iterable<Buffer>): void {
  const archive = new Archive(path);
  const add = (name: string, xml: string): void =>
    archive.add(name, [Buffer.from(declaration + xml)]);
  add("[Content_Types].xml", contentTypes());
  add("_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]]));
  add(
    "xl/workbook.xml",
    `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(layout.sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  );
  add(
    "xl/_rels/workbook.xml.rels",
    relationships([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"]
    ])
  );
  add("xl/styles.xml", styles());
  archive.add("xl/worksheets/sheet1.xml", sheet(layout, chunks));
  archive.close();
}

function contentTypes(): string {
  const office = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const part = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}" ContentType="${office}.${kind}+xml"/>`;
  return `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${part("workbook.xml", "sheet.main")}${part("styles.xml", "styles")}${part("worksheets/sheet1.xml", "worksheet")}</Types>`;
}

function relationships(targets: [kind: string, target: string][]): string {
  const links = targets.map(
    ([kind, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"/>`
  );
  return `<Relationships xmlns="${packages}/relationships">${links.join("")}</Relationships>`;
}

/** Two cell formats: plain, and day with time. */
function styles(): string {
  const format = (id: number): string =>
    `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
  return `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy\\ hh:mm"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2">${format(0)}${format(164)}</cellXfs></styleSheet>`;
}

function* sheet(layout: SheetLayout, chunks: Iterable<Buffer>): Generator<Buffer> {
  const {header, moments} = layout;
  const isMoment = header.map((name) => moments.includes(name));
  const columns = header.map((_, i) => String.fromCharCode(65 + i));
  const row = (cells: readonly string[], line: number): string => {
    const written = cells.map((cell, i) => {
      if (cell === "") return "";
      const place = `${columns[i] ?? ""}${line}`;
      return line > 1 && isMoment[i]
        ? `<c r="${place}" s="${momentStyle}"><v>${Number(cell) / 1440 + daysBefore1970}</v></c>`
        : `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
    });
    return `<row r="${line}">${written.join("")}</row>`;
  };
  yield Buffer.from(`${declaration}<worksheet xmlns="${main}"><sheetData>${row(header, 1)}`);
  let line = 1;
  for (const chunk of chunks) {
    const rows = chunk.toString("utf8").split("\n").slice(0, -1);
    yield Buffer.from(rows.map((text) => row(text.split(sheetDelimiter), ++line)).join(""));
  }
  yield Buffer.from("</sheetData></worksheet>");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
