import {createRequire} from "node:module";
import {pathToFileURL} from "node:url";
import {Worker} from "node:worker_threads";
import {blocksOf, blockTeller, type Block, type BlockResult} from "./block.js";
import type {World, WorldOptions} from "./world.js";

/** What a worker is given to begin with. */
export interface WorkerStart {
  options: WorldOptions;
  directory: string;
}

/** Below this many customers a second thread costs more than it brings. */
const worthWorkers = 8192;

/** Tells the whole world, block by block; results come in the order of the blocks, whoever told them. */
export async function tellWorld(
  world: World,
  directory: string,
  workers: number
): Promise<BlockResult[]> {
  const options: WorldOptions = {
    seed: world.seed,
    customers: world.customers,
    months: world.months,
    isPlacebo: world.isPlacebo
  };
  const blocks = blocksOf(world);
  if (workers <= 1 || world.customers < worthWorkers) {
    const tell = blockTeller(options, directory);
    return blocks.map((block, number) => tell(block, number));
  }
  const results: BlockResult[] = [];
  let next = 0;
  const take = (): {block: Block; number: number} | null => {
    const block = blocks[next];
    return block ? {block, number: next++} : null;
  };
  const start: WorkerStart = {options, directory};
  await Promise.all(Array.from({length: workers}, () => employ(start, take, results)));
  return results;
}

const require = createRequire(import.meta.url);

/** A thread does not inherit the way in which its parent reads TypeScript: it learns that first. */
function threadCode(): string {
  const tsx = new URL("dist/esm/api/index.mjs", pathToFileURL(require.resolve("tsx/package.json")))
    .href;
  const worker = new URL("./worker.ts", import.meta.url).href;
  return `import("${tsx}").then(({register}) => (register(), import("${worker}")))`;
}

/** Gives a worker one block after another until there are none. */
function employ(
  start: WorkerStart,
  take: () => {block: Block; number: number} | null,
  results: BlockResult[]
): Promise<void> {
  const worker = new Worker(threadCode(), {eval: true, workerData: start});
  return new Promise((resolve, reject) => {
    const give = (): void => {
      const work = take();
      if (work) worker.postMessage(work);
      else void worker.terminate().then(() => resolve());
    };
    worker.on("message", ({number, result}: {number: number; result: BlockResult}) => {
      results[number] = result;
      give();
    });
    worker.on("error", reject);
    give();
  });
}
