import {createHash} from "node:crypto";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {generateSample} from "../../src/sample/index.js";

/** One checksum over everything that a seed writes. */
async function checksum(seed: number): Promise<string> {
  const out = mkdtempSync(join(tmpdir(), "sample-"));
  const {files} = await generateSample({seed, customers: 120, months: 6, out});
  const hash = createHash("sha256");
  for (const path of [...files.map((file) => file.path), "programme.json", "truth.json"]) {
    hash.update(path).update(readFileSync(join(out, path)));
  }
  rmSync(out, {recursive: true});
  return hash.digest("hex");
}

describe("generateSample", () => {
  it("writes the same bytes for the same seed, today and on any machine", async () => {
    expect(await checksum(1)).toBe(
      "62fa2d456f52883b313f485e2118b2c4c45b9fb92d22222eab4175d57dda7c67"
    );
  });

  it("writes another world for another seed", async () => {
    expect(await checksum(2)).not.toBe(await checksum(1));
  });
});
