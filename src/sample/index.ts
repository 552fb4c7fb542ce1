export {generateSample, type SampleOptions} from "./generate.js";
export * from "./pure/index.js";
export type {SampleFile} from "./sample-file.js";
export {readTruth, type TrueCustomer, type Truth} from "./truth/read.js";
export {worldNames, type WorldName} from "./world-names.js";
