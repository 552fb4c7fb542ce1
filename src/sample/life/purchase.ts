import type {Receipt} from "../journal.js";
import {slipOf} from "../mess/re-exports.js";
import {afterwards} from "../shop/affinity.js";
import {population} from "../people/population.js";
import {sellerOnDuty} from "../shop/sellers.js";
import {dayAt, type Moment} from "../time/days.js";
import {basket, discount, lineOf, marginOf, netOf} from "./basket.js";
import {partsOf, settle, voidFirst} from "./checkout.js";
import {chooseStore, shownCard, tasteOn, wanted} from "./choice.js";
import {giftOf, takeCoupon} from "./offers.js";
import type {Person} from "./person.js";
import {considerReturn} from "./returns.js";
import type {Sale} from "./sale.js";

/** The share of sales that are first rung up wrongly. */
const voidRate = 0.006;

/** One purchase: where, who serves, what, with which card, coupon and points. Returns what it brought. */
export function buy(person: Person, at: Moment, isFirst: boolean): Sale {
  const {world, customer, shopping: rng} = person;
  const day = dayAt(at);
  const store = chooseStore(person, day, isFirst);
  const seller = world.seller(sellerOnDuty(store, at));
  const member = shownCard(person, seller.zeal, day, isFirst);
  const lines = basket(world, rng, day, {
    taste: tasteOn(person, day),
    size: customer.nature.basketSize,
    pull: customer.nature.huntsBargains ? population.bargainHunters.pull : 1,
    wanted: wanted(person, at)
  });
  if (isFirst && customer.referral) discount(lines, Number(customer.referral.arm));
  const coupon = member ? takeCoupon(person, at) : null;
  let couponDiscount = 0;
  if (coupon?.message.arm.offer === "percent")
    couponDiscount = discount(lines, coupon.message.arm.offerValue);
  if (coupon?.message.arm.offer === "gift") {
    const gift = lineOf(giftOf(coupon.message.arm), 1000, world.prices(day));
    couponDiscount = discount([gift], 100);
    lines.push(gift);
  }
  const whole: Receipt = {
    id: person.nextReceiptId(),
    kind: "sale",
    refunds: null,
    at,
    store,
    seller: seller.id,
    card: member?.card ?? null,
    lines,
    pointsEarned: 0,
    coupon: coupon?.code ?? null,
    slip: slipOf(rng, at, lines[0])
  };
  if (rng.chance(voidRate)) voidFirst(person, whole);
  const parts = partsOf(person, seller, whole);
  const settled = parts.map((part) => (member ? settle(person, member, part) : null));
  for (const part of parts) person.journal.receipt(part);
  const [receipt = whole] = parts;
  const sale: Sale = {
    receipt,
    member,
    lot: settled[0]?.lot ?? null,
    spent: settled[0]?.spent ?? null,
    net: netOf(lines),
    margin: marginOf(lines),
    couponDiscount
  };
  if (coupon)
    person.journal.redemption({at, message: coupon.message, receipt, discount: couponDiscount});
  for (const {sku, next, probability, withinDays} of afterwards) {
    if (lines.some(({product}) => product.sku === sku))
      person.wants.push({sku: next, probability, until: at + withinDays * 1440});
  }
  considerReturn(person, sale);
  return sale;
}
