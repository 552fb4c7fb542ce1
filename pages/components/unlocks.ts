import {t} from "../i18n/index.js";

/** Something that an export may tell, and what is known once it does. */
export interface Unlock {
  /** The landing table. */
  readonly entity: string;
  /** Columns of which one must be filled; left out, any row of the table is enough. */
  readonly columns?: readonly string[];
  /** What is missing, in the owner's words. */
  readonly title: string;
  /** Which questions it answers. */
  readonly answers: string;
  /** What to ask for, and of whom. */
  readonly ask: string;
}

const who = ["customer_ref", "card_number", "phone", "email"];

/** What exports may tell, the most useful first. */
export const unlocks: readonly Unlock[] = [
  {
    entity: "receipts",
    title: t("What was sold"),
    answers: t("Sales, visits, who comes back: nearly every page begins with it."),
    ask: t("The export of receipts from your till.")
  },
  {
    entity: "receipts",
    columns: who,
    title: t("Whose receipt it is"),
    answers: t("Who comes back, how often, and what a customer is worth."),
    ask: t("Receipts with the card, the phone or the customer number on them.")
  },
  {
    entity: "receipt_lines",
    title: t("What was in the basket"),
    answers: t("What is bought together, favourite categories, what they buy next."),
    ask: t("The export of receipts line by line: product, quantity, amount.")
  },
  {
    entity: "messages",
    title: t("What you wrote to whom"),
    answers: t("Which message was followed by a visit, and how often you may write."),
    ask: t(
      "The list of messages sent from your SMS, e-mail or messenger service, one row per person."
    )
  },
  {
    entity: "assignments",
    title: t("Who was left out on purpose"),
    answers: t("Who would have come anyway: the only honest measure of a campaign."),
    ask: t("The list of customers whom you did not write to, drawn by lot before the sending.")
  },
  {
    entity: "products",
    columns: ["unit_cost"],
    title: t("What the goods cost you"),
    answers: t(
      "Margin as it is instead of an estimate: value, discounts and campaigns in real money."
    ),
    ask: t("The product list with purchase prices from your stock system.")
  },
  {
    entity: "products",
    columns: ["category"],
    title: t("What kind of goods they are"),
    answers: t("Favourite categories and what leads to a second purchase."),
    ask: t("The product list with categories.")
  },
  {
    entity: "receipts",
    columns: ["store_id"],
    title: t("In which store it was sold"),
    answers: t("Which store grows, and who shops in more than one."),
    ask: t("Receipts with the number of the store.")
  },
  {
    entity: "receipts",
    columns: ["seller_id"],
    title: t("Who sold it"),
    answers: t("Who asks for the card, and whose customers come again."),
    ask: t("Receipts with the number of the cashier or seller.")
  },
  {
    entity: "receipts",
    columns: ["discount_amount"],
    title: t("What was given as a discount"),
    answers: t("Whether discounts earn or eat margin."),
    ask: t("Receipts with the discount in a column of its own.")
  },
  {
    entity: "receipts",
    columns: ["points_redeemed", "points_earned"],
    title: t("Points on the receipt"),
    answers: t("What the points cost and whether they bring people back."),
    ask: t("Receipts with points given and points paid with.")
  },
  {
    entity: "points_entries",
    title: t("The points ledger"),
    answers: t("What you owe in points, what will expire, who is near a reward."),
    ask: t("Every entry of points from your loyalty system, with dates.")
  },
  {
    entity: "customers",
    title: t("Who your customers are"),
    answers: t("Members beside passers-by, and one person under several numbers."),
    ask: t("The customer list from your CRM or loyalty system.")
  },
  {
    entity: "customers",
    columns: ["birth_date", "age_band", "gender"],
    title: t("Age and sex of customers"),
    answers: t("Who comes, who leaves, and birthday messages."),
    ask: t("The customer list with the date of birth or an age band.")
  },
  {
    entity: "customers",
    columns: ["city", "district"],
    title: t("Where customers live"),
    answers: t("From where they come to which store."),
    ask: t("The customer list with the city or district.")
  },
  {
    entity: "customers",
    columns: ["acquisition_channel"],
    title: t("Where customers came from"),
    answers: t("Which way of winning customers pays for itself."),
    ask: t("The customer list with how each one heard of you.")
  },
  {
    entity: "cards",
    title: t("Which cards were given out"),
    answers: t("How many cards are ever used, by store and seller."),
    ask: t("The list of cards with the day of issue.")
  },
  {
    entity: "consents",
    title: t("Whom you may write to"),
    answers: t("How many can be reached, and who has had enough."),
    ask: t("The list of consents and refusals with dates.")
  },
  {
    entity: "campaigns",
    title: t("What the campaigns were"),
    answers: t("Campaigns by name and theme instead of numbers."),
    ask: t("The list of campaigns: name, theme, offer, dates.")
  },
  {
    entity: "campaigns",
    columns: ["fixed_cost"],
    title: t("What a campaign cost"),
    answers: t("Whether a campaign paid for itself."),
    ask: t("The list of campaigns with their cost.")
  },
  {
    entity: "messages",
    columns: ["cost"],
    title: t("What a message cost"),
    answers: t("Which channel brings a visit for the least money."),
    ask: t("Messages with their price, or the price per channel in the settings.")
  },
  {
    entity: "message_events",
    title: t("Who opened and clicked"),
    answers: t("Where a message is lost: not delivered, not opened, not followed."),
    ask: t("Deliveries, openings and clicks from your mailing service.")
  },
  {
    entity: "message_stats",
    title: t("The mailing service's own report"),
    answers: t("How far its numbers lie from those counted here."),
    ask: t("The report by campaign from your mailing service.")
  },
  {
    entity: "coupons",
    title: t("Which coupons were handed out"),
    answers: t("How many coupons ever come back to the till."),
    ask: t("The list of coupons with their codes.")
  },
  {
    entity: "coupon_redemptions",
    title: t("Which coupons were redeemed"),
    answers: t("The firmest trace from a message to a receipt."),
    ask: t("Redeemed coupons with their codes and days.")
  },
  {
    entity: "call_outcomes",
    title: t("What came of phone calls"),
    answers: t("Whether calling lost customers is worth the time."),
    ask: t("A sheet of calls: whom, when, what they said.")
  },
  {
    entity: "announcements",
    title: t("What was told to everybody"),
    answers: t("Posters, posts and leaflets beside the line of sales."),
    ask: t("A sheet of announcements: day, where, what.")
  },
  {
    entity: "promotions",
    title: t("Which goods were on sale"),
    answers: t("Who buys only when the price is down."),
    ask: t("The list of price promotions with goods and dates.")
  },
  {
    entity: "calendar_events",
    title: t("What happened around you"),
    answers: t("Holidays, repairs and power cuts explain many a peak."),
    ask: t("A sheet of days: what, from, to.")
  },
  {
    entity: "targets",
    title: t("What you want to reach"),
    answers: t("Every month beside its target."),
    ask: t("A sheet of targets: month, store, value.")
  },
  {
    entity: "costs",
    title: t("What the programme costs"),
    answers: t("Whether the programme pays, with everything that it costs."),
    ask: t("A sheet of costs: month, item, amount.")
  },
  {
    entity: "control_totals",
    title: t("The till's own totals"),
    answers: t("Proof that no receipt was lost on the way."),
    ask: t("The daily or monthly report of the till.")
  },
  {
    entity: "stores",
    title: t("Your stores"),
    answers: t("Stores by name instead of number; those newly opened apart."),
    ask: t("A sheet of stores: number, name, city, opening day.")
  },
  {
    entity: "sellers",
    title: t("Your sellers"),
    answers: t("Sellers by name instead of number."),
    ask: t("A sheet of sellers: number, name, store.")
  },
  {
    entity: "referrals",
    title: t("Who brought whom"),
    answers: t("Whether recommended customers stay longer, and what they cost."),
    ask: t("The list of invitations from your loyalty system.")
  },
  {
    entity: "feedback",
    title: t("What customers say"),
    answers: t("Whether those who complain leave, and what about."),
    ask: t("Scores, reviews and complaints with dates.")
  },
  {
    entity: "account_events",
    title: t("What they do in their account"),
    answers: t("Who looks at the balance before coming."),
    ask: t("The log of your app or customer account.")
  },
  {
    entity: "badges",
    title: t("Which badges were given"),
    answers: t("Whether a badge brings the next visit sooner."),
    ask: t("The list of badges from your loyalty system.")
  },
  {
    entity: "store_checks",
    title: t("How stores keep the rules"),
    answers: t("Which store does what was agreed."),
    ask: t("The sheets of store visits.")
  },
  {
    entity: "outcomes",
    title: t("Results measured elsewhere"),
    answers: t("Experiments whose result is not on a receipt."),
    ask: t("A sheet of results: person, measure, value.")
  }
];
