import {metrics} from "../../models/metrics.js";
import {terms} from "../../models/terms.js";
import {page} from "../../src/site/index.js";

/** The whole registry of metrics and every term: the build writes both into the glossary, in each language. */
export default page({
  doc: "What do the numbers and the words mean?",
  refs: {},
  metrics,
  terms,
  queries: {}
});
