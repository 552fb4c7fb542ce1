import {exponential} from "../chance/distributions.js";
import {stream} from "../chance/random.js";
import type {Campaign} from "../communication/campaign.js";
import {lapsedAfterDays} from "../communication/journeys.js";
import type {Journal} from "../journal.js";
import type {Customer} from "../people/customer.js";
import {population} from "../people/population.js";
import {rulesHistory, rulesOn} from "../programme/rules.js";
import {isOpen, redirectedWhileClosed} from "../shop/stores.js";
import {addTo, type Sums, type Tally} from "../tally.js";
import {civil, dayAt, dayOf, type Day, type Moment} from "../time/days.js";
import {visitMinute} from "../time/hours.js";
import type {World} from "../world.js";
import {afterPurchase} from "./aftermath.js";
import {contact} from "./contact.js";
import {enrol} from "./enrolment.js";
import {liftCeiling, strongest, totalLift, type Influence} from "./influence.js";
import {leave, takeStock} from "./leaving.js";
import {Person} from "./person.js";
import {buy} from "./purchase.js";

/** What the world alone knows about a customer's life. */
export interface Secret {
  /** The day of the visit after which the customer never came again; null while alive at the end of the hidden year. */
  droppedOutAfter: Day | null;
  visits: number;
  anonymousVisits: number;
  /** Visits in the year after the history ends. */
  hiddenVisits: number;
}

/** The largest factor that any rules put on a visit rate. */
const rulesCeiling = Math.max(
  ...rulesHistory.flatMap(({visitFactor}) => Object.values(visitFactor))
);

/**
 * Lives one customer's life and tells the journal. Candidate visits arrive as a Poisson process at the highest possible
 * rate and are thinned to the rate of the moment. A message moves only the threshold of the thinning, so the visits that
 * it caused and those that it kept away are known one by one.
 */
export function live(world: World, customer: Customer, journal: Journal, tally: Tally): Secret {
  const person = new Person(world, customer, journal, tally);
  const secret: Secret = {droppedOutAfter: null, visits: 0, anonymousVisits: 0, hiddenVisits: 0};
  enrol(person);
  plan(person);
  if (!customer.isGhost) visitAll(person, secret);
  person.agenda.runUntil((world.horizon + 1) * 1440);
  leave(person);
  return secret;
}

/** Puts what the shop will send into the agenda. */
function plan(person: Person): void {
  const {world, customer, agenda} = person;
  for (const campaign of world.campaigns)
    agenda.add(campaign.startsAt, () => contact(person, campaign, campaign.startsAt));
  for (const step of world.occasions) {
    if (step.journey?.trigger === "registered") welcome(person, step, step.journey.delayDays);
    if (step.journey?.trigger === "birthday") congratulate(person, step);
  }
  const first = Math.max(customer.registeredAt, world.firstDay * 1440);
  agenda.add((world.lastDay + 1) * 1440 - 1, () => takeStock(person));
  agenda.add(first + lapsedAfterDays * 1440, () =>
    missThem(person, first + lapsedAfterDays * 1440)
  );
}

function welcome(person: Person, step: Campaign, delayDays: number): void {
  const at = (dayAt(person.customer.registeredAt) + delayDays) * 1440 + 11 * 60;
  const isLast = step.journey?.step === 3;
  person.agenda.add(at, () => {
    if (!isLast || person.visits < 2) contact(person, step, at);
  });
}

function congratulate(person: Person, step: Campaign): void {
  const {world, customer, agenda, record} = person;
  if (customer.birthDay === null || record.birthDate === null || record.birthDate === "1900-01-01")
    return;
  const {month, day} = civil(customer.birthDay);
  for (let year = civil(world.firstDay).year; year <= civil(world.lastDay).year; year++) {
    const at = (dayOf(year, month, day) - 3) * 1440 + 12 * 60;
    if (at < (world.lastDay + 1) * 1440) agenda.add(at, () => contact(person, step, at));
  }
}

/** The win-back journey: begins once for each absence, when it has lasted long enough. */
function missThem(person: Person, at: Moment): void {
  const {world, agenda, lastVisitAt} = person;
  if (at >= (world.lastDay + 1) * 1440) return;
  const due = lastVisitAt + lapsedAfterDays * 1440;
  const next = due > at ? due : at + lapsedAfterDays * 1440;
  agenda.add(next, () => missThem(person, next));
  if (due > at || person.missedSince === lastVisitAt) return;
  person.missedSince = lastVisitAt;
  const noon = (dayAt(at) + 1) * 1440 + 12 * 60;
  for (const step of world.occasions) {
    if (step.journey?.trigger !== "60 days without a visit") continue;
    const when = noon + step.journey.delayDays * 1440;
    agenda.add(when, () => {
      if (person.lastVisitAt === lastVisitAt) contact(person, step, when);
    });
  }
}

function visitAll(person: Person, secret: Secret): void {
  const {world, customer, agenda, main} = person;
  const {visitRate, huntsBargains} = customer.nature;
  const {during, otherwise} = population.bargainHunters;
  const rng = stream(world.seed, "arrivals", customer.index);
  const highest = rulesCeiling * (1 + liftCeiling) * (huntsBargains ? during : 1);
  const ceiling = world.busiest * highest;
  const home = world.store(customer.homeStore);
  visit(person, secret, customer.registeredAt, []);
  let isAlive = !drops(person, rng, secret, customer.registeredAt);
  for (let time = customer.registeredAt / 1440; isAlive;) {
    time += exponential(rng, visitRate * ceiling);
    const u = rng.next() * ceiling;
    const day = Math.floor(time);
    if (day > world.horizon) return;
    const busyness = world.busyness(day) * (isOpen(home, day) ? 1 : redirectedWhileClosed);
    if (u >= busyness * highest) continue;
    const at = day * 1440 + visitMinute(rng, world.ramadan(day));
    if (day === dayAt(person.lastVisitAt)) continue;
    agenda.runUntil(at);
    const hunt = huntsBargains ? (world.promotionOn(day) ? during : otherwise) : 1;
    const organic = busyness * hunt * rulesOn(day).visitFactor[main.status.tierOn(day)];
    const acting = influencesAt(person, at);
    const isOrganic = u < organic;
    const comes = u < organic * (1 + totalLift(acting));
    if (comes) visit(person, secret, at, isOrganic ? [] : acting);
    else if (isOrganic) put(person, strongest(acting, -1), {prevented_visits: 1});
    if (comes && isOrganic) isAlive = !drops(person, rng, secret, at);
  }
}

function influencesAt({world, influences, tally}: Person, at: Moment): readonly Influence[] {
  const personal = influences.at(at);
  const announcement = world.announcementOn(dayAt(at));
  if (!announcement) return personal;
  const {id, lift, from, to} = announcement;
  const account = tally.of("announcements", id);
  return [...personal, {account, lift, from: from * 1440, until: (to + 1) * 1440}];
}

/** One visit; `causes` are what it is owed to, empty when it would have happened anyway. */
function visit(person: Person, secret: Secret, at: Moment, causes: readonly Influence[]): void {
  const {world, influences, customer} = person;
  const isFirst = at === customer.registeredAt;
  person.visits++;
  person.lastVisitAt = at;
  const day = dayAt(at);
  if (day < world.firstDay) return;
  const sale = buy(person, at, isFirst);
  afterPurchase(person, sale);
  if (day > world.lastDay) {
    secret.hiddenVisits++;
    return;
  }
  secret.visits++;
  if (!sale.receipt.card) secret.anonymousVisits++;
  const {net, margin, couponDiscount} = sale;
  const brought = {window_visits: 1, net_spend: net, margin, coupon_discount: couponDiscount};
  for (const {account} of influences.watchedAt(at)) addTo(account, brought);
  put(person, strongest(causes, 1), {
    caused_visits: 1,
    caused_net_spend: net,
    caused_margin: margin
  });
}

function put(person: Person, influence: Influence | undefined, sums: Sums): void {
  if (influence) addTo(influence.account, sums);
}

/** Only visits that would have happened anyway can disappoint for ever. */
function drops(
  person: Person,
  rng: ReturnType<typeof stream>,
  secret: Secret,
  at: Moment
): boolean {
  const grudge = person.grudge;
  person.grudge = 0;
  if (!rng.chance(Math.min(1, person.customer.nature.dropoutRate + grudge))) return false;
  secret.droppedOutAfter = dayAt(at);
  return true;
}
