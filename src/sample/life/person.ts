import {stream, type Rng} from "../chance/random.js";
import {isHeldOutForEver} from "../communication/assignment.js";
import type {Channel} from "../communication/campaign.js";
import type {Journal, Message} from "../journal.js";
import {recordOf, type ShopRecord} from "../mess/record.js";
import type {Customer} from "../people/customer.js";
import {Badges} from "../programme/badges.js";
import {sellerOnDuty} from "../shop/sellers.js";
import type {Tally} from "../tally.js";
import type {Moment} from "../time/days.js";
import type {World} from "../world.js";
import {Agenda} from "./agenda.js";
import {Influences} from "./influence.js";
import {Membership} from "./membership.js";
import {customerReceiptId} from "./receipt-id.js";

/** A coupon in somebody's pocket. */
export interface HeldCoupon {
  message: Message;
  code: string;
  until: Moment;
}

/** Points promised for the next visit. */
export interface PromisedPoints {
  message: Message;
  points: number;
  until: Moment;
}

/** One customer while living: the state that the concerns of a life share. */
export class Person {
  readonly agenda = new Agenda();
  readonly influences = new Influences();
  readonly badges = new Badges();
  readonly refused = new Set<Channel>();
  readonly assigned = new Set<string>();
  readonly record: ShopRecord;
  readonly enrolledBy: string;
  readonly main: Membership;
  /** The second registration, once it has happened. */
  second: {membership: Membership; showsNewCard: number} | null = null;
  coupons: HeldCoupon[] = [];
  promises: PromisedPoints[] = [];
  wants: {sku: string; probability: number; until: Moment}[] = [];
  hasConsented = false;
  /** Never written to, so that the whole of communication can be judged. */
  readonly isHeldOut: boolean;
  visits = 0;
  lastVisitAt: Moment;
  /** The visit after which the win-back journey last began. */
  missedSince: Moment | null = null;
  messages = 0;
  /** Added to the probability of never coming again at the next visit. */
  grudge = 0;
  readonly shopping: Rng;
  readonly contacts: Rng;
  readonly aftermath: Rng;
  private receipts = 0;

  constructor(
    readonly world: World,
    readonly customer: Customer,
    readonly journal: Journal,
    readonly tally: Tally
  ) {
    const {seed} = world;
    const {index, homeStore, registeredAt} = customer;
    this.shopping = stream(seed, "shopping", index);
    this.contacts = stream(seed, "contacts", index);
    this.aftermath = stream(seed, "aftermath", index);
    const seller = world.seller(sellerOnDuty(homeStore, registeredAt));
    this.enrolledBy = seller.id;
    this.record = recordOf(world, customer, seller.care, 0);
    this.main = new Membership(customer.ref, customer.card, journal, index.toString(36));
    this.lastVisitAt = registeredAt;
    this.isHeldOut = isHeldOutForEver(world, customer);
  }

  nextReceiptId(): string {
    return customerReceiptId(this.customer.index, this.receipts++);
  }
}
