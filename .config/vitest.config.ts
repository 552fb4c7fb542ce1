import {defineConfig} from "vitest/config";
import {BaseSequencer, type TestSpecification} from "vitest/node";

const long = process.env.REGULARS_LONG === "1";

/** Files that take longest, longest first: begun late, they would run alone at the end. */
const longest = [
  "pages/every-page",
  "cases/crash",
  "pages/downloads",
  "pages/controls",
  "cases/command-line",
  "pages/real-data",
  "pages/first-page",
  "pages/site",
  "site/drawn"
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({moduleId}: TestSpecification) => {
      const found = longest.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
      return found < 0 ? longest.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: long ? ["test/**/*.slow.test.ts"] : ["test/**/*.test.ts"],
    exclude: long ? ["node_modules/**"] : ["node_modules/**", "test/**/*.slow.test.ts"],
    // Never UTC, so that a day computed in the machine's zone is a failing test.
    env: {TZ: "America/Los_Angeles"},
    testTimeout: long ? 1_800_000 : 60_000,
    hookTimeout: 120_000,
    // What is waited for comes late on a busy machine.
    expect: {poll: {timeout: 20_000}},
    globalSetup: ["test/support/run-folder.ts"],
    sequence: {sequencer: LongestFirst},
    pool: "forks",
    maxWorkers: 2
  }
});
