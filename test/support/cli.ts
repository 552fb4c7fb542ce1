import {spawn, type ChildProcess} from "node:child_process";
import {join, resolve} from "node:path";

export const projectRoot = resolve(import.meta.dirname, "../..");
const bin = join(projectRoot, "src/cli/regulars.js");

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/** Starts the command line as a person would, with its own process. */
export function start(...args: readonly string[]): Running {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: projectRoot,
    stdio: ["ignore", "pipe", "pipe"]
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = new Promise<Ended>((done, failed) => {
    child.once("error", failed);
    child.once("close", (code, signal) => done({code, signal, stdout, stderr}));
  });
  return {child, ended};
}

/** Runs a command to its end. */
export const regulars = (...args: readonly string[]): Promise<Ended> => start(...args).ended;
