import {blockTeller, type Block, type BlockResult} from "./block.js";
import {merge, type MergeTask} from "./output/merge.js";
import type {WorldOptions} from "./world.js";

/** What a thread is given to begin with. */
export interface ThreadStart {
  options: WorldOptions;
  /** Where the runs go. */
  directory: string;
}

/** A piece of work that needs nothing but itself: a block of the world to tell, or a file to put together. */
export type Task = {kind: "tell"; block: Block; number: number} | ({kind: "merge"} & MergeTask);

/** What comes of a task: a block's run and accounts, or a file's sha256. */
export type ResultOf<T extends Task> = T extends {kind: "tell"} ? BlockResult : string;

/** Makes a function that performs the tasks of one world. */
export function performer({options, directory}: ThreadStart): (task: Task) => BlockResult | string {
  const tell = blockTeller(options, directory);
  return (task) => (task.kind === "tell" ? tell(task.block, task.number) : merge(task));
}
