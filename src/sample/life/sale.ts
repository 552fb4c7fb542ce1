import type {Receipt} from "../journal.js";
import type {Lot} from "../programme/purse.js";
import type {Day} from "../time/days.js";
import type {Membership} from "./membership.js";

/** What a visit brought. */
export interface Sale {
  receipt: Receipt;
  /** Null when no card was shown. */
  member: Membership | null;
  /** The points that it earned. */
  lot: Lot | null;
  /** The points that it was paid with. */
  spent: {entryId: string; latest: Day} | null;
  net: number;
  margin: number;
  couponDiscount: number;
}
