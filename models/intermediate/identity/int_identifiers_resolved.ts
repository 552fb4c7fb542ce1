import {key, model, text} from "../../../src/model/index.js";
import {intCustomersResolved as customers} from "./int_customers_resolved.js";
import {intIdentityGroups as groups} from "./int_identity_groups.js";
import {intIdentityNodes as nodes} from "./int_identity_nodes.js";

export const intIdentifiersResolved = model({
  name: "int_identifiers_resolved",
  grain: ["kind", "source", "value"],
  doc: "One row per identifier that identifies, with its customer: whose a consent, a call or an invitation is.",
  refs: {nodes, groups, customers},
  columns: {
    kind: text("customer_ref, card_number, phone or email."),
    source: text("The source that an id belongs to; '' for the others."),
    value: text("The identifier.").personal(),
    customer_id: key("The customer.")
  },
  select: (db) =>
    db
      .selectFrom("nodes as n")
      .leftJoin("groups as g", "g.node_id", "n.node_id")
      .innerJoin("customers as c", (join) =>
        join.on(({eb, fn, ref}) =>
          eb(ref("c.group_id"), "=", fn.coalesce("g.group_id", "n.node_id"))
        )
      )
      .where("n.is_identifying", "=", true)
      .select(["n.kind", "n.source", "n.value", "c.customer_id"])
});
