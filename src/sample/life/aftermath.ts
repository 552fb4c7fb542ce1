import {addTo} from "../tally.js";
import type {Moment} from "../time/days.js";
import type {Sale} from "./sale.js";
import type {Person} from "./person.js";

/** Secret: how complaints arise, and what an unsettled one does to the probability of never coming again. */
export const complaints = {
  ratePerVisit: 0.006,
  settled: 0.55,
  grudge: {settled: 0, unsettled: 0.3}
};

const grievances: [topic: string, text: string][] = [
  ["очередь", "Слишком долго ждали на кассе"],
  ["качество", "Чай остыл, пока несли"],
  ["персонал", "Кассир не предложил начислить баллы"],
  ["ассортимент", "Снова не было моего сорта"]
];

/** After a purchase: badges, sometimes a complaint. */
export function afterPurchase(person: Person, sale: Sale): void {
  const {receipt, member} = sale;
  const {world, aftermath: rng} = person;
  const complains = rng.chance(complaints.ratePerVisit / world.store(receipt.store).quality);
  const isSettled = rng.chance(complaints.settled);
  if (!member) return;
  for (const badge of person.badges.enter(receipt.lines, receipt.at)) {
    member.grant(receipt.at + 1, "bonus", badge.points);
    person.journal.badge({
      at: receipt.at + 1,
      card: member.card,
      badge: badge.name,
      points: badge.points
    });
  }
  if (!complains) return;
  const at = receipt.at + 30 + rng.below(2880);
  const [topic, text] = grievances[rng.below(grievances.length)] ?? ["другое", ""];
  person.grudge = isSettled ? complaints.grudge.settled : complaints.grudge.unsettled;
  addTo(person.tally.of("complaints", "all"), {[isSettled ? "settled" : "unsettled"]: 1});
  person.journal.feedback({
    at,
    id: `F-${receipt.id}`,
    card: member.card,
    kind: "complaint",
    score: null,
    topic,
    text,
    receipt: receipt.id,
    resolvedAt: isSettled ? at + 1440 * (1 + rng.below(9)) : null
  });
}

const answersSurvey = 0.45;

/** The answer to "would you recommend us?", from 0 to 10: better stores and more frequent guests score higher. */
export function answerSurvey(person: Person, at: Moment): void {
  const {world, customer, aftermath: rng} = person;
  if (!rng.chance(answersSurvey)) return;
  const quality = world.store(customer.homeStore).quality;
  const mean = 7.4 + 6 * (quality - 1) + Math.min(1.5, customer.nature.visitRate * 12);
  const score = Math.max(0, Math.min(10, Math.round(mean + (rng.next() + rng.next() - 1) * 5)));
  person.journal.feedback({
    at,
    id: `N-${customer.index.toString(36)}-${person.messages}`,
    card: person.main.card,
    kind: "nps",
    score,
    topic: "рекомендация",
    text: null,
    receipt: null,
    resolvedAt: null
  });
  person.journal.accountEvent({at, card: person.main.card, kind: "survey_completed"});
}
