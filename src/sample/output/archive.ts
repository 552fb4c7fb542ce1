import {closeSync, openSync, writeSync} from "node:fs";
import {crc32} from "node:zlib";

interface Entry {
  name: Buffer;
  offset: number;
  size: number;
  crc: number;
}

/** Midnight of 1 January 1980, the first date that an archive knows: the files carry no date of their own. */
const epoch = {time: 0, date: 33};
const namesAreUnicode = 0x0800;
const version = 20;

/**
 * A zip archive whose entries are stored as they are, one after another. Nothing is compressed, because compressors
 * differ between machines and the bytes of a sample must not.
 */
export class Archive {
  private readonly file: number;
  private readonly entries: Entry[] = [];
  private position = 0;

  constructor(path: string) {
    this.file = openSync(path, "w");
  }

  /** Adds an entry out of chunks that are read one by one. */
  add(name: string, chunks: Iterable<Buffer>): void {
    const entry: Entry = {name: Buffer.from(name), offset: this.position, size: 0, crc: 0};
    this.append(localHeader(entry));
    for (const chunk of chunks) {
      entry.crc = crc32(chunk, entry.crc);
      entry.size += chunk.length;
      this.append(chunk);
    }
    const header = localHeader(entry);
    writeSync(this.file, header, 0, header.length, entry.offset);
    this.entries.push(entry);
  }

  close(): void {
    const from = this.position;
    for (const entry of this.entries) this.append(directoryEntry(entry));
    this.append(directoryEnd(this.entries.length, from, this.position - from));
    closeSync(this.file);
  }

  private append(bytes: Buffer): void {
    writeSync(this.file, bytes, 0, bytes.length, this.position);
    this.position += bytes.length;
  }
}

/** What both headers of an entry say: version, flags, method, date, checksum, sizes, lengths. */
function description({name, size, crc}: Entry): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(version, 0);
  bytes.writeUInt16LE(namesAreUnicode, 2);
  bytes.writeUInt16LE(epoch.time, 6);
  bytes.writeUInt16LE(epoch.date, 8);
  bytes.writeUInt32LE(crc, 10);
  bytes.writeUInt32LE(size, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}

function localHeader(entry: Entry): Buffer {
  return Buffer.concat([Buffer.from("PK\x03\x04"), description(entry), entry.name]);
}

function directoryEntry(entry: Entry): Buffer {
  const madeBy = Buffer.alloc(2);
  madeBy.writeUInt16LE(version);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.offset, 10);
  return Buffer.concat([Buffer.from("PK\x01\x02"), madeBy, description(entry), rest, entry.name]);
}

function directoryEnd(count: number, offset: number, size: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.write("PK\x05\x06", 0, "latin1");
  bytes.writeUInt16LE(count, 8);
  bytes.writeUInt16LE(count, 10);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(offset, 16);
  return bytes;
}
