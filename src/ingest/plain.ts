import {createHash} from "node:crypto";
import {createReadStream} from "node:fs";
import {open} from "node:fs/promises";
import {createGunzip} from "node:zlib";
import {Refusal} from "./refusal.js";

const chunkSize = 1 << 20;

/** The SHA-256 of a file's bytes, in hex. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path, {highWaterMark: chunkSize}))
    hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/** A file's bytes, unpacked when they are gzip whatever the file is called; `name` is for the refusal of a damaged one. */
export async function* plainBytes(path: string, name: string): AsyncGenerator<Buffer> {
  if (!(await isGzip(path))) {
    for await (const chunk of createReadStream(path, {highWaterMark: chunkSize}))
      yield chunk as Buffer;
    return;
  }
  const packed = createReadStream(path, {highWaterMark: chunkSize});
  const unpacked = createGunzip({chunkSize});
  packed.on("error", (error) => unpacked.destroy(error));
  try {
    for await (const chunk of packed.pipe(unpacked)) yield chunk as Buffer;
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code ?? "";
    if (!code.startsWith("Z_")) throw cause;
    const what =
      code === "Z_BUF_ERROR"
        ? "ends before its gzip stream does"
        : "is damaged inside its gzip stream";
    throw new Refusal(`${name} ${what}; copy or export it again`, {cause});
  } finally {
    packed.destroy();
  }
}

export async function isGzip(path: string): Promise<boolean> {
  const file = await open(path, "r");
  try {
    const {bytesRead, buffer} = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await file.close();
  }
}
