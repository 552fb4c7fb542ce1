import {join} from "node:path";
import {expect, it} from "vitest";
import {readProgramme} from "../../src/config/index.js";
import {projectRoot} from "../support/cli.js";

it("reads the example of programme.json and the sample's own", async () => {
  for (const path of ["data/programme.example.json", "data/sample/programme.json"]) {
    const {sources} = await readProgramme({programme: join(projectRoot, path)});
    expect(sources.length, path).toBeGreaterThan(1);
  }
});
