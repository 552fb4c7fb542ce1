import {spawn} from "node:child_process";
import {once} from "node:events";
import {writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readCatalogue, type Layout} from "../../src/warehouse/index.js";
import {ProgrammeFolder} from "./programme-folder.js";

const project = join(import.meta.dirname, "../..");

/** A program that loads a programme's inbox and then says so. */
function programOf(layout: Layout): string {
  const door = (room: string) => JSON.stringify(join(project, "src", room, "index.ts"));
  return [
    `import {parseProgramme} from ${door("config")};`,
    `import {loadExports} from ${door("ingest")};`,
    `import {layoutOf, writing} from ${door("warehouse")};`,
    `const layout = layoutOf(${JSON.stringify(layout.root)});`,
    'console.log("begun");',
    'await writing(layout, "load", (writer) => loadExports({layout, programme: parseProgramme({}), loaders: []}, writer));',
    'console.log("done");'
  ].join("\n");
}

/** Starts the program and kills it so many milliseconds after it begins; true when it was faster. */
async function loadAndKill(program: string, after: number): Promise<boolean> {
  const child = spawn(join(project, "node_modules/.bin/tsx"), [program], {
    detached: true,
    stdio: ["ignore", "pipe", "inherit"]
  });
  let said = "";
  await new Promise<void>((resolve) => {
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      resolve();
    });
    child.on("exit", () => resolve());
  });
  const exit = once(child, "exit");
  const timer = setTimeout(() => process.kill(-(child.pid as number), "SIGKILL"), after);
  await exit;
  clearTimeout(timer);
  return said.includes("done");
}

describe("a load that is killed", () => {
  it("leaves the old or the new set published, whole, and the next load works", async () => {
    const folder = await ProgrammeFolder.make();
    const receipts = (count: number, first: number): string =>
      [
        "receipt_id,sold_at,net_amount",
        ...Array.from({length: count}, (_, i) => `r${first + i},2026-03-01 10:00,1`)
      ].join("\n") + "\n";
    await folder.put("a/receipts.csv", receipts(1000, 0));
    await folder.load();
    await folder.put("b/receipts.csv", receipts(60_000, 1000));
    await folder.put("c/receipts.csv", receipts(60_000, 61_000));
    const program = join(folder.layout.root, "load.mts");
    await writeFile(program, programOf(folder.layout));

    const seen = new Set<number>();
    for (const after of [20, 120, 250, 400, 550, 700, 900]) {
      await loadAndKill(program, after);
      const {sequence} = await readCatalogue(folder.layout);
      const [{n}] = (await folder.rows("select count(*) as n from landing.receipts")) as [
        {n: number}
      ];
      seen.add(n);
      expect([1000, 121_000]).toContain(n);
      expect(await folder.rows("select count(*) as n from meta.loads")).toEqual([
        {n: n === 1000 ? 1 : 3}
      ]);
      expect(sequence).toBe(n === 1000 ? 1 : 2);
    }
    expect(seen).toContain(1000);
    await folder.load();
    expect(await folder.rows("select count(*) as n from landing.receipts")).toEqual([{n: 121_000}]);
    expect((await folder.load()).isPublished).toBe(false);
  });
});
