import {z} from "zod";
import {entity} from "./entity.js";
import {choice, flag, id, instant, integer, money, month, quantity, real, text} from "./kinds.js";
import {whoColumns} from "./who.js";

export const campaigns = entity({
  name: "campaigns",
  doc: "Campaigns and steps of journeys.",
  key: ["campaign_id"],
  schema: z.object({
    campaign_id: id("The campaign."),
    name: text("Its name."),
    goal: text("What it is for.").nullable(),
    theme: text(
      "holiday, birthday, favourites, status, points_expiring, sale, welcome, education, service, win_back, referral, survey, other."
    ).nullable(),
    offer_kind: text("none, percent, amount, points, gift, raffle, partner.").nullable(),
    offer_value: quantity("Size of the offer in its own unit.").nullable(),
    starts_at: instant("When it starts.").nullable(),
    ends_at: instant("When it ends.").nullable(),
    fixed_cost: money("What it cost apart from messages.").nullable(),
    window_days: integer(
      "Days in which a return counts, where the campaign says so itself."
    ).nullable(),
    journey_id: id("The journey that it is a step of.").nullable(),
    step: integer("Which step.").nullable(),
    step_delay_days: integer("Days after the step before.").nullable(),
    trigger: text("What sets the journey off.").nullable()
  })
});

export const messages = entity({
  name: "messages",
  doc: "Messages sent to people: one row per person and message.",
  key: ["message_id"],
  occursAt: "sent_at",
  schema: z.object({
    message_id: id("The message to one person."),
    campaign_id: id("The campaign that it belongs to.").nullable(),
    variant: text("Which version of it.").nullable(),
    channel: text(
      "email, sms, push, viber, whatsapp, telegram, social, account, call, print, other."
    ),
    ...whoColumns,
    sent_at: instant("When; empty only with a campaign, whose start it then takes.").nullable(),
    cost: money("What this one cost.").nullable(),
    is_personalised: flag("Written for this person.").nullable(),
    link_tag: text("Tag of its link.").nullable(),
    coupon_code: id("Coupon inside it.").nullable()
  }),
  anyOf: [
    ["customer_ref", "card_number", "phone", "email"],
    ["sent_at", "campaign_id"]
  ]
});

export const messageEvents = entity({
  name: "message_events",
  doc: "What happened to a message.",
  key: ["message_id", "kind", "occurred_at"],
  occursAt: "occurred_at",
  schema: z.object({
    message_id: id("The message."),
    kind: choice(
      [
        "delivered",
        "opened",
        "clicked",
        "replied",
        "answered",
        "forwarded",
        "bounced",
        "unsubscribed",
        "complained"
      ],
      "What happened."
    ),
    occurred_at: instant("When."),
    link_tag: text("The link followed.").nullable(),
    is_automatic: flag("Opened by a machine, not by a person.").nullable()
  })
});

export const messageStats = entity({
  name: "message_stats",
  doc: "A vendor's own report: totals without people, never added to what is counted here.",
  key: ["campaign_id", "variant", "period"],
  schema: z.object({
    campaign_id: id("The campaign."),
    variant: text("Which version.").nullable(),
    period: month("The month."),
    recipients: integer("Recipients.").nullable(),
    delivered: integer("Delivered.").nullable(),
    opened: integer("Opened.").nullable(),
    clicked: integer("Clicked.").nullable(),
    bounced: integer("Bounced.").nullable(),
    unsubscribed: integer("Unsubscribed.").nullable(),
    orders: integer("Orders, as the vendor attributes them.").nullable(),
    revenue: money("Revenue, as the vendor attributes it.").nullable(),
    attribution_note: text("How the vendor attributes.").nullable()
  })
});

export const announcements = entity({
  name: "announcements",
  doc: "What was told to everybody: posts, posters, leaflets.",
  key: ["announcement_id"],
  occursAt: "published_at",
  schema: z.object({
    announcement_id: id("The announcement."),
    campaign_id: id("The campaign that it belongs to.").nullable(),
    channel: text("site, social, telegram_channel, poster, leaflet.").nullable(),
    published_at: instant("When."),
    ends_at: instant("Until when.").nullable(),
    reach: integer("People reached.").nullable(),
    cost: money("What it cost.").nullable(),
    link_tag: text("Tag of its link.").nullable(),
    shared_code: text("Code told to everybody.").nullable()
  })
});

export const coupons = entity({
  name: "coupons",
  doc: "Coupons handed out.",
  key: ["coupon_code", "campaign_id", "customer_ref", "sku"],
  schema: z.object({
    coupon_code: id("The coupon."),
    campaign_id: id("The campaign that it belongs to.").nullable(),
    customer_ref: id("Whom it was given to.").nullable(),
    sku: id("The product that it is for.").nullable(),
    issued_at: instant("When.").nullable(),
    valid_from: instant("Valid from.").nullable(),
    valid_until: instant("Valid until.").nullable(),
    discount_kind: text("percent, amount, gift.").nullable(),
    discount_value: quantity("Size of the discount.").nullable()
  })
});

export const couponRedemptions = entity({
  name: "coupon_redemptions",
  doc: "Coupons presented at the till.",
  key: ["coupon_code", "campaign_id", "redeemed_at", "who"],
  occursAt: "redeemed_at",
  schema: z.object({
    coupon_code: id("The coupon."),
    campaign_id: id("The campaign that it belongs to.").nullable(),
    redeemed_at: instant("When."),
    ...whoColumns,
    receipt_id: id("The receipt that it was used on.").nullable(),
    discount_amount: money("What it took off.").nullable()
  })
});

export const assignments = entity({
  name: "assignments",
  doc: "Who was put into which arm of an experiment; kept for ever.",
  key: ["experiment_id", "who"],
  occursAt: "assigned_at",
  schema: z.object({
    experiment_id: id("The experiment."),
    ...whoColumns,
    campaign_id: id("The campaign tested.").nullable(),
    arm: text("The arm."),
    assigned_at: instant("When."),
    planned_share: real("The share planned for this arm.").nullable()
  })
});

export const outcomes = entity({
  name: "outcomes",
  doc: "Results of an experiment that were measured elsewhere.",
  key: ["experiment_id", "who", "metric"],
  schema: z.object({
    experiment_id: id("The experiment."),
    ...whoColumns,
    metric: text("What was measured."),
    value: quantity("The value.")
  })
});

export const callOutcomes = entity({
  name: "call_outcomes",
  doc: "What came of phone calls.",
  key: ["call_id"],
  occursAt: "called_at",
  anyOf: [["customer_ref", "card_number", "phone", "email"]],
  schema: z.object({
    call_id: id("The call."),
    message_id: id("The message that it stands for.").nullable(),
    ...whoColumns,
    result: text("As the caller noted it.").nullable(),
    preferred_bonus: text("The bonus that the customer would like.").nullable(),
    promised_referral: flag("Promised to recommend the shop.").nullable(),
    called_at: instant("When.")
  })
});

export const pointsEntries = entity({
  name: "points_entries",
  doc: "The points ledger.",
  key: ["entry_id"],
  anyOf: [["customer_ref", "card_number"]],
  occursAt: "occurred_at",
  schema: z.object({
    entry_id: id("The entry."),
    customer_ref: whoColumns.customer_ref,
    card_number: whoColumns.card_number,
    occurred_at: instant("When."),
    kind: choice(
      ["earn", "bonus", "redeem", "expire", "adjust", "reverse", "opening"],
      "What moved the points."
    ),
    points: quantity("How many; the sign is the source's."),
    receipt_id: id("The receipt that it belongs to.").nullable(),
    campaign_id: id("The campaign that granted them.").nullable(),
    expires_at: instant("When they lapse.").nullable(),
    reverses_entry_id: id("The entry that this one takes back.").nullable()
  })
});
