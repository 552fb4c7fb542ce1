import {globalHoldout, isHeldOutForEver} from "../communication/assignment.js";
import {replacementOf} from "../mess/replacement.js";
import {referralEffects} from "../people/referral.js";
import {addTo} from "../tally.js";
import {monthOf} from "../time/spelling.js";
import type {Person} from "./person.js";

/** The state of a customer's points as the history ends: the lots by month of issue. */
export function takeStock({world, main, second, tally}: Person): void {
  for (const membership of second ? [main, second.membership] : [main]) {
    membership.expire(world.lastDay);
    for (const {earnedOn, issued, redeemed, expired, takenBack, left} of membership.purse.lots) {
      const sums = {issued, redeemed, expired, taken_back: takenBack, outstanding: left};
      addTo(tally.of("lots at end", monthOf(earnedOn)), sums);
    }
  }
}

/** The end of a life: what the lists of the shop say about it in the end, and what became of its points. */
export function leave(person: Person): void {
  const {world, main, second} = person;
  for (const membership of second ? [main, second.membership] : [main]) {
    membership.expire(world.horizon + 1);
    for (const lot of membership.purse.lots) {
      addTo(person.tally.of("lots", monthOf(lot.earnedOn)), {
        issued: lot.issued,
        redeemed: lot.redeemed,
        expired: lot.expired,
        taken_back: lot.takenBack,
        outstanding: lot.left
      });
    }
  }
  listCustomer(person);
  listCards(person);
  listInvitation(person);
  const at = Math.max(world.firstDay * 1440, person.customer.registeredAt);
  const isControl = isHeldOutForEver(world, person.customer);
  person.journal.assignment({
    at,
    experiment: "GLOBAL",
    campaign: null,
    arm: isControl ? "control" : "A",
    share: isControl ? globalHoldout : 1 - globalHoldout,
    card: person.customer.card
  });
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
  const tier = main.status.tierOn(world.lastDay);
  const common = {ref: customer.ref, store: customer.homeStore, seller: enrolledBy, tier};
  const at = customer.registeredAt;
  const activatedAt = customer.isGhost ? null : at;
  const status = customer.isGhost ? "не активирована" : replacement ? "утеряна" : "активна";
  journal.card({...common, number: customer.card, at, activatedAt, status});
  if (!replacement) return;
  const issued = replacement.at;
  journal.card({
    ...common,
    number: replacement.card,
    at: issued,
    activatedAt: issued,
    status: "активна"
  });
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
