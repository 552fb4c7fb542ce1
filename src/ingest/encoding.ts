import {isAscii, isUtf8} from "node:buffer";
import type {FileFormat} from "../config/index.js";
import {cyrillicLikeness, type SingleByteEncoding} from "./cyrillic.js";
import {Refusal} from "./refusal.js";

export type Encoding = NonNullable<FileFormat["encoding"]>;

/** What the bytes of a file say about its encoding. */
export class EncodingEvidence {
  byteCount = 0;
  /** Characters of several bytes that are good UTF-8. */
  private goodCount = 0;
  /** Bytes that are not UTF-8. */
  private badCount = 0;
  /** The last character lacks its end. */
  private isCut = false;
  private zeroCounts: [number, number] = [0, 0];
  private readonly counts = new Uint32Array(256);
  /** Bytes above ASCII beside a letter of ASCII, and beside another of their kind. */
  private besideAscii = 0;
  private besideHigh = 0;
  private head: Buffer = Buffer.alloc(0);
  private rest: Buffer = Buffer.alloc(0);

  push(chunk: Buffer): void {
    if (this.byteCount === 0) {
      this.head = Buffer.from(chunk.subarray(0, 4));
      for (let i = 0; i < Math.min(chunk.length, 4096); i++)
        if (chunk[i] === 0) this.zeroCounts[(i % 2) as 0 | 1]++;
    }
    this.byteCount += chunk.length;
    const bytes = this.rest.length > 0 ? Buffer.concat([this.rest, chunk]) : chunk;
    const end = wholeCharacters(bytes);
    this.rest = Buffer.from(bytes.subarray(end));
    this.look(bytes.subarray(0, end));
  }

  end(): this {
    this.isCut = this.rest.length > 0;
    return this;
  }

  get isAscii(): boolean {
    return this.goodCount === 0 && this.badCount === 0 && !this.isCut && !this.hasZeros;
  }

  /** A byte order mark, or the zeros that ASCII leaves in UTF-16. */
  get utf16(): Encoding | null {
    const [first, second] = this.head;
    if (first === 0xff && second === 0xfe) return "utf-16le";
    if (first === 0xfe && second === 0xff) return "utf-16be";
    const [even, odd] = this.zeroCounts;
    if (even + odd < 2) return null;
    return odd > 4 * even ? "utf-16le" : even > 4 * odd ? "utf-16be" : null;
  }

  private get hasZeros(): boolean {
    return this.zeroCounts[0] + this.zeroCounts[1] > 0;
  }

  /** Good UTF-8 in the main: what is not is damage. */
  get isUtf8(): boolean {
    // Text of another encoding makes UTF-8 by chance: one character of IBM866 in six.
    return this.badCount === 0 || this.goodCount > 2 * this.badCount;
  }

  get isDamaged(): boolean {
    return this.badCount > 0 || this.isCut;
  }

  get holdsUtf8(): boolean {
    return this.goodCount > 0 && this.isUtf8;
  }

  /** The single-byte encoding that makes the most of the bytes above ASCII; null when none makes sense. */
  get singleByte(): SingleByteEncoding | "windows-1252" | null {
    const [best] = cyrillicLikeness(this.counts);
    if (best && best.likeness > 0.02 && this.besideHigh >= this.besideAscii) return best.encoding;
    return this.besideAscii > this.besideHigh ? "windows-1252" : null;
  }

  /** How much better the likeliest Cyrillic encoding fits than another. */
  advantageOver(encoding: string): number {
    const ranked = cyrillicLikeness(this.counts);
    const other = ranked.find((candidate) => candidate.encoding === encoding)?.likeness ?? 0;
    return other > 0 ? (ranked[0]?.likeness ?? 0) / other : Infinity;
  }

  private look(bytes: Buffer): void {
    if (isAscii(bytes)) return;
    const isGood = isUtf8(bytes);
    for (let i = 0; i < bytes.length;) {
      const length =
        (bytes[i] as number) < 0x80
          ? 1
          : isGood
            ? leadLength(bytes[i] as number)
            : sequenceLength(bytes, i);
      if (length > 1) this.goodCount++;
      else if ((bytes[i] as number) >= 0x80) {
        this.badCount++;
        this.note(bytes, i);
      }
      i += Math.max(1, length);
      if (isGood && this.goodCount > 1_000_000) return;
    }
  }

  private note(bytes: Buffer, i: number): void {
    const byte = bytes[i] as number;
    this.counts[byte] = (this.counts[byte] as number) + 1;
    for (const beside of [bytes[i - 1], bytes[i + 1]])
      if (beside !== undefined && beside >= 0x80) this.besideHigh++;
      else if (beside !== undefined && /[a-z]/i.test(String.fromCharCode(beside)))
        this.besideAscii++;
  }
}

/** Where the last character that begins in the bytes also ends in them. */
function wholeCharacters(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return leadLength(byte) > back ? bytes.length - back : bytes.length;
    if (byte < 0x80) break;
  }
  return bytes.length;
}

function leadLength(lead: number): number {
  return lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
}

/** The length of the UTF-8 character at a place; 0 when there is none. */
function sequenceLength(bytes: Buffer, at: number): number {
  const length = leadLength(bytes[at] as number);
  return length > 1 && isUtf8(bytes.subarray(at, at + length)) && at + length <= bytes.length
    ? length
    : 0;
}

/** The encoding in which to read a file. Throws a Refusal when it is not the declared one, or cannot be told. */
export function encodingOf(
  name: string,
  declared: Encoding | undefined,
  evidence: EncodingEvidence
): Encoding {
  const {utf16, singleByte} = evidence;
  const found = utf16 ?? (evidence.isUtf8 ? "utf-8" : singleByte);
  if (declared === undefined) {
    if (found !== null && found !== "windows-1252") return found;
    const guess = found === null ? "its encoding cannot be told" : `it looks like ${found}`;
    throw new Refusal(
      `${name} is not UTF-8 and ${guess}; add "encoding" to the format of its source in programme.json, or save it as UTF-8`
    );
  }
  if (agrees(declared, evidence)) return declared;
  const likely = found === null ? "" : `; it looks like ${found}`;
  throw new Refusal(
    `${name} is declared as ${declared} and is not${likely}; correct "encoding" in the format of its source`
  );
}

function agrees(declared: Encoding, evidence: EncodingEvidence): boolean {
  if (declared === "utf-16le" || declared === "utf-16be") return evidence.utf16 === declared;
  if (evidence.utf16 !== null) return false;
  if (evidence.isAscii) return true;
  if (declared === "utf-8") return evidence.isUtf8;
  if (evidence.holdsUtf8) return false;
  const {singleByte} = evidence;
  if (declared === "windows-1252" || declared === "iso-8859-1")
    return singleByte === null || singleByte === "windows-1252";
  return singleByte === null || singleByte === declared || evidence.advantageOver(declared) < 1.3;
}

/** Bytes in any encoding as UTF-8, without a byte order mark. */
export async function* asUtf8(
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding
): AsyncGenerator<Buffer> {
  if (encoding === "utf-8") {
    let isFirst = true;
    for await (const chunk of chunks) {
      yield isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf
        ? chunk.subarray(3)
        : chunk;
      isFirst = false;
    }
    return;
  }
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, {stream: true}));
  yield Buffer.from(decoder.decode());
}
