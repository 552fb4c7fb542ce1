import {promisify} from "node:util";
import type {Readable} from "node:stream";
import {open, type Entry, type ZipFile} from "yauzl";

/** The parts of a workbook's package by path, read as often as needed until it is closed. */
export class Parts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>
  ) {}

  /** Opens the package; throws what the reader of zip files says of one that is none. */
  static async open(path: string): Promise<Parts> {
    const zip = await promisify<string, {autoClose: boolean; lazyEntries: boolean}, ZipFile>(open)(
      path,
      {autoClose: false, lazyEntries: true}
    );
    const entries = new Map<string, Entry>();
    try {
      await new Promise<void>((resolve, reject) => {
        zip.on("entry", (entry: Entry) => {
          entries.set(entry.fileName.toLowerCase(), entry);
          zip.readEntry();
        });
        zip.on("end", resolve);
        zip.on("error", reject);
        zip.readEntry();
      });
    } catch (cause) {
      zip.close();
      throw cause;
    }
    return new Parts(zip, entries);
  }

  has(path: string): boolean {
    return this.entries.has(path.toLowerCase());
  }

  /** The unpacked bytes of a part; none of one that is not there. */
  async *bytes(path: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(path.toLowerCase());
    if (!entry) return;
    const stream = await new Promise<Readable>((resolve, reject) => {
      this.zip.openReadStream(entry, (error, opened) => {
        if (error) reject(error);
        else resolve(opened);
      });
    });
    try {
      for await (const chunk of stream) yield chunk as Buffer;
    } finally {
      stream.destroy();
    }
  }

  close(): void {
    this.zip.close();
  }
}
