// Runs scripts of package.json side by side and shows what each said; fails when one of them does.
import {spawn} from "node:child_process";
import process from "node:process";

const run = (script) =>
  new Promise((done) => {
    const child = spawn("npm", ["run", "--silent", script], {shell: process.platform === "win32"});
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => (said += text));
    child.once("close", (code) => {
      process.stdout.write(`${code === 0 ? "passed" : "failed"}: npm run ${script}\n${said}`);
      done(code === 0);
    });
  });

const passed = await Promise.all(process.argv.slice(2).map(run));
process.exitCode = passed.every(Boolean) ? 0 : 1;
