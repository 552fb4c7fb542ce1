import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {day, flag, instant, key, model, text} from "../../src/model/index.js";
import {dayOf, dayValue} from "../../src/warehouse/sql.js";
import {whoColumns} from "./who.js";
import {winning} from "./winning.js";

export const callOutcomes = model({
  name: "call_outcomes",
  grain: ["source", "call_id"],
  doc: "One row per phone call, without those after the as-of day.",
  refs: {landed: landing(entities.callOutcomes), loads: landingLoads},
  columns: {
    source: key("The system that the record comes from."),
    call_id: key("The call."),
    customer_ref: whoColumns.customer_ref,
    card_number: whoColumns.card_number,
    phone: whoColumns.phone,
    email: whoColumns.email,
    called_at: instant("When."),
    called_date: day("The same as a day of the source's clock."),
    result: text("As the caller noted it.").nullable(),
    preferred_bonus: text("The bonus that the customer would like.").nullable(),
    promised_referral: flag("Promised to recommend the shop.").nullable()
  },
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("won", (q) => winning(q, "landed", entities.callOutcomes))
      .selectFrom("won")
      .where(({eb, ref}) => eb(dayOf(ref("won.called_at_local")), "<=", dayValue(asOf)))
      .select([
        "source",
        "call_id",
        "customer_ref",
        "card_number",
        "phone_e164 as phone",
        "email_folded as email",
        "called_at",
        "result",
        "preferred_bonus",
        "promised_referral"
      ])
      .select(({ref}) => dayOf(ref("called_at_local")).as("called_date"))
});
