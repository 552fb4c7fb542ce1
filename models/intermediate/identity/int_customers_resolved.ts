import {sql} from "kysely";
import {integer, key, model} from "../../../src/model/index.js";
import {keyedHash} from "../../../src/warehouse/sql.js";
import {intIdentityGroups as groups} from "./int_identity_groups.js";
import {intIdentityNodes as nodes} from "./int_identity_nodes.js";

export const intCustomersResolved = model({
  name: "int_customers_resolved",
  grain: ["customer_id"],
  doc: "One row per person known in any source, whether a list, a receipt or a message knows them.",
  refs: {nodes, groups},
  columns: {
    customer_id: key(
      "The customer: 20 hex digits of the keyed hash of the person's smallest source and id, else of the smallest card, phone or e-mail."
    ),
    group_id: integer("The person's smallest identifier.")
  },
  select: (db, {secret}) =>
    db
      .selectFrom("nodes as n")
      .leftJoin("groups as g", "g.node_id", "n.node_id")
      .where("n.is_identifying", "=", true)
      .where(({eb, ref, fn}) => eb(fn.coalesce("g.group_id", "n.node_id"), "=", ref("n.node_id")))
      .select(({eb, ref}) => [
        "n.node_id as group_id",
        sql<string>`substr(${keyedHash(
          eb
            .case()
            .when("n.kind", "=", "customer_ref")
            .then(sql<string>`${ref("n.source")} || '/' || ${ref("n.value")}`)
            .else(sql<string>`${ref("n.kind")} || ':' || ${ref("n.value")}`)
            .end(),
          secret
        )}, 1, 20)`.as("customer_id")
      ])
});
