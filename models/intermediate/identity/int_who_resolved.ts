import {key, model} from "../../../src/model/index.js";
import {intCustomersResolved as customers} from "./int_customers_resolved.js";
import {intIdentityGroups as groups} from "./int_identity_groups.js";
import {intIdentitySaid as said} from "./int_identity_said.js";

export const intWhoResolved = model({
  name: "int_who_resolved",
  grain: ["who_key"],
  doc: "One row per way of saying who somebody is that leads to a customer; what leads to nobody is left out.",
  refs: {said, groups, customers},
  columns: {
    who_key: key("Everything that a record says of the person, as one text.").personal(),
    customer_id: key("The customer that its best identifier belongs to.")
  },
  select: (db) =>
    db
      .selectFrom("said as s")
      .leftJoin("groups as g", "g.node_id", "s.best_node_id")
      .innerJoin("customers as c", (join) =>
        join.on(({eb, fn, ref}) =>
          eb(ref("c.group_id"), "=", fn.coalesce("g.group_id", "s.best_node_id"))
        )
      )
      .select(["s.who_key", "c.customer_id"])
});
