import {flag, key, model} from "../../../src/model/index.js";
import {anyTrue, flagValue, noText} from "../../../src/warehouse/sql.js";
import {cards} from "../../staging/cards.js";
import {customers} from "../../staging/customers.js";
import {whoColumns} from "../../staging/who.js";
import {intIdentitySeen as seen} from "./int_identity_seen.js";

export const intIdentityStatements = model({
  name: "int_identity_statements",
  grain: ["who_key"],
  doc: "One row per way in which any record says who somebody is, lists of customers and cards included.",
  refs: {customers, cards, seen},
  columns: {
    ...whoColumns,
    who_key: key("Everything that the record says of the person, as one text.").personal(),
    source: key("The system that says so."),
    is_listed: flag("A list of customers or cards says so, not only an event.")
  },
  select: (db) =>
    db
      .with("said", (q) =>
        q
          .selectFrom("seen")
          .select(["who_key", "source", "customer_ref", "card_number", "phone", "email"])
          .select(flagValue(false).as("is_listed"))
          .unionAll(
            q
              .selectFrom("customers")
              .select([
                "who_key",
                "source",
                "customer_ref",
                noText.as("card_number"),
                "phone",
                "email"
              ])
              .select(flagValue(true).as("is_listed"))
          )
          .unionAll(
            q
              .selectFrom("cards")
              .select([
                "who_key",
                "source",
                "customer_ref",
                "card_number",
                noText.as("phone"),
                noText.as("email")
              ])
              .select(flagValue(true).as("is_listed"))
          )
      )
      .selectFrom("said")
      .groupBy(["who_key", "source", "customer_ref", "card_number", "phone", "email"])
      .select(["who_key", "source", "customer_ref", "card_number", "phone", "email"])
      .select(({ref}) => anyTrue(ref("is_listed")).as("is_listed"))
});
