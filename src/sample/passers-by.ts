import {basket} from "./basket.js";
import {categories} from "./catalogue.js";
import {cumulate, poisson} from "./distributions.js";
import {visitMinute} from "./hours.js";
import type {Journal} from "./journal.js";
import {stream} from "./random.js";
import {receiptId, receiptsPerCustomer} from "./receipt-id.js";
import {sellerOnDuty} from "./stores.js";
import type {World} from "./world.js";

/** Receipts a day of people without a card, per thousand customers of the programme. */
const receiptsPerThousand = 4;

const taste = cumulate([8, 1, 1.5, 0.8, 3, 0.3, 0.4]);

/** How many receipts a store and day may hold at most, so that their ids never meet. */
function capacity(world: World): number {
  return 256 + Math.ceil((world.customers / 1000) * receiptsPerThousand * 8);
}

/** The anonymous trade of all stores on one day. */
export function passersBy(world: World, dayIndex: number, journal: Journal): void {
  const day = world.firstDay + dayIndex;
  world.stores.forEach((store, s) => {
    const unit = dayIndex * world.stores.length + s;
    const rng = stream(world.seed, "passers-by", unit);
    const total = world.storeWeights[world.storeWeights.length - 1] ?? 1;
    const mean = (receiptsPerThousand * world.customers * store.weight) / total / 1000;
    const count = poisson(rng, mean * (world.dayFactors[dayIndex] ?? 1));
    for (let k = 0; k < count; k++) {
      const minute = visitMinute(rng);
      journal.receipt({
        id: receiptId(world.customers * receiptsPerCustomer + unit * capacity(world) + k),
        kind: "sale",
        refunds: null,
        day,
        minute,
        store: store.id,
        seller: sellerOnDuty(store, day, minute).id,
        card: null,
        lines: basket(world, rng, day, taste, 0.8),
        pointsEarned: 0,
        coupon: null
      });
    }
  });
}

/** The number of categories that passers-by have a taste for must be that of the catalogue. */
if (taste.length !== categories.length)
  throw new Error("Every category needs a taste of passers-by.");
