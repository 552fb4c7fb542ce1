import {key, model} from "../../../src/model/index.js";
import {accountEvents} from "../../staging/account_events.js";
import {couponRedemptions} from "../../staging/coupon_redemptions.js";
import {messages} from "../../staging/messages.js";
import {receipts} from "../../staging/receipts.js";
import {whoColumns} from "../../staging/who.js";

const said = ["who_key", "source", "customer_ref", "card_number", "phone", "email"] as const;

export const intIdentitySeen = model({
  name: "int_identity_seen",
  grain: ["who_key"],
  doc: "One row per way in which receipts, messages, redemptions and account events say who somebody is.",
  refs: {receipts, messages, redemptions: couponRedemptions, accountEvents},
  columns: {
    ...whoColumns,
    who_key: key("Everything that the record says of the person, as one text.").personal(),
    source: key("The system that says so.")
  },
  select: (db) =>
    db
      .with("said", (q) =>
        q
          .selectFrom("receipts")
          .select(said)
          .union(q.selectFrom("messages").select(said))
          .union(q.selectFrom("redemptions").select(said))
          .union(q.selectFrom("accountEvents").select(said))
      )
      .selectFrom("said")
      .select(said)
      .where("who_key", "is not", null)
      .$narrowType<{who_key: string}>()
});
