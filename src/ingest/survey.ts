import {constants, createWriteStream} from "node:fs";
import {copyFile, link} from "node:fs/promises";
import {once} from "node:events";
import {finished} from "node:stream/promises";
import {asUtf8, EncodingEvidence, type Encoding} from "./encoding.js";
import {isGzip, plainBytes} from "./plain.js";
import {callsForCare} from "./records.js";

const LF = 10;

/** What one pass over a file's bytes shows. */
export interface Survey {
  readonly evidence: EncodingEvidence;
  readonly byteCount: number;
  /** Physical lines that end in LF, and a last one that does not. */
  readonly lineCount: number;
  /** Some bytes can only be read with care. */
  readonly needsCare: boolean;
}

/** Looks at all bytes of a file, or at its first chunks until they are `most`. */
export async function survey(path: string, name: string, most = Infinity): Promise<Survey> {
  const evidence = new EncodingEvidence();
  let lineCount = 0;
  let last = LF;
  let needsCare = false;
  for await (const chunk of plainBytes(path, name)) {
    evidence.push(chunk);
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, at + 1)) lineCount++;
    needsCare ||= callsForCare(chunk);
    last = chunk.at(-1) ?? last;
    if (evidence.byteCount >= most) break;
  }
  evidence.end();
  return {
    evidence,
    byteCount: evidence.byteCount,
    lineCount: last === LF ? lineCount : lineCount + 1,
    needsCare
  };
}

/** Puts a file's text at `target` as UTF-8: the file itself under another name where it is plain UTF-8 already. */
export async function putUtf8(
  path: string,
  name: string,
  encoding: Encoding,
  target: string
): Promise<void> {
  if (encoding === "utf-8" && !(await isGzip(path))) {
    // A hard link costs nothing; on another disk a copy does the same. (The engine follows no symbolic link out of scratch.)
    await link(path, target).catch(() => copyFile(path, target, constants.COPYFILE_FICLONE));
    return;
  }
  await writeChunks(target, asUtf8(plainBytes(path, name), encoding));
}

/** Writes chunks to a new file. */
export async function writeChunks(target: string, chunks: AsyncIterable<Buffer>): Promise<void> {
  const out = createWriteStream(target);
  try {
    for await (const chunk of chunks) if (!out.write(chunk)) await once(out, "drain");
  } finally {
    out.end();
    await finished(out);
  }
}
