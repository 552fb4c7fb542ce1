import {flag, integer, key, model} from "../../../src/model/index.js";
import {intIdentityNodes as nodes} from "./int_identity_nodes.js";
import {intIdentityStatements as statements} from "./int_identity_statements.js";

export const intIdentitySaid = model({
  name: "int_identity_said",
  grain: ["who_key"],
  doc: "One row per way of saying who somebody is, with the numbers of the identifiers in it that identify.",
  refs: {statements, nodes},
  columns: {
    who_key: key("Everything that the record says of the person, as one text.").personal(),
    is_listed: flag("A list of customers or cards says so, not only an event."),
    best_node_id: integer(
      "The identifier that says best who it is; empty when none identifies."
    ).nullable(),
    card_node_id: integer("The card.").nullable(),
    phone_node_id: integer("The phone.").nullable(),
    email_node_id: integer("The e-mail.").nullable()
  },
  select: (db) =>
    db
      .with("identifying", (q) =>
        q.selectFrom("nodes").where("is_identifying", "=", true).selectAll()
      )
      .selectFrom("statements as s")
      .leftJoin("identifying as r", (join) =>
        join
          .onRef("r.value", "=", "s.customer_ref")
          .onRef("r.source", "=", "s.source")
          .on("r.kind", "=", "customer_ref")
      )
      .leftJoin("identifying as c", (join) =>
        join.onRef("c.value", "=", "s.card_number").on("c.kind", "=", "card_number")
      )
      .leftJoin("identifying as p", (join) =>
        join.onRef("p.value", "=", "s.phone").on("p.kind", "=", "phone")
      )
      .leftJoin("identifying as e", (join) =>
        join.onRef("e.value", "=", "s.email").on("e.kind", "=", "email")
      )
      .select([
        "s.who_key",
        "s.is_listed",
        "c.node_id as card_node_id",
        "p.node_id as phone_node_id",
        "e.node_id as email_node_id"
      ])
      .select(({fn}) =>
        fn.coalesce("r.node_id", "c.node_id", "p.node_id", "e.node_id").as("best_node_id")
      )
});
