export type {ExplainedEntity, ExplainedModel, Explanations} from "./explain.js";
export {buildSite, catalogueOf, type BuiltSite, type SiteBuild} from "./build-site.js";
export {
  masked,
  page,
  text,
  type DataOf,
  type Mask,
  type MaskedRow,
  type MetricText,
  type Page,
  type PageContext,
  type TermText
} from "./page.js";
export {pageData} from "./page-data.js";
export {scanForPersonalData, personalDataOf, type PersonalData} from "./privacy-scan.js";
export {findPages, knownLocales, renderSite, type SiteOptions} from "./site.js";
export {serve, type Served, type ServeOptions} from "./serve.js";
export type {MissingPage, SiteEvent, SiteFacts} from "./site-facts.js";
export {meta} from "../warehouse/index.js";
export type {RowOf} from "../model/index.js";
export {
  actionable,
  dailyChange,
  outOfLine,
  ranked,
  standingOut,
  type Finding,
  type FindingUnit
} from "./findings.js";
