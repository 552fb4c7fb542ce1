import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, expect, it} from "vitest";
import {discover} from "../../src/runner/index.js";
import {versionsOf} from "../../src/runner/versions.js";
import {sourceOf} from "../../src/runner/source.js";
import {projectRoot} from "../support/cli.js";
import {contextOf} from "../support/models.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "models-"));
  await mkdir(join(folder, "marts"));
  await write(
    "marts/rates.ts",
    'import {half} from "../half.js";\nimport {visits} from "./visits.js";'
  );
  await write("half.ts", 'import {two} from "./two.js";\nimport {half} from "./marts/rates.js";');
  await write("two.ts", 'export const two = 2;\nimport "../elsewhere.js";');
  await write("marts/visits.ts", "export const visits = 1;");
});
afterEach(() => rm(folder, {recursive: true, force: true}));

const write = (name: string, text: string) => writeFile(join(folder, name), text);
const source = () =>
  sourceOf(
    join(folder, "marts/rates.ts"),
    folder,
    new Set(["marts/rates.ts", "marts/visits.ts"].map((name) => join(folder, name)))
  );

it("is the file and what it imports beside models, however far, but no other model and nothing else", async () => {
  const before = await source();
  expect(before).toContain("export const two = 2");
  await write("marts/visits.ts", "export const visits = 3;");
  expect(await source()).toBe(before);
  await write("two.ts", "export const two = 3;");
  expect(await source()).not.toBe(before);
});

it("makes a new version of a computed model, and of what reads it, when a file that it computes with changes", async () => {
  const project = await discover(projectRoot);
  const catalogue = {landing: {}, models: {}} as never;
  const versions = (models: typeof project.models) =>
    versionsOf({...project, models}, contextOf({}), catalogue, new Set(models));
  const before = versions(project.models);
  const after = versions(
    project.models.map((one) =>
      one.model.name === "lifetime_calibration" ? {...one, source: `${one.source} // changed`} : one
    )
  );
  const changed = project.models.filter(({model}) => before.get(model) !== after.get(model));
  expect(changed.map(({model}) => model.name)).toEqual(["lifetime_calibration"]);
  const calibration = project.models.find(({model}) => model.name === "lifetime_calibration");
  expect(calibration?.source).toContain("function tenths");
});
