import {metrics} from "../../models/metrics.js";
import {page} from "../../src/site/index.js";

/** The whole registry: it joins the explanations, out of which the page is made. */
export default page({
  doc: "What do the numbers mean, and what do they come from?",
  refs: {},
  metrics,
  queries: {}
});
