import type {QueryCreator} from "kysely";
import {integer, model, type RowOf} from "../../../src/model/index.js";
import {anyTrue, textValue} from "../../../src/warehouse/sql.js";
import {crowd} from "./int_identity_nodes.js";
import {intIdentitySaid as said} from "./int_identity_said.js";

/**
 * Two identifiers in one record are one person. An event that names an identifier with more than 4 others of
 * one kind (the till's "retail customer" with everybody's card) links nothing: only a list may say that.
 */
export const intIdentityLinks = model({
  name: "int_identity_links",
  grain: ["from_node_id", "to_node_id"],
  doc: "One row per pair of identifiers that belong to one person.",
  refs: {said},
  columns: {
    from_node_id: integer("The better identifier of the two."),
    to_node_id: integer("The other.")
  },
  select: (db) =>
    db
      .with("pairs", (q) =>
        pairs(q, "card_node_id")
          .unionAll(pairs(q, "phone_node_id"))
          .unionAll(pairs(q, "email_node_id"))
      )
      .with("distinct_pairs", (q) =>
        q
          .selectFrom("pairs")
          .groupBy(["from_node_id", "to_node_id", "to_kind"])
          .select(["from_node_id", "to_node_id", "to_kind"])
          .select(({ref}) => anyTrue(ref("is_listed")).as("is_listed"))
      )
      .with("counted_pairs", (q) =>
        q
          .selectFrom("distinct_pairs")
          .selectAll()
          .select(({fn}) =>
            fn
              .countAll<number>()
              .filterWhere("is_listed", "=", false)
              .over((over) => over.partitionBy(["from_node_id", "to_kind"]))
              .as("event_count")
          )
      )
      .selectFrom("counted_pairs")
      .where(({eb, or}) => or([eb("is_listed", "=", true), eb("event_count", "<=", crowd)]))
      .select(["from_node_id", "to_node_id"])
});

type Said = RowOf<typeof said>;
type Kind = "card_node_id" | "phone_node_id" | "email_node_id";

function pairs(db: QueryCreator<{said: Said}>, kind: Kind) {
  return db
    .selectFrom("said")
    .whereRef(kind, "<>", "best_node_id")
    .select((eb) => [
      eb.ref("best_node_id").$notNull().as("from_node_id"),
      eb.ref(kind).$castTo<number>().as("to_node_id"),
      textValue(kind).as("to_kind"),
      "is_listed"
    ]);
}
