/** The cells of a CSV text with commas as RFC 4180 has it, after its byte order mark. */
export function parseCsv(text: string): string[][] {
  if (!text.startsWith("\ufeff")) throw new Error("the CSV has no byte order mark");
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const at = cell.lastIndex;
    const found = cell.exec(text);
    if (!found) throw new Error(`the CSV breaks at ${at}: ${text.slice(at, at + 40)}`);
    const [, quoted, plain = "", end] = found;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}
