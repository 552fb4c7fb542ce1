import {parentPort, workerData} from "node:worker_threads";
import {blockTeller, type Block} from "./block.js";
import type {WorkerStart} from "./tell.js";

const {options, directory} = workerData as WorkerStart;
const tell = blockTeller(options, directory);

parentPort?.on("message", ({block, number}: {block: Block; number: number}) => {
  parentPort?.postMessage({number, result: tell(block, number)});
});
