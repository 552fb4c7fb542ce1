import {defineConfig} from "vitest/config";

const long = process.env.REGULARS_LONG === "1";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: long ? ["test/**/*.slow.test.ts"] : ["test/**/*.test.ts"],
    exclude: long ? ["node_modules/**"] : ["node_modules/**", "test/**/*.slow.test.ts"],
    // Never UTC, so that a day computed in the machine's zone is a failing test.
    env: {TZ: "America/Los_Angeles"},
    testTimeout: long ? 1_800_000 : 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    maxWorkers: 2
  }
});
