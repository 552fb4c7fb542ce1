export {build, lastDay, sentence, type BuildOptions, type BuildReport} from "./build.js";
export {compileInputs, compileSelect, statementsOf, type Resolve, type Sql} from "./compile.js";
export {check, materialise, tableOf} from "./materialise.js";
export {arrange, discover, type Placed, type Project} from "./project.js";
export {selectModels} from "./select.js";
