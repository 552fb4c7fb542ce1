import {exponential, poisson} from "../chance/distributions.js";
import {stream, type Rng} from "../chance/random.js";
import {duplicateOf} from "../mess/duplicates.js";
import {recordOf} from "../mess/record.js";
import {replacementOf} from "../mess/replacement.js";
import {strangersPhone} from "../people/contacts.js";
import {referralEffects, rootArm} from "../people/referral.js";
import {constants} from "../programme/rules.js";
import {sellerOnDuty} from "../shop/sellers.js";
import {dayAt} from "../time/days.js";
import {Membership} from "./membership.js";
import type {Person} from "./person.js";

/** The share of customers who allow messages. */
const consenting = 0.85;

/** Points left over from before the history: the share of early members who hold any, and their mean. */
const opening = {share: 0.7, mean: 7000};

/** Joins the programme: card, consent, account, welcome points; and what will come of it later. */
export function enrol(person: Person): void {
  const {world, customer, journal, main, record} = person;
  const rng = stream(world.seed, "enrolment", customer.index);
  const at = customer.registeredAt;
  person.hasConsented = rng.chance(consenting);
  if (record.dialled)
    journal.consent({at, card: main.card, channel: "sms", granted: person.hasConsented});
  if (record.email)
    journal.consent({at, card: main.card, channel: "email", granted: person.hasConsented});
  if (at >= world.firstDay * 1440) main.grant(at, "bonus", constants.welcomePoints);
  else openBalance(person, rng);
  if (customer.hasAccount) openAccount(person, rng);
  registerAgain(person);
  replaceCard(person);
  invite(person, rng);
}

function openBalance({world, main, agenda}: Person, rng: Rng): void {
  const hasPoints = rng.chance(opening.share);
  const points = 100 * Math.ceil(exponential(rng, 100 / opening.mean));
  const expiresOn = world.firstDay + 30 + rng.below(constants.expiryDays - 30);
  const at = world.firstDay * 1440;
  if (hasPoints) agenda.add(at, () => main.grant(at, "opening", points, {expiresOn}));
}

function openAccount({customer, journal, main}: Person, rng: Rng): void {
  const at = customer.registeredAt + rng.below(4320);
  journal.accountEvent({at, card: main.card, kind: "registered"});
  if (rng.chance(0.5))
    journal.accountEvent({at: at + 5, card: main.card, kind: "profile_completed"});
  if (rng.chance(0.6)) journal.accountEvent({at: at + 15, card: main.card, kind: "app_installed"});
  for (let logins = poisson(rng, 0.6), when = at; logins > 0; logins--) {
    when += Math.floor(exponential(rng, 1 / 90) * 1440);
    journal.accountEvent({at: when, card: main.card, kind: "logged_in"});
  }
}

function registerAgain(person: Person): void {
  const {world, customer, journal, agenda} = person;
  const duplicate = duplicateOf(world, customer);
  if (!duplicate) return;
  const {at, ref, card, showsNewCard} = duplicate;
  const seller = world.seller(sellerOnDuty(customer.homeStore, at));
  const membership = new Membership(ref, card, journal, `${customer.index.toString(36)}.2`);
  agenda.add(at, () => (person.second = {membership, showsNewCard}));
  journal.enrolment({
    ref,
    at,
    homeStore: customer.homeStore,
    acquisition: "магазин",
    referrer: null,
    hasAccount: false,
    record: recordOf(world, customer, seller.care, 1)
  });
  const issue = {
    number: card,
    ref,
    at,
    activatedAt: at,
    store: customer.homeStore,
    seller: seller.id
  };
  journal.card({...issue, status: "активна", tier: "standard"});
}

function replaceCard({world, customer, main, agenda}: Person): void {
  const replacement = replacementOf(world, customer);
  if (replacement) agenda.add(replacement.at, () => (main.card = replacement.card));
}

/** Invitations that came to nothing; those that worked are told by the invited. */
function invite({world, customer, journal}: Person, rng: Rng): void {
  const from = Math.max(customer.registeredAt, referralEffects.startsOn * 1440);
  const days = dayAt((world.lastDay + 1) * 1440 - from);
  if (days <= 0) return;
  const arm = rootArm(world, customer.index);
  for (let left = poisson(rng, 0.12); left > 0; left--) {
    const at = from + rng.below(days * 1440);
    journal.invitation({
      at,
      id: `I-${customer.index.toString(36)}-${left}`,
      referrer: customer.ref,
      referee: null,
      phone: strangersPhone(rng),
      joinedAt: null,
      arm,
      rewardReferrer: null,
      rewardReferee: null
    });
  }
}
