import type {Journal} from "../journal.js";
import {parseDay} from "../time/days.js";
import type {World} from "../world.js";

/** The sellers who hold a loyalty card of their own and abuse it: to the shop they look like customers. */
export function enrolStaff(world: World, journal: Journal): void {
  for (const seller of world.sellers) {
    if (!seller.ownCard) continue;
    const ref = String(900_000 + Number(seller.id.slice(1)));
    const at = Math.max(seller.hiredOn, parseDay("2023-01-10")) * 1440 + 600;
    journal.enrolment({
      ref,
      at,
      homeStore: seller.store,
      acquisition: "магазин",
      referrer: null,
      hasAccount: false,
      record: {
        lastName: seller.name.split(" ")[1] ?? "",
        firstName: seller.name.split(" ")[0] ?? "",
        gender: null,
        phone: null,
        dialled: null,
        reachesPhone: false,
        email: null,
        reachesEmail: false,
        birthDate: null
      }
    });
    const issue = {
      number: seller.ownCard,
      ref,
      at,
      activatedAt: at,
      store: seller.store,
      seller: seller.id
    };
    journal.card({...issue, status: "активна", tier: "standard"});
  }
}
