import {sql, type QueryCreator} from "kysely";
import {messageResults} from "../../models/marts/message_results.js";
import {messages as sentMessages} from "../../models/marts/messages.js";
import {receipts} from "../../models/marts/receipts.js";
import {metrics} from "../../models/metrics.js";
import {masked, page, standingOut, text, type Finding, type PageContext, type RowOf} from "../../src/site/index.js";

interface Tables {
  messageResults: RowOf<typeof messageResults>;
  receipts: RowOf<typeof receipts>;
  sentMessages: RowOf<typeof sentMessages>;
}

/** The longest time for which a return may be credited to a message, in days. */
function longestWindow({attribution: {windows}}: PageContext["programme"]): number {
  const hours = Object.values(windows).flatMap((window) =>
    typeof window === "number" ? [window] : Object.values(window)
  );
  return Math.ceil(Math.max(0, ...hours) / 24);
}

/** Of a campaign's messages so many must have been watched to the end of their windows. */
const mostlyWatched = 0.9;

/**
 * The results of each campaign, variant and channel with its theme, the first day of sending, and whether
 * the receipts hold, for nearly all of its messages, the days on which a return would have been credited.
 */
const campaigns = (db: QueryCreator<Tables>, {asOf, programme}: PageContext) =>
  db
    .with("sendings", (q) =>
      q
        .selectFrom("sentMessages")
        .groupBy(["campaign_id", "variant", "channel"])
        .select(["campaign_id", "variant", "channel"])
        .select(({fn}) => [
          fn.max<string>("campaign_name").as("campaign_name"),
          fn.max<string>("theme").as("theme"),
          sql<string | null>`cast(min(sent_at) as date)`.as("first_sent_on"),
          sql<boolean>`1.0 * count(*) filter (where cast(sent_at as date) >= (select min(business_date) from receipts) and cast(sent_at as date) <= cast(${asOf} as date) - ${sql.lit(longestWindow(programme))}) >= ${sql.lit(mostlyWatched)} * count(*)`.as(
            "is_watched"
          )
        ])
    )
    .with("campaigns", (q) =>
      q
        .selectFrom("messageResults as r")
        .leftJoin("sendings as s", (join) =>
          join
            .onRef("s.campaign_id", "=", "r.campaign_id")
            .onRef("s.variant", "=", "r.variant")
            .onRef("s.channel", "=", "r.channel")
        )
        .where("r.method", "=", "last_touch")
        .select(["r.campaign_id", "r.variant", "r.channel", "s.campaign_name", "s.theme"])
        .select(({fn, lit}) => ["s.first_sent_on", fn.coalesce("s.is_watched", lit(false)).as("is_watched")])
        .select(["r.sent_count", "r.opened_count", "r.clicked_count", "r.customer_count"])
        .select(["r.redeeming_customer_count", "r.redemption_count", "r.returned_count"])
        .select(["r.credited_visit_count", "r.credited_net_spend"])
    );

export const messages = page({
  doc: "Which message brought customers back, by the last touch before the visit?",
  refs: {messageResults, receipts, sentMessages},
  needs: {rows: "campaigns", exports: ["messages", "campaigns"]},
  metrics: {
    sent_count: metrics.sent_count,
    opened_count: metrics.opened_count,
    clicked_count: metrics.clicked_count,
    reached_customers: metrics.reached_customers,
    redeeming_customers: metrics.redeeming_customers,
    redemption_count: metrics.redemption_count,
    returned_customers: metrics.returned_customers,
    credited_visits: metrics.credited_visits,
    credited_net_spend: metrics.credited_net_spend
  },
  queries: {
    campaigns: (db, context) =>
      masked(
        campaigns(db, context)
          .selectFrom("campaigns")
          .selectAll()
          .orderBy("first_sent_on", (order) => order.desc().nullsLast())
          .orderBy("campaign_id")
          .orderBy("variant")
          .orderBy("channel"),
        {
          count: "customer_count",
          measures: [
            "opened_count",
            "clicked_count",
            "redeeming_customer_count",
            "redemption_count",
            "returned_count",
            "credited_visit_count",
            "credited_net_spend"
          ]
        }
      )
  },
  findings: (data) => {
    const known = data.campaigns.flatMap(({campaign_id, campaign_name, is_watched, returned_count, customer_count, credited_net_spend}) =>
      !is_watched || returned_count === null || !customer_count
        ? []
        : [{campaign: [campaign_name, campaign_id].find(Boolean) ?? "", successes: returned_count, trials: customer_count, spend: credited_net_spend ?? 0}]
    );
    return standingOut(known).map(({group, share, rest}): Finding => ({
      text:
        share > rest
          ? text("After “{campaign}” {share} of the recipients came back, {rest} after the others. Not randomised: test it before you rely on it.")
          : text("After “{campaign}” only {share} of the recipients came back, {rest} after the others. Not randomised: test it before you drop it."),
      values: {
        campaign: {value: group.campaign, unit: "text"},
        share: {value: share, unit: "rate"},
        rest: {value: rest, unit: "rate"}
      },
      stake: Math.abs(share - rest) * group.trials * (group.spend / Math.max(1, group.successes)),
      kind: share > rest ? "good" : "bad",
      page: null
    }));
  }
});

export default messages;
