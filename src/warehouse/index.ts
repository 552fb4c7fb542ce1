export {
  readCatalogue,
  readHistory,
  type Catalogue,
  type CheckRecord,
  type LoadRecord,
  type ModelVersion,
  type RunRecord
} from "./catalogue.js";
export {Engine, identifier, text, type ColumnData, type Parameter} from "./engine.js";
export {layoutOf, type Layout} from "./layout.js";
export {LockedError} from "./lock.js";
export {query, QueryError, queryFormats, type QueryFormat} from "./query.js";
export {meta} from "./meta.js";
export {openSession, type Session} from "./session.js";
export {createViews, landedRelation, modelView, noRowsOf} from "./views.js";
export {fingerprint, Writer, writing} from "./writer.js";
