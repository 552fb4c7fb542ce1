import {z} from "zod";
import {entity} from "./entity.js";
import {whoColumns} from "./who.js";
import {
  choice,
  day,
  email,
  flag,
  id,
  instant,
  integer,
  json,
  money,
  personalDay,
  personalId,
  personalText,
  phone,
  text
} from "./kinds.js";

export const customers = entity({
  name: "customers",
  doc: "People in a customer list: one row per person and source.",
  key: ["customer_ref"],
  schema: z.object({
    customer_ref: id("The person's id in this source."),
    full_name: personalText("The whole name, where the export does not part it.").nullable(),
    first_name: personalText("Given name.").nullable(),
    last_name: personalText("Family name.").nullable(),
    phone: phone("Phone, as written.").nullable(),
    email: email("E-mail, as written.").nullable(),
    gender: text("As the source says it.").nullable(),
    birth_date: personalDay("Date of birth.").nullable(),
    age_band: text("Age band, where no birth date is kept.").nullable(),
    city: text("City.").nullable(),
    district: text("District.").nullable(),
    income_band: text("Income band.").nullable(),
    household_size: text("People in the household.").nullable(),
    children: text("Children in the household.").nullable(),
    attributes: json("Anything else that the source keeps, as JSON.").nullable(),
    registered_at: instant("When the person joined the programme.").nullable(),
    acquisition_channel: text("How the person was won.").nullable(),
    referred_by_ref: id("Who recommended the shop.").nullable(),
    has_account: flag("Has an account in the app or on the site.").nullable()
  })
});

export const cards = entity({
  name: "cards",
  doc: "Loyalty and gift cards: one row per card.",
  key: ["card_number"],
  schema: z.object({
    card_number: personalId("The number on the card."),
    customer_ref: id("Whose it is.").nullable(),
    kind: choice(["discount", "points", "cobranded", "gift"], "What the card does.").nullable(),
    issued_at: instant("When it was handed out."),
    activated_at: instant("When it was first made valid.").nullable(),
    store_id: id("Where it was handed out.").nullable(),
    seller_id: id("Who handed it out.").nullable(),
    tier: text("The tier that it stands for.").nullable(),
    status: text("As the source says it.").nullable()
  })
});

export const consents = entity({
  name: "consents",
  doc: "Each time that somebody allowed or forbade a channel.",
  key: ["who", "channel", "changed_at"],
  occursAt: "changed_at",
  schema: z.object({
    ...whoColumns,
    channel: text("The channel allowed or forbidden."),
    changed_at: instant("When."),
    granted: flag("Allowed or not.")
  })
});

export const accountEvents = entity({
  name: "account_events",
  doc: "What people do with their account.",
  key: ["who", "kind", "occurred_at"],
  occursAt: "occurred_at",
  schema: z.object({
    ...whoColumns,
    kind: text("registered, profile_completed, survey_completed, app_installed, logged_in."),
    occurred_at: instant("When.")
  })
});

export const referrals = entity({
  name: "referrals",
  doc: "Invitations from one customer to another.",
  key: ["referral_id"],
  anyOf: [["referee_ref", "referee_phone", "referee_email"]],
  occursAt: "invited_at",
  schema: z.object({
    referral_id: id("The invitation."),
    referrer_ref: id("Who invited."),
    referee_ref: id("Who was invited, once known.").nullable(),
    referee_phone: phone("The invited person's phone.").nullable(),
    referee_email: email("The invited person's e-mail.").nullable(),
    invited_at: instant("When the invitation was sent.").nullable(),
    joined_at: instant("When the invited person joined.").nullable(),
    arm: text("The arm of a test of rewards.").nullable(),
    reward_referrer: money("What the inviter got.").nullable(),
    reward_referee: money("What the invited person got.").nullable()
  })
});

export const badges = entity({
  name: "badges",
  doc: "Badges given to customers.",
  key: ["who", "badge", "awarded_at"],
  occursAt: "awarded_at",
  schema: z.object({
    ...whoColumns,
    badge: text("Which badge."),
    awarded_at: instant("When."),
    points: integer("Points that came with it.").nullable()
  })
});

export const feedback = entity({
  name: "feedback",
  doc: "What customers say: scores, reviews, complaints.",
  key: ["feedback_id"],
  occursAt: "occurred_at",
  schema: z.object({
    feedback_id: id("The answer, review or complaint."),
    ...whoColumns,
    occurred_at: instant("When."),
    kind: choice(["nps", "csat", "review", "complaint", "survey"], "What it is."),
    score: integer("The score given.").nullable(),
    topic: text("What it is about.").nullable(),
    text: personalText("The words.").nullable(),
    receipt_id: id("The receipt that it speaks of.").nullable(),
    resolved_at: instant("When a complaint was settled.").nullable()
  })
});

export const calendarEvents = entity({
  name: "calendar_events",
  doc: "Days that explain a number: holidays, seasons, outages, rule changes.",
  key: ["name", "starts_on"],
  schema: z.object({
    name: text("What happened."),
    starts_on: day("First day."),
    ends_on: day("Last day; empty: one day.").nullable(),
    kind: choice(
      ["holiday", "season", "promotion", "outage", "rule_change"],
      "What kind of day."
    ).nullable()
  })
});
