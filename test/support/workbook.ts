import {packed} from "./package.js";

/** What a cell of a workbook holds; a moment is a wall clock, "YYYY-MM-DD HH:MM:SS" or its day. */
export type WorkbookCell = string | number | {readonly moment: string} | null;

/** One sheet as a workbook (XLSX, ECMA-376), its texts in the cells themselves. */
export function workbook(sheet: string, rows: readonly (readonly WorkbookCell[])[]): Buffer {
  const cells = (row: readonly WorkbookCell[], line: number) =>
    row.map((cell, i) => cellXml(cell, `${String.fromCharCode(65 + i)}${line}`)).join("");
  const data = rows.map((row, i) => `<row r="${i + 1}">${cells(row, i + 1)}</row>`).join("");
  return packed({
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns:r="${relations}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      ["worksheet", "worksheets/sheet1.xml"],
      ["styles", "styles.xml"]
    ]),
    "xl/styles.xml":
      '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>',
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${data}</sheetData></worksheet>`
  });
}

export const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function relationships(targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(
    ([kind, target], i) =>
      `<Relationship Id="rId${i + 1}" Type="${relations}/${kind}" Target="${target}"/>`
  );
  return `<Relationships>${each.join("")}</Relationships>`;
}

function cellXml(cell: WorkbookCell, reference: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${reference}"><v>${cell}</v></c>`;
  if (typeof cell === "string")
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  const isDay = cell.moment.length === 10;
  const days =
    Date.parse(`${cell.moment.replace(" ", "T")}${isDay ? "T00:00:00" : ""}Z`) / 86_400_000;
  return `<c r="${reference}" s="${isDay ? 1 : 2}"><v>${days + 25_569}</v></c>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
