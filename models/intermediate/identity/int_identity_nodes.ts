import {sql, type QueryCreator, type RawBuilder} from "kysely";
import {flag, integer, model, oneOf, text, type RowOf} from "../../../src/model/index.js";
import {byBytes, textValue} from "../../../src/warehouse/sql.js";
import {cards} from "../../staging/cards.js";
import {intIdentityStatements as statements} from "./int_identity_statements.js";

/** A contact or card that goes with more customer records of one source than this is nobody's own. */
export const crowd = 4;

/** In the order in which they say best who somebody is. */
export const kinds = ["customer_ref", "card_number", "phone", "email"] as const;

export const intIdentityNodes = model({
  name: "int_identity_nodes",
  grain: ["node_id"],
  doc: "One row per identifier in use: a customer's id in a source, a card, a phone, an e-mail.",
  refs: {statements, cards},
  columns: {
    node_id: integer(
      "The identifier's number: ids before cards, phones and e-mails, then by source and value."
    ),
    kind: text("customer_ref, card_number, phone or email."),
    source: text(
      "The source that an id belongs to; empty for the others, which mean the same everywhere."
    ),
    value: text("The identifier.").personal(),
    is_identifying: flag(
      "False for a gift card, for what `identity.leftOut` names, and for a card, phone or e-mail that goes with more than 4 customer records of one source."
    )
  },
  checks: [oneOf("kind", kinds)],
  select: (db, {programme}) =>
    db
      .with("said", (q) => identifiers(q))
      .with("company", (q) =>
        q
          .selectFrom("said")
          .groupBy(["kind_rank", "kind", "node_source", "value", "said_by"])
          .select(["kind_rank", "kind", "node_source", "value"])
          .select(({fn}) => fn.count<number>("customer_ref").distinct().as("customer_count"))
      )
      .with("identifiers", (q) =>
        q
          .selectFrom("company")
          .groupBy(["kind_rank", "kind", "node_source", "value"])
          .select(["kind_rank", "kind", "node_source", "value"])
          .select(({fn}) => fn.max("customer_count").as("customer_count"))
      )
      .with("gift_cards", (q) =>
        q
          .selectFrom("cards")
          .where("kind", "=", "gift")
          .select([textValue("card_number").as("kind"), "card_number"])
          .distinct()
      )
      .selectFrom("identifiers as i")
      .leftJoin("gift_cards as g", (join) =>
        join.onRef("g.card_number", "=", "i.value").onRef("g.kind", "=", "i.kind")
      )
      .select(["i.kind", "i.node_source as source", "i.value"])
      .select((eb) => [
        eb.fn
          .agg<number>("row_number")
          .over((over) =>
            over
              .orderBy("i.kind_rank")
              .orderBy(byBytes(eb.ref("i.node_source")))
              .orderBy(byBytes(eb.ref("i.value")))
          )
          .as("node_id"),
        eb
          .and([
            eb.or([
              eb("i.kind", "=", "customer_ref"),
              eb.and([eb("i.customer_count", "<=", crowd), eb("g.card_number", "is", null)])
            ]),
            ...programme.identity.leftOut.map((value) => eb("i.value", "<>", value))
          ])
          .$castTo<boolean>()
          .as("is_identifying")
      ])
});

type Statement = RowOf<typeof statements>;

/** Each statement unpivoted: one row per identifier in it. */
function identifiers(db: QueryCreator<{statements: Statement}>) {
  const said = (kind: (typeof kinds)[number], rank: number, source: RawBuilder<string>) =>
    db
      .selectFrom("statements")
      .where(kind, "is not", null)
      .select(({lit}) => [
        lit(rank).as("kind_rank"),
        textValue(kind).as("kind"),
        source.as("node_source"),
        sql.ref<string>(kind).as("value")
      ])
      .select(["source as said_by", "customer_ref"]);
  return said("customer_ref", 0, sql.ref("source"))
    .unionAll(said("card_number", 1, textValue("")))
    .unionAll(said("phone", 2, textValue("")))
    .unionAll(said("email", 3, textValue("")));
}
