import type {Book, Sheet} from "./book.js";
import {columnOf, momentOf, plainNumberOf} from "./cells.js";
import {listen, Wording, type Listener} from "./xml.js";

/** A row of a sheet: its number as the program shows it, and its cells as text; "" where a cell is empty. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows of a sheet in its order, those without a cell left out. Numbers are written with the given sign. */
export async function* sheetRows(
  book: Book,
  sheet: Sheet,
  decimal: string
): AsyncGenerator<SheetRow> {
  const reader = new RowReader(book, decimal);
  for await (const none of listen(book.parts.bytes(sheet.path), reader)) {
    void none;
    yield* reader.take();
  }
}

class RowReader implements Listener {
  private rows: SheetRow[] = [];
  private line = 0;
  private cells: string[] = [];
  private column = 0;
  private type = "n";
  private style = 0;
  private value: string | null = null;
  private isValue = false;
  private readonly wording = new Wording();

  constructor(
    private readonly book: Book,
    private readonly decimal: string
  ) {}

  take(): SheetRow[] {
    const {rows} = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.wording.open(name);
    if (name === "row") {
      this.line = Number(attributes.r ?? this.line + 1);
      this.cells = [];
      this.column = -1;
    } else if (name === "c") {
      this.column = columnOf(attributes.r) ?? this.column + 1;
      this.type = attributes.t ?? "n";
      this.style = Number(attributes.s ?? 0);
      this.value = null;
    } else if (name === "v") {
      this.isValue = true;
      this.value = "";
    }
  }

  text(text: string): void {
    if (this.isValue) this.value = (this.value ?? "") + text;
    else this.wording.push(text);
  }

  close(name: string): void {
    this.wording.close(name);
    if (name === "v") this.isValue = false;
    else if (name === "c") this.keep(this.shown());
    else if (name === "row" && this.cells.some((cell) => cell !== ""))
      this.rows.push({line: this.line, cells: this.cells});
  }

  private keep(text: string): void {
    const cell = text.replace(/_x([0-9A-F]{4})_/gi, unescaped).trim();
    while (this.cells.length < this.column) this.cells.push("");
    this.cells[this.column] = cell;
  }

  /** The cell as its workbook shows it, whatever its width and format would hide. */
  private shown(): string {
    const wording = this.wording.take();
    if (this.type === "inlineStr") return wording;
    const stored = this.value ?? "";
    if (stored === "") return "";
    switch (this.type) {
      case "s":
        return this.book.texts[Number(stored)] ?? "";
      case "b":
        return stored === "0" ? "false" : "true";
      case "d":
        return stored.replace(/^(\d{4}-\d\d-\d\d)T/, "$1 ").replace(/ 00:00:00(\.0+)?Z?$/, "");
      case "str":
      case "e":
        return stored;
      default: {
        const clock = this.book.clocks[this.style] ?? null;
        return clock === null
          ? plainNumberOf(stored).replace(".", this.decimal)
          : momentOf(Number(stored), clock, this.book.is1904);
      }
    }
  }
}

/** Characters that XML cannot hold are written as _x000D_ (ECMA-376 part 1, 22.9.2.19). */
function unescaped(_: string, code: string): string {
  return String.fromCharCode(parseInt(code, 16));
}
