import {once} from "node:events";
import {createRequire} from "node:module";
import {pathToFileURL} from "node:url";
import {Worker} from "node:worker_threads";
import {performer, type ResultOf, type Task, type ThreadStart} from "./task.js";

/** Whoever performs tasks: results come in the order of the tasks, whoever performed them. */
export interface Crew {
  do<T extends Task>(tasks: readonly T[]): Promise<ResultOf<T>[]>;
  dismiss(): Promise<void>;
}

/** Performs everything in this thread. */
export function alone(start: ThreadStart): Crew {
  const perform = performer(start);
  return {
    do: <T extends Task>(tasks: readonly T[]) =>
      Promise.resolve(tasks.map((task) => perform(task) as ResultOf<T>)),
    dismiss: () => Promise.resolve()
  };
}

/** Gives the tasks to several threads; each takes the next one when it has done the last. */
export function threads(count: number, start: ThreadStart): Crew {
  const workers = Array.from(
    {length: count},
    () => new Worker(threadCode(), {eval: true, workerData: start})
  );
  return {
    async do<T extends Task>(tasks: readonly T[]) {
      const results: ResultOf<T>[] = [];
      let next = 0;
      const work = async (worker: Worker): Promise<void> => {
        for (let number = next++; number < tasks.length; number = next++) {
          worker.postMessage(tasks[number]);
          const [result] = (await once(worker, "message")) as [ResultOf<T>];
          results[number] = result;
        }
      };
      await Promise.all(workers.map(work));
      return results;
    },
    async dismiss() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    }
  };
}

const require = createRequire(import.meta.url);

/** A thread does not inherit the way in which its parent reads TypeScript: it learns that first. */
function threadCode(): string {
  const tsx = new URL("dist/esm/api/index.mjs", pathToFileURL(require.resolve("tsx/package.json")))
    .href;
  const worker = new URL("./worker.ts", import.meta.url).href;
  return `import("${tsx}").then(({register}) => (register(), import("${worker}")))`;
}
