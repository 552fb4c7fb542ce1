import {entities, landing, landingLoads} from "../../src/entities/index.js";
import {day, key, model, text} from "../../src/model/index.js";
import {dayOf, dayValue} from "../../src/warehouse/sql.js";
import {whoColumns} from "./who.js";
import {winning} from "./winning.js";

export const referrals = model({
  name: "referrals",
  grain: ["source", "referral_id"],
  doc: "One row per invitation from one customer to another, without those sent after the as-of day.",
  refs: {landed: landing(entities.referrals), loads: landingLoads},
  columns: {
    source: key("The system that the record comes from."),
    referral_id: key("The invitation."),
    referrer_ref: text("Who invited."),
    referee_ref: text("Who was invited, once known.").nullable(),
    phone: whoColumns.phone,
    email: whoColumns.email,
    invited_date: day("When the invitation was sent.").nullable(),
    joined_date: day("When the invited person joined.").nullable(),
    arm: text("The arm of a test of rewards.").nullable()
  },
  asOf: true,
  select: (db, {asOf}) =>
    db
      .with("won", (q) => winning(q, "landed", entities.referrals))
      .selectFrom("won")
      .where(({eb, or, ref}) =>
        or([
          eb("won.invited_at_local", "is", null),
          eb(dayOf(ref("won.invited_at_local")), "<=", dayValue(asOf))
        ])
      )
      .select([
        "source",
        "referral_id",
        "referrer_ref",
        "referee_ref",
        "referee_phone_e164 as phone",
        "referee_email_folded as email",
        "arm"
      ])
      .select(({ref}) => [
        dayOf(ref("invited_at_local")).as("invited_date"),
        dayOf(ref("joined_at_local")).as("joined_date")
      ])
});
