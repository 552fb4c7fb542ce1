import type {Arm} from "../communication/campaign.js";
import {productOf, type Product} from "../shop/catalogue.js";
import {addTo} from "../tally.js";
import type {Moment} from "../time/days.js";
import type {HeldCoupon, Person} from "./person.js";
import type {Membership} from "./membership.js";

/** Secret: the probability that a valid coupon is remembered at the till. */
export const presentsCoupon = {ordinary: 0.6, bargainHunter: 0.95};

/** Takes the oldest valid coupon out of the pocket, if it is remembered. */
export function takeCoupon(person: Person, at: Moment): HeldCoupon | null {
  person.coupons = person.coupons.filter(({until}) => until >= at);
  const held = person.coupons[0];
  const {huntsBargains} = person.customer.nature;
  const remembers = huntsBargains ? presentsCoupon.bargainHunter : presentsCoupon.ordinary;
  if (!held || !person.shopping.chance(remembers)) return null;
  person.coupons.shift();
  return held;
}

/** Grants the points that a message promised for the next visit. */
export function keepPromises(person: Person, member: Membership, at: Moment): void {
  for (const {message, points, until} of person.promises) {
    if (until < at) continue;
    member.grant(at, "bonus", points, {campaign: message.campaign.id});
    addTo(person.tally.of("granted", `${message.campaign.id} ${message.arm.name}`), {points});
  }
  person.promises = [];
}

/** The product that a gift offer gives away: its value is the article number. */
export function giftOf(arm: Arm): Product {
  return productOf(String(arm.offerValue));
}
