import {readProgramme} from "../../src/config/index.js";
import {loadExports, type LoadReport} from "../../src/ingest/index.js";
import {discoverLoaders} from "../../src/cli/loaders.js";
import {build, discover, type BuildReport} from "../../src/runner/index.js";
import {layoutOf, writing} from "../../src/warehouse/index.js";
import {projectRoot} from "./cli.js";

export {projectRoot};

/** Loads a data folder's inbox and builds every model, or those selected, as `regulars run` does before the site. */
export async function loadAndBuild(
  folder: string,
  select?: readonly string[]
): Promise<{loaded: LoadReport; built: BuildReport}> {
  const layout = layoutOf(folder);
  const programme = await readProgramme(layout);
  const loaders = await discoverLoaders(projectRoot);
  const project = await discover(projectRoot);
  return writing(layout, "test", async (writer) => {
    const loaded = await loadExports({layout, programme, loaders}, writer);
    const built = await build(
      {project, programme, now: new Date("2026-07-01T00:00:00Z"), ...(select && {select})},
      writer
    );
    return {loaded, built};
  });
}
