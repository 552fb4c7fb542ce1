import {sql} from "kysely";
import {flag, key, model} from "../../../src/model/index.js";
import {addDays, dayValue} from "../../../src/warehouse/sql.js";
import {callOutcomes} from "../../staging/call_outcomes.js";
import {bestIdentifier} from "../identity/best-identifier.js";
import {intIdentifiersResolved as identifiers} from "../identity/int_identifiers_resolved.js";
import {intReceiptsGroupedToVisits as visits} from "../sales/int_receipts_grouped_to_visits.js";
import {intContacts as contacts} from "./int_contacts.js";

/** Whoever leaves more receipts a day of visit than this on average is a card that many show. */
const receiptsOfOne = 3;

const best = bestIdentifier("c");

export const intCallable = model({
  name: "int_callable",
  grain: ["customer_id"],
  doc: "One row per customer with a visit: whether anything speaks against a call.",
  refs: {visits, contacts, calls: callOutcomes, identifiers},
  columns: {
    customer_id: key("The customer."),
    is_allowed: flag(
      "Contactable; true also where an address is known and no export says who allows what."
    ),
    was_called: flag("Called within `activeZone.calledDays` before the as-of day."),
    is_shared: flag("More than 3 receipts a day of visit on average: a card that many show.")
  },
  asOf: true,
  select: (db, {asOf, programme}) =>
    db
      .with("came", (q) =>
        q
          .selectFrom("visits")
          .groupBy("customer_id")
          .select(({ref}) => [
            "customer_id",
            sql<boolean>`sum(${ref("receipt_count")}) > ${sql.lit(receiptsOfOne)} * count(*)`.as(
              "is_shared"
            )
          ])
      )
      .with("called", (q) =>
        q
          .selectFrom("calls as c")
          .innerJoin("identifiers as i", (join) =>
            join
              .on(({eb, ref}) => eb(ref("i.kind"), "=", best.kind))
              .on(({eb, ref}) => eb(ref("i.source"), "=", best.source))
              .on(({eb, ref}) => eb(ref("i.value"), "=", best.value))
          )
          .where(({eb, ref}) =>
            eb(ref("c.called_date"), ">", addDays(dayValue(asOf), -programme.activeZone.calledDays))
          )
          .select("i.customer_id")
          .distinct()
      )
      .selectFrom("came as v")
      .leftJoin("contacts as c", "c.customer_id", "v.customer_id")
      .leftJoin("called as l", "l.customer_id", "v.customer_id")
      .select(({eb, ref}) => [
        "v.customer_id",
        sql<boolean>`coalesce(${ref("c.is_contactable")}, ${ref("c.has_phone")} or ${ref("c.has_email")}, false)`.as(
          "is_allowed"
        ),
        eb("l.customer_id", "is not", null).$castTo<boolean>().as("was_called"),
        "v.is_shared"
      ])
});
