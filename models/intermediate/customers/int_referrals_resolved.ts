import {day, flag, key, model} from "../../../src/model/index.js";
import {referrals} from "../../staging/referrals.js";
import {intIdentifiersResolved as identifiers} from "../identity/int_identifiers_resolved.js";
import {intCustomersStarted as started} from "./int_customers_started.js";

export const intReferralsResolved = model({
  name: "int_referrals_resolved",
  grain: ["source", "referral_id"],
  doc: "One row per invitation whose sender is a customer: whether the invited person came for the first time after it.",
  refs: {referrals, identifiers, started},
  columns: {
    source: key("The system that the invitation comes from."),
    referral_id: key("The invitation."),
    referrer_id: key("The customer who invited."),
    referee_id: key("The customer who was invited, where known.").nullable(),
    invited_date: day("When.").nullable(),
    is_successful: flag(
      "The invited one, somebody else, made the first visit on the day of the invitation or later."
    )
  },
  select: (db) =>
    db
      .with("ids", (q) =>
        q
          .selectFrom("identifiers")
          .where("kind", "=", "customer_ref")
          .select(["source", "value", "customer_id"])
      )
      .with("phones", (q) =>
        q.selectFrom("identifiers").where("kind", "=", "phone").select(["value", "customer_id"])
      )
      .with("emails", (q) =>
        q.selectFrom("identifiers").where("kind", "=", "email").select(["value", "customer_id"])
      )
      .with("known", (q) =>
        q
          .selectFrom("referrals as r")
          .innerJoin("ids as s", (join) =>
            join.onRef("s.source", "=", "r.source").onRef("s.value", "=", "r.referrer_ref")
          )
          .leftJoin("ids as e", (join) =>
            join.onRef("e.source", "=", "r.source").onRef("e.value", "=", "r.referee_ref")
          )
          .leftJoin("phones as p", "p.value", "r.phone")
          .leftJoin("emails as m", "m.value", "r.email")
          .select(["r.source", "r.referral_id", "r.invited_date", "s.customer_id as referrer_id"])
          .select(({fn}) =>
            fn.coalesce("e.customer_id", "p.customer_id", "m.customer_id").as("referee_id")
          )
      )
      .selectFrom("known as k")
      .leftJoin("started as t", "t.customer_id", "k.referee_id")
      .select(["k.source", "k.referral_id", "k.referrer_id", "k.referee_id", "k.invited_date"])
      .select(({and, eb, fn, lit, ref}) =>
        fn
          .coalesce(
            and([
              eb("k.referee_id", "<>", ref("k.referrer_id")),
              eb(
                "t.first_visit_date",
                ">=",
                fn.coalesce("k.invited_date", "t.first_visit_date").$castTo<string>()
              )
            ]).$castTo<boolean>(),
            lit(false)
          )
          .as("is_successful")
      )
});
