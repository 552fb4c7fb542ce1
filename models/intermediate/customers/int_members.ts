import {day, key, model} from "../../../src/model/index.js";
import {accountEvents} from "../../staging/account_events.js";
import {cards} from "../../staging/cards.js";
import {customers} from "../../staging/customers.js";
import {intWhoResolved as who} from "../identity/int_who_resolved.js";

/** A gift card, and a customer list without dates or accounts, make nobody a member. */
export const intMembers = model({
  name: "int_members",
  grain: ["customer_id"],
  doc: "One row per customer enrolled in the programme: by registration, by an account or by a card other than a gift card.",
  refs: {customers, cards, accountEvents, who},
  columns: {
    customer_id: key("The customer."),
    member_since: day(
      "The earliest of registration and card; empty where the source keeps no day."
    ).nullable()
  },
  select: (db) =>
    db
      .with("enrolments", (q) =>
        q
          .selectFrom("customers")
          .where(({eb, or}) =>
            or([eb("registered_date", "is not", null), eb("has_account", "=", true)])
          )
          .select(["who_key", "registered_date as enrolled_on"])
          .unionAll(
            q
              .selectFrom("cards")
              .where(({eb, fn}) => eb(fn.coalesce("kind", eb.val("points")), "<>", "gift"))
              .select(["who_key", "issued_date as enrolled_on"])
          )
          .unionAll(
            q
              .selectFrom("accountEvents")
              .where("kind", "=", "registered")
              .select(["who_key", "occurred_date as enrolled_on"])
          )
      )
      .selectFrom("enrolments as e")
      .innerJoin("who", "who.who_key", "e.who_key")
      .groupBy("who.customer_id")
      .select(({fn}) => ["who.customer_id", fn.min("e.enrolled_on").as("member_since")])
});
