import type {AccountEvent, Assignment, BadgeAward, Feedback, Journal} from "../journal.js";
import {plain} from "../output/layout.js";
import type {Shelf} from "../output/shelf.js";
import type {Spool} from "../output/spool.js";
import {addOne} from "../tally.js";
import {isoMoment} from "../time/spelling.js";

/** A file named after an entity, in a folder named after the system: its header is the entity's own columns. */
export function entityFile(source: string, entity: string, columns: readonly string[]) {
  const layout = {...plain, header: columns};
  return (spool: Spool): Shelf => spool.file(`${source}/${entity}.csv`, layout);
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
  const files = {
    assignments: assignments(spool),
    accountEvents: accountEvents(spool),
    badges: badges(spool),
    feedback: feedback(spool)
  };
  return {
    assignment: ({at, experiment, card, campaign, arm, share}: Assignment) => {
      const row = [experiment, card, campaign, arm, isoMoment(at), share];
      addOne(files.assignments.add(at, row), arm, 1);
    },
    accountEvent: ({at, card, kind}: AccountEvent) => {
      addOne(files.accountEvents.add(at, [card, kind, isoMoment(at)]), kind, 1);
    },
    badge: ({at, card, badge, points}: BadgeAward) => {
      addOne(files.badges.add(at, [card, badge, isoMoment(at), points]), "points", points);
    },
    feedback: ({at, id, card, kind, score, topic, text, receipt, resolvedAt}: Feedback) => {
      const resolved = resolvedAt === null ? null : isoMoment(resolvedAt);
      const row = [id, card, isoMoment(at), kind, score, topic, text, receipt, resolved];
      addOne(files.feedback.add(at, row), kind, 1);
    }
  };
}
