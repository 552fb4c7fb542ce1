export {loadExports, type LoadExports} from "./load.js";
export {defineLoader, type Loader} from "./loader.js";
export type {
  FileReport,
  KnownFile,
  LoadedFile,
  LoadReport,
  ReasonCount,
  RefusedFile,
  UnrecognisedFile
} from "./report.js";
