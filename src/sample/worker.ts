import {parentPort, workerData} from "node:worker_threads";
import {performer, type Task, type ThreadStart} from "./task.js";

const perform = performer(workerData as ThreadStart);

parentPort?.on("message", (task: Task) => {
  parentPort?.postMessage(perform(task));
});
