import type {Journal} from "../journal.js";
import {anonymousReceiptId} from "../life/receipt-id.js";
import {sellerOnDuty} from "../shop/sellers.js";
import {isOpen} from "../shop/stores.js";
import {monthStarts} from "../time/days.js";
import type {World} from "../world.js";

/** The card with which technicians try the tills. */
export const testCard = "7700000000";

const product = {
  sku: "999",
  name: "ТЕСТ",
  category: "Тест",
  basePrice: 100,
  costRate: 0,
  isByWeight: false
};

/** On the first day of each quarter a technician rings up a test receipt in every store. */
export function testReceipts(world: World, journal: Journal): void {
  const quarters = monthStarts(world.firstDay, world.lastDay).filter((_, i) => i % 3 === 0);
  const unit = (world.horizon + 1 - world.firstDay) * world.stores.length;
  let n = 0;
  for (const day of quarters) {
    for (const [s, store] of world.stores.entries()) {
      if (!isOpen(store, day)) continue;
      const at = day * 1440 + 7 * 60 + 50;
      const line = {
        product,
        quantity: 1000,
        price: 100,
        discount: 0,
        paidWithPoints: 0,
        net: 100,
        unitCost: 0
      };
      journal.receipt({
        id: anonymousReceiptId(world.customers, unit, n++),
        kind: "sale",
        refunds: null,
        at,
        store: s,
        seller: world.seller(sellerOnDuty(s, at)).id,
        card: testCard,
        lines: [{...line, promotion: null}],
        pointsEarned: 0,
        coupon: null,
        slip: null
      });
    }
  }
}
