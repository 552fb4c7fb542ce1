import {globalHoldout} from "../communication/assignment.js";
import type {CardIssue} from "../journal.js";
import {replacementOf} from "../mess/replacement.js";
import {referralEffects} from "../people/referral.js";
import {addOne, type Tally} from "../tally.js";
import type {Moment} from "../time/days.js";
import {monthOf} from "../time/spelling.js";
import type {Membership} from "./membership.js";
import type {Person} from "./person.js";

/** The state of a customer's points as the history ends: the lots by month of issue. */
export function takeStock({world, main, second, tally}: Person): void {
  for (const membership of second ? [main, second.membership] : [main]) {
    membership.expire(world.lastDay);
    enterLots(membership, tally, "lots at end");
  }
}

/** The end of a life: what the lists of the shop say about it in the end, and what became of its points. */
export function leave(person: Person): void {
  const {world, main, second} = person;
  for (const membership of second ? [main, second.membership] : [main]) {
    membership.expire(world.horizon + 1);
    enterLots(membership, person.tally, "lots");
  }
  listCustomer(person);
  listCards(person);
  listInvitation(person);
  const at = Math.max(world.firstDay * 1440, person.customer.registeredAt);
  const isControl = person.isHeldOut;
  person.journal.assignment({
    at,
    experiment: "GLOBAL",
    campaign: null,
    arm: isControl ? "control" : "A",
    share: isControl ? globalHoldout : 1 - globalHoldout,
    card: person.customer.card
  });
}

function enterLots({purse}: Membership, tally: Tally, ledger: string): void {
  for (const {earnedOn, issued, redeemed, expired, takenBack, left} of purse.lots) {
    const sums = tally.of(ledger, monthOf(earnedOn));
    addOne(sums, "issued", issued);
    addOne(sums, "redeemed", redeemed);
    addOne(sums, "expired", expired);
    addOne(sums, "taken_back", takenBack);
    addOne(sums, "outstanding", left);
  }
}

function listCustomer({journal, customer, record}: Person): void {
  journal.enrolment({
    ref: customer.ref,
    at: customer.registeredAt,
    homeStore: customer.homeStore,
    acquisition: customer.acquisition,
    referrer: customer.referral ? String(100_001 + customer.referral.referrer) : null,
    hasAccount: customer.hasAccount,
    record
  });
}

function listCards({world, customer, journal, main, enrolledBy}: Person): void {
  const replacement = replacementOf(world, customer);
  const {ref, homeStore: store, isGhost, registeredAt: at} = customer;
  const tier = main.status.tierOn(world.lastDay);
  const list = (
    number: string,
    issuedAt: Moment,
    activatedAt: Moment | null,
    status: CardIssue["status"]
  ): void =>
    journal.card({number, ref, at: issuedAt, activatedAt, store, seller: enrolledBy, status, tier});
  if (isGhost) list(customer.card, at, null, "не активирована");
  else list(customer.card, at, at, replacement ? "утеряна" : "активна");
  if (replacement) list(replacement.card, replacement.at, replacement.at, "активна");
}

function listInvitation({customer, journal}: Person): void {
  const {referral, registeredAt, index, ref, phone} = customer;
  if (!referral) return;
  journal.invitation({
    at: referral.invitedAt,
    id: `J-${index.toString(36)}`,
    referrer: String(100_001 + referral.referrer),
    referee: ref,
    phone,
    joinedAt: registeredAt,
    arm: referral.arm,
    rewardReferrer: referralEffects.rewardReferrer,
    rewardReferee: null
  });
}
