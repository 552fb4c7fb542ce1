import type {AccountEvent, Assignment, BadgeAward, Feedback, Journal} from "../journal.js";
import {plain, type Cell} from "../output/layout.js";
import type {Spool} from "../output/spool.js";
import type {Sums} from "../tally.js";
import type {Moment} from "../time/days.js";
import {isoMoment} from "../time/spelling.js";

/** A file named after an entity, in a folder named after the system: its header is the entity's own columns. */
export function entityFile(source: string, entity: string, columns: readonly string[]) {
  const layout = {...plain, header: columns};
  return (spool: Spool, at: Moment, row: readonly Cell[], sums: Sums = {}): void =>
    spool.add(`${source}/${entity}.csv`, layout, at, row, sums);
}

const assignments = entityFile("mailer", "assignments", [
  "experiment_id",
  "card_number",
  "campaign_id",
  "arm",
  "assigned_at",
  "planned_share"
]);
const accountEvents = entityFile("crm", "account_events", ["card_number", "kind", "occurred_at"]);
const badges = entityFile("crm", "badges", ["card_number", "badge", "awarded_at", "points"]);
const feedback = entityFile("crm", "feedback", [
  "feedback_id",
  "card_number",
  "occurred_at",
  "kind",
  "score",
  "topic",
  "text",
  "receipt_id",
  "resolved_at"
]);

/** Listeners for what no vendor exports: kept by hand or by the app, in the landing schema's own words. */
export function entityListeners(spool: Spool): Partial<Journal> {
  return {
    assignment: ({at, experiment, card, campaign, arm, share}: Assignment) =>
      assignments(spool, at, [experiment, card, campaign, arm, isoMoment(at), share], {
        [arm]: 1
      }),
    accountEvent: ({at, card, kind}: AccountEvent) =>
      accountEvents(spool, at, [card, kind, isoMoment(at)], {[kind]: 1}),
    badge: ({at, card, badge, points}: BadgeAward) =>
      badges(spool, at, [card, badge, isoMoment(at), points], {points}),
    feedback: ({at, id, card, kind, score, topic, text, receipt, resolvedAt}: Feedback) => {
      const resolved = resolvedAt === null ? null : isoMoment(resolvedAt);
      feedback(spool, at, [id, card, isoMoment(at), kind, score, topic, text, receipt, resolved], {
        [kind]: 1
      });
    }
  };
}
