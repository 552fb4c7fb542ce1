import {isUtf8} from "node:buffer";

/** How cells are parted. */
export interface Dialect {
  readonly delimiter: string;
  /** Empty where the export quotes nothing. */
  readonly quote: string;
}

/** A record that cannot be read as a row of the export. */
export interface SpoiltRecord {
  readonly line: number;
  readonly reason: "too_many_fields" | "too_few_fields" | "bad_quote" | "bad_encoding";
  readonly text: string;
}

export interface ScanOptions extends Dialect {
  /** Physical lines before the first record: titles and the header. */
  readonly skipLines: number;
  /** Cells of a whole record; 0: any number. */
  readonly width: number;
  /** Records may hold bytes that are not UTF-8: look at each. */
  readonly isSuspect?: boolean;
  /** The lines whose records are to be kept as they are written. */
  readonly wanted?: ReadonlySet<number>;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const CELL = 0x1f;
const WRAP = 0x1e;
/** Parts cells in the normal form. */
export const cellMark = String.fromCharCode(CELL);
/** Quotes the cells of the normal form that hold a line break. */
export const wrapMark = String.fromCharCode(WRAP);
/** Bytes that no cell may hold; spaces take their place. */
const reservedBytes = [0, WRAP, CELL] as const;
const noBreakSpace = Buffer.from([0xc2, 0xa0]);

/** True where a plain reading would differ: reserved bytes, and spaces that the engine does not know as such. */
export function callsForCare(chunk: Buffer): boolean {
  return reservedBytes.some((byte) => chunk.includes(byte)) || chunk.includes(noBreakSpace);
}

const enum Kind {
  content,
  delimiter,
  lineBreak,
  reserved
}

/** Where a cell ends when it does not end within the bytes at hand, or is quoted wrongly. */
const INCOMPLETE = -1;
const MISQUOTED = -2;
/** An open quote is taken for a stray one after this many bytes. */
const longestRecord = 1 << 20;

/**
 * Reads UTF-8 bytes as records and writes their normal form: one row a record, the physical line first, cells trimmed
 * and parted by `cellMark`, so that nothing is left to guess.
 */
export class RecordScanner {
  /** Records seen; blank and spoilt ones are among them. */
  readCount = 0;
  blankCount = 0;
  readonly spoilt: SpoiltRecord[] = [];
  /** Records of the wanted lines, as written. */
  readonly texts = new Map<number, string>();
  /** The line of a last record that no line break ends. */
  unterminatedLine: number | null = null;
  /** The line of a quote that is never closed. */
  openQuoteLine: number | null = null;

  private readonly kinds = new Uint8Array(256);
  private readonly delimiter: Buffer;
  private readonly quote: number;
  private linesToSkip: number;
  private line = 1;
  private bytes: Buffer = Buffer.alloc(0);
  private isLast = false;
  private isOpen = false;
  private out: Buffer = Buffer.allocUnsafe(1 << 16);
  private o = 0;

  constructor(private readonly options: ScanOptions) {
    this.delimiter = Buffer.from(options.delimiter);
    this.quote = options.quote === "" ? -1 : options.quote.charCodeAt(0);
    this.linesToSkip = options.skipLines;
    for (const mark of reservedBytes) this.kinds[mark] = Kind.reserved;
    this.kinds[LF] = Kind.lineBreak;
    this.kinds[CR] = Kind.lineBreak;
    this.kinds[this.delimiter[0] as number] = Kind.delimiter;
  }

  /** The normal form of the records that a chunk completes; valid until the next call. */
  push(chunk: Buffer): Buffer {
    return this.scan(this.bytes.length > 0 ? Buffer.concat([this.bytes, chunk]) : chunk);
  }

  /** The normal form of what is left. */
  end(): Buffer {
    this.isLast = true;
    return this.scan(this.bytes);
  }

  private scan(bytes: Buffer): Buffer {
    this.bytes = bytes;
    this.o = 0;
    // The shortest record is one character and a line break, and gains its line number and a mark.
    if (this.out.length < bytes.length * 8) this.out = Buffer.allocUnsafe(bytes.length * 8 + 64);
    let position = 0;
    while (position < bytes.length) {
      const next = this.linesToSkip > 0 ? this.skipLine(position) : this.record(position);
      if (next === INCOMPLETE) break;
      position = next;
    }
    this.bytes = Buffer.from(bytes.subarray(position));
    return this.out.subarray(0, this.o);
  }

  private skipLine(start: number): number {
    const end = this.lineEnd(start);
    if (end === INCOMPLETE) return end;
    this.linesToSkip--;
    this.line++;
    return end;
  }

  /** Reads one record and returns where the next begins. */
  private record(start: number): number {
    const {bytes, out} = this;
    const {width: expected} = this.options;
    const firstLine = this.line;
    const outStart = this.o;
    this.writeLine(firstLine);
    let width = 0;
    let filledWidth = 0;
    let i = start;
    for (;;) {
      i = trimmedStart(bytes, i);
      const cellStart = this.o;
      i = bytes[i] === this.quote ? this.quotedCell(i + 1) : this.plainCell(i);
      if (i < 0) {
        this.o = outStart;
        this.line = firstLine;
        if (this.isOpen) this.openQuoteLine ??= firstLine;
        return i === MISQUOTED ? this.misquoted(start) : INCOMPLETE;
      }
      width++;
      if (this.o > cellStart) filledWidth = width;
      if (this.kinds[bytes[i] as number] !== Kind.delimiter) break;
      i += this.delimiter.length;
      out[this.o++] = CELL;
    }
    if (i >= bytes.length) this.unterminatedLine = firstLine;
    else i = this.lineEnd(i);
    if (i === INCOMPLETE) {
      this.o = outStart;
      this.line = firstLine;
      return INCOMPLETE;
    }
    this.line++;
    this.readCount++;
    if (this.options.wanted?.has(firstLine)) this.texts.set(firstLine, this.written(start, i));
    const reason =
      expected > 0 && width < expected && filledWidth > 0
        ? "too_few_fields"
        : expected > 0 && filledWidth > expected
          ? "too_many_fields"
          : this.options.isSuspect && !isUtf8(bytes.subarray(start, i))
            ? "bad_encoding"
            : null;
    if (filledWidth === 0) {
      this.blankCount++;
      this.o = outStart;
    } else if (reason !== null) {
      this.spoilt.push({line: firstLine, reason, text: this.written(start, i)});
      this.o = outStart;
    } else {
      if (expected > 0) this.o -= width - expected;
      out[this.o++] = LF;
    }
    return i;
  }

  /** Copies an unquoted cell, without the spaces at its end; returns the position of what ends it. */
  private plainCell(start: number): number {
    const {bytes, out, kinds} = this;
    const {length} = bytes;
    const cellStart = this.o;
    let o = cellStart;
    let i = start;
    for (; i < length; i++) {
      const c = bytes[i] as number;
      const kind = kinds[c];
      if (kind === Kind.content) out[o++] = c;
      else if (kind === Kind.reserved) out[o++] = SPACE;
      else if (kind === Kind.lineBreak || this.isDelimiterAt(i)) break;
      else out[o++] = c;
    }
    if (i >= length && !this.isLast) return INCOMPLETE;
    this.o = trimmedEnd(out, cellStart, o);
    return i;
  }

  /** Copies a quoted cell, from behind its opening quote; returns the position of what follows it. */
  private quotedCell(start: number): number {
    const {bytes, out, kinds, quote} = this;
    const {length} = bytes;
    const cellStart = this.o;
    let o = cellStart;
    let isWrapped = false;
    let i = trimmedStart(bytes, start);
    for (; ; i++) {
      if (i >= length) return this.openCell(start);
      const c = bytes[i] as number;
      if (c === quote) {
        if (i + 1 >= length && !this.isLast) return INCOMPLETE;
        if (bytes[i + 1] !== quote) break;
        i++;
        out[o++] = c;
      } else if (kinds[c] === Kind.lineBreak) {
        if (i + 1 >= length && !this.isLast) return INCOMPLETE;
        if (c === CR && bytes[i + 1] === LF) continue;
        if (!isWrapped) out.copyWithin(cellStart + 1, cellStart, o++);
        isWrapped = true;
        out[o++] = LF;
        this.line++;
      } else out[o++] = kinds[c] === Kind.reserved ? SPACE : c;
    }
    o = trimmedEnd(out, cellStart, o);
    if (isWrapped) {
      out[cellStart] = WRAP;
      out[o++] = WRAP;
    }
    this.o = o;
    do i++;
    while (bytes[i] === SPACE);
    if (i >= length) return this.isLast ? i : INCOMPLETE;
    if (kinds[bytes[i] as number] === Kind.lineBreak || this.isDelimiterAt(i)) return i;
    // A delimiter of several characters may be cut by the end of the bytes at hand.
    return !this.isLast && i + this.delimiter.length > length ? INCOMPLETE : MISQUOTED;
  }

  /** A quote that does not close within the bytes at hand. */
  private openCell(start: number): number {
    if (!this.isLast) return this.bytes.length - start > longestRecord ? MISQUOTED : INCOMPLETE;
    this.isOpen = true;
    return MISQUOTED;
  }

  /** Sets the line aside on which a wrongly quoted record begins; reading goes on with the next line. */
  private misquoted(start: number): number {
    const end = this.lineEnd(start);
    if (end === INCOMPLETE) return end;
    this.spoilt.push({line: this.line, reason: "bad_quote", text: this.written(start, end)});
    this.line++;
    this.readCount++;
    return end;
  }

  private isDelimiterAt(at: number): boolean {
    const {bytes, delimiter} = this;
    for (let j = 0; j < delimiter.length; j++) if (bytes[at + j] !== delimiter[j]) return false;
    return true;
  }

  /** The position behind the next line break. */
  private lineEnd(start: number): number {
    const {bytes, kinds} = this;
    let i = start;
    while (i < bytes.length && kinds[bytes[i] as number] !== Kind.lineBreak) i++;
    if (i >= bytes.length) return this.isLast ? i : INCOMPLETE;
    if (bytes[i] !== CR) return i + 1;
    if (i + 1 >= bytes.length && !this.isLast) return INCOMPLETE;
    return bytes[i + 1] === LF ? i + 2 : i + 1;
  }

  private writeLine(line: number): void {
    let scale = 1;
    while (scale * 10 <= line) scale *= 10;
    for (; scale >= 1; scale = Math.floor(scale / 10))
      this.out[this.o++] = 48 + (Math.floor(line / scale) % 10);
    this.out[this.o++] = CELL;
  }

  private written(start: number, end: number): string {
    return this.bytes.toString("utf8", start, end).replace(/[\r\n]+$/, "");
  }
}

/** The first position that holds neither a space nor a no-break space, which is C2 A0. */
function trimmedStart(bytes: Buffer, start: number): number {
  let i = start;
  for (;;) {
    if (bytes[i] === SPACE) i++;
    else if (bytes[i] === 0xc2 && bytes[i + 1] === 0xa0) i += 2;
    else return i;
  }
}

function trimmedEnd(out: Buffer, start: number, end: number): number {
  let o = end;
  for (;;) {
    if (o > start && out[o - 1] === SPACE) o--;
    else if (o > start + 1 && out[o - 1] === 0xa0 && out[o - 2] === 0xc2) o -= 2;
    else return o;
  }
}
