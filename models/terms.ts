/** A word with one meaning on the whole site: the glossary and the tips behind words read it here. */
export interface Term {
  /** The word; the key of its translations. */
  readonly title: string;
  /** What it means, in a sentence or two; the key of its translations. */
  readonly meaning: string;
}

/** The terms of the house, by the name under which a page links them: `[return visits](term:return_visit)`. */
export const terms = {
  customer: {
    title: "Customer",
    meaning: "A person known in any source, after records of one person have been joined."
  },
  member: {
    title: "Member",
    meaning: "A customer who registered, has an account, or holds a card that is no gift card."
  },
  anonymous_receipt: {
    title: "Anonymous receipt",
    meaning:
      "A receipt that says nothing usable of who bought. It is kept and counted, and is nobody's."
  },
  receipt: {
    title: "Receipt",
    meaning: "One slip of the till: a sale, a refund or a void."
  },
  visit: {
    title: "Visit",
    meaning: "All sale receipts of one customer on one business day, whatever the store."
  },
  return_visit: {
    title: "Return visit",
    meaning: "Any visit after a customer's first."
  },
  business_day: {
    title: "Business day",
    meaning: "The day of the till's clock. A store's day may end after midnight."
  },
  net_spend: {
    title: "Net spend",
    meaning: "Paid after discounts, refunds taken off, without the part paid with points."
  },
  margin_before_points: {
    title: "Margin before points",
    meaning: "Net spend, plus the part paid with points, less cost of goods."
  },
  capture_rate: {
    title: "Capture rate",
    meaning:
      "The share of receipts on which the till knows the customer. When it moves, visits of known customers move with it."
  },
  start_unknown: {
    title: "Start unknown",
    meaning:
      "A customer who may have come before the receipts begin, so the first visit is not known."
  },
  cohort: {
    title: "Cohort",
    meaning: "The customers whose first visit fell in one month."
  },
  period: {
    title: "Period",
    meaning: "Months since the cohort's month. 0 is that month itself."
  },
  classic_retention: {
    title: "Retention, classic",
    meaning: "The share of a cohort with a visit in that very month."
  },
  rolling_retention: {
    title: "Retention, rolling",
    meaning:
      "The share of a cohort with a visit in that month or later. It falls towards the last day by construction."
  },
  visit_gap: {
    title: "Gap",
    meaning:
      "Days from one visit day of a customer to the next. The last gap is open: it is at least as long as it is now."
  },
  expected_gap: {
    title: "Expected gap",
    meaning:
      "How many days a customer usually takes to come again, from their own gaps and, where these are few, from everybody's."
  },
  lifecycle_state: {
    title: "State of a customer",
    meaning:
      "New, regular, late, at risk, lost or back again, by how many expected gaps have passed since the last visit."
  },
  churn: {
    title: "Churn",
    meaning: "The share of customers not lost at the start of a month who become lost in it."
  },
  lifetime_value: {
    title: "Lifetime value",
    meaning:
      "What a customer has brought in margin so far, and what the visit model expects for the next 12 months."
  },
  rfm: {
    title: "RFM",
    meaning:
      "Scores from 1 to 5 for how recently, how often and for how much a customer bought in the last year."
  },
  core: {
    title: "Core",
    meaning: "The smallest group of customers that brings half of a year's margin."
  },
  touch: {
    title: "Touch",
    meaning: "A message delivered, opened, clicked or answered, for as long as its window lasts."
  },
  window: {
    title: "Window",
    meaning:
      "How long after an event of a message a visit may still be put down to it; set for each channel and event."
  },
  credited: {
    title: "Credited",
    meaning:
      "A return visit put down to the last message whose window was open. It does not say who would have come anyway."
  },
  control_group: {
    title: "Control group",
    meaning:
      "Customers drawn by lot who were not written to. Only they show who would have come anyway."
  },
  interval: {
    title: "95% interval",
    meaning:
      "The range in which the true value lies in 95 of 100 such cases. The fewer the cases, the wider it is."
  },
  not_randomised: {
    title: "Not randomised",
    meaning:
      "The groups were not drawn by lot, so they may differ in other ways than in what was done."
  },
  masked: {
    title: "Hidden group",
    meaning: "A group of so few people that its numbers would say something of a single person."
  },
  as_of: {
    title: "As-of day",
    meaning:
      "The day that all numbers speak of. Later events are hidden, later corrections are not."
  },
  load: {
    title: "Load",
    meaning: "One file under one declaration. Newer means exported later, never loaded later."
  },
  set_aside: {
    title: "Set aside",
    meaning:
      "A row that could not be read as it was meant. It is kept with its file, its line and the reason, and counts nowhere."
  },
  skipped: {
    title: "Skipped",
    meaning: "A row that holds no record: a title, a total, a repeated header, a blank line."
  },
  check: {
    title: "Check",
    meaning:
      "A rule that the rows of a table must keep. A failed one that would make a number wrong keeps the old numbers in place."
  }
} as const satisfies Readonly<Record<string, Term>>;
