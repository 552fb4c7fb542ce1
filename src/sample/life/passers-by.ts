import {cumulate, poisson} from "../chance/distributions.js";
import {stream} from "../chance/random.js";
import type {Journal} from "../journal.js";
import {slipOf} from "../mess/re-exports.js";
import {constants, rulesOn} from "../programme/rules.js";
import {frauds, sellerOnDuty, type Seller} from "../shop/sellers.js";
import {isOpen} from "../shop/stores.js";
import {addTo, type Tally} from "../tally.js";
import {dayAt, type Day} from "../time/days.js";
import {visitMinute} from "../time/hours.js";
import type {World} from "../world.js";
import {basket, netOf} from "./basket.js";
import {anonymousReceiptId} from "./receipt-id.js";
import type {Receipt} from "../journal.js";

/** Receipts a day of people without a card, per thousand customers of the programme. */
export const receiptsPerThousand = 2;

/** What passers-by take, by category. */
const taste = cumulate([8, 1, 1.5, 0.8, 3, 0.3, 0.4]);

/** The anonymous trade of one store on one day; a dishonest seller puts some of it on a card of their own. */
export function passersBy(
  world: World,
  day: Day,
  store: number,
  journal: Journal,
  tally: Tally
): void {
  const place = world.store(store);
  if (!isOpen(place, day)) return;
  const unit = (day - world.firstDay) * world.stores.length + store;
  const rng = stream(world.seed, "passers-by", unit);
  const ordinary = (receiptsPerThousand * world.customers * place.weight) / 1000;
  const announcement = world.announcementOn(day);
  const told = 1 + (announcement ? announcement.lift : 0);
  for (
    let left = poisson(rng, ordinary * world.busyness(day) * told), n = 0;
    left > 0;
    left--, n++
  ) {
    const at = day * 1440 + visitMinute(rng, world.ramadan(day));
    const seller = world.seller(sellerOnDuty(store, at));
    const lines = basket(world, rng, day, {taste, size: 0.8, pull: 1, wanted: []});
    const receipt: Receipt = {
      id: anonymousReceiptId(world.customers, unit, n),
      kind: "sale",
      refunds: null,
      at,
      store,
      seller: seller.id,
      card: null,
      lines,
      pointsEarned: 0,
      coupon: null,
      slip: slipOf(rng, at, lines[0])
    };
    if (seller.ownCard && rng.chance(frauds[seller.id]?.rate ?? 0))
      embezzle(seller, seller.ownCard, receipt, journal, tally);
    journal.receipt(receipt);
  }
}

/** The seller's card takes the points of a customer who has none. */
function embezzle(
  seller: Seller,
  card: string,
  receipt: Receipt,
  journal: Journal,
  tally: Tally
): void {
  const {at} = receipt;
  const points = Math.floor(netOf(receipt.lines) * rulesOn(dayAt(at)).earnRate.standard);
  receipt.card = card;
  receipt.pointsEarned = points;
  addTo(tally.of("frauds", seller.id), {own_card_receipts: 1, own_card_points: points});
  const expiresOn = dayAt(at) + constants.expiryDays;
  const entry = {card, campaign: null, receipt: receipt.id, expiresOn: null, reverses: null};
  journal.points({...entry, id: `s${receipt.id}`, at, kind: "earn", points, expiresOn});
  const lapse = {
    id: `x${receipt.id}`,
    at: (expiresOn + 1) * 1440 + 5,
    kind: "expire",
    points: -points
  } as const;
  journal.points({...entry, ...lapse, receipt: null});
}
