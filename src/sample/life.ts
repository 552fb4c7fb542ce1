import {basket, discount, netOf, payWithPoints} from "./basket.js";
import type {Campaign} from "./campaigns.js";
import type {Customer} from "./customer.js";
import {exponential} from "./distributions.js";
import type {Day} from "./days.js";
import {visitMinute} from "./hours.js";
import type {Journal, Message, Receipt} from "./journal.js";
import {stream, type Rng} from "./random.js";
import {receiptId, receiptsPerCustomer} from "./receipt-id.js";
import {earnedOn, redeemable} from "./points.js";
import {sellerOnDuty} from "./stores.js";
import type {World} from "./world.js";

/** What the world alone knows about a customer's life. */
export interface Secret {
  /** The day of the visit after which the customer never came again; null while alive at the end. */
  droppedOut: Day | null;
  visits: number;
  /** Visits that happened only because of a campaign, and visits that one kept away, by campaign id. */
  caused: Map<string, number>;
  prevented: Map<string, number>;
}

interface ActiveCampaign {
  message: Message;
  until: number;
  couponUsed: boolean;
}

/** The largest lift of overlapping campaigns that thinning allows for. */
const liftCeiling = 1.2;

/**
 * Lives one customer's life and tells the journal. Candidate visits arrive as a Poisson process at the highest possible
 * rate and are thinned to the day's rate; a campaign moves only the threshold, so that the visits that it caused and
 * those that it kept away are known one by one.
 */
export function live(world: World, customer: Customer, journal: Journal): Secret {
  const life = new Life(world, customer, journal);
  life.run();
  return life.secret;
}

class Life {
  readonly secret: Secret = {droppedOut: null, visits: 0, caused: new Map(), prevented: new Map()};
  private readonly arrivals: Rng;
  private readonly purchases: Rng;
  private readonly contacts: Rng;
  private receipts = 0;
  private balance = 0;
  private active: ActiveCampaign[] = [];

  constructor(
    private readonly world: World,
    private readonly customer: Customer,
    private readonly journal: Journal
  ) {
    this.arrivals = stream(world.seed, "arrivals", customer.index);
    this.purchases = stream(world.seed, "purchases", customer.index);
    this.contacts = stream(world.seed, "contacts", customer.index);
  }

  run(): void {
    const {world, customer, arrivals} = this;
    const ceiling = customer.visitRate * world.busiest * (1 + liftCeiling);
    const campaigns = world.campaigns;
    let next = 0;
    let isAlive = true;
    let time = customer.registeredDay;
    if (time >= world.firstDay) isAlive = this.visit(time, visitMinute(arrivals), true);
    for (;;) {
      time += exponential(arrivals, ceiling);
      const u = arrivals.next();
      const day = Math.floor(time);
      for (; next < campaigns.length && (campaigns[next]?.day ?? 0) <= day; next++)
        this.contact(campaigns[next]);
      if (day > world.lastDay) return;
      if (!isAlive) continue;
      const factor = day < world.firstDay ? 1 : (world.dayFactors[day - world.firstDay] ?? 1);
      const organic = factor / (world.busiest * (1 + liftCeiling));
      if (u >= organic * (1 + liftCeiling)) continue;
      const minute = visitMinute(arrivals);
      this.active = this.active.filter(({until}) => until >= day);
      const acting = this.active.filter(
        ({message}) => message.day < day || message.minute < minute
      );
      const lift = Math.min(
        liftCeiling,
        acting.reduce((sum, {message}) => sum + message.campaign.lift, 0)
      );
      const isOrganic = u < organic;
      const comes = u < organic * (1 + lift);
      if (isOrganic !== comes)
        this.credit(acting, comes ? this.secret.caused : this.secret.prevented);
      if (comes) isAlive = this.visit(day, minute, isOrganic);
    }
  }

  /** Puts a visit down to the strongest active campaign. */
  private credit(acting: ActiveCampaign[], count: Map<string, number>): void {
    const strongest = acting.reduce((a, b) =>
      Math.abs(b.message.campaign.lift) > Math.abs(a.message.campaign.lift) ? b : a
    );
    const {id} = strongest.message.campaign;
    count.set(id, (count.get(id) ?? 0) + 1);
  }

  /** One visit; false when it was the last one. Only organic visits can disappoint for ever. */
  private visit(day: Day, minute: number, isOrganic: boolean): boolean {
    if (day >= this.world.firstDay) this.buy(day, minute);
    if (!isOrganic || !this.arrivals.chance(this.customer.dropoutRate)) return true;
    this.secret.droppedOut = day;
    return false;
  }

  private buy(day: Day, minute: number): void {
    const {world, customer, purchases: rng} = this;
    const away = rng.chance(0.12) ? rng.below(world.stores.length) : customer.homeStore;
    const store = world.stores[away];
    if (!store) throw new Error(`There is no store ${away}.`);
    const seller = sellerOnDuty(store, day, minute);
    const showsCard = rng.chance(seller.zeal) || day === customer.registeredDay;
    const lines = basket(world, rng, day, customer.taste, customer.basketSize);
    const withCoupon = showsCard ? this.couponFor(day, minute) : null;
    if (withCoupon) discount(lines, Math.min(withCoupon.message.campaign.couponPercent, 30));
    if (showsCard) {
      const points = redeemable(rng, this.balance, netOf(lines));
      payWithPoints(lines, points);
      this.balance -= points;
    }
    const receipt: Receipt = {
      id: this.nextId(),
      kind: "sale",
      refunds: null,
      day,
      minute,
      store: store.id,
      seller: seller.id,
      card: showsCard ? customer.card : null,
      lines,
      pointsEarned: showsCard ? earnedOn(netOf(lines)) : 0,
      coupon: withCoupon?.message.coupon ?? null
    };
    this.balance += receipt.pointsEarned;
    this.secret.visits++;
    this.journal.receipt(receipt);
    if (withCoupon) {
      withCoupon.couponUsed = true;
      this.journal.redemption({message: withCoupon.message, receipt});
    }
    if (rng.chance(0.015)) this.bringBack(receipt);
  }

  private couponFor(day: Day, minute: number): ActiveCampaign | null {
    const held = this.active.find(
      ({message, couponUsed}) =>
        message.coupon !== null && !couponUsed && (day > message.day || minute > message.minute)
    );
    return held && this.purchases.chance(0.55) ? held : null;
  }

  /** Some days later one line comes back, with its money, its points and the points that it earned. */
  private bringBack(sale: Receipt): void {
    const rng = this.purchases;
    const day = sale.day + 1 + rng.below(6);
    const line = sale.lines[rng.below(sale.lines.length)];
    if (!line || day > this.world.lastDay) return;
    const {product, quantity, price, unitCost} = line;
    const returned = {
      product,
      quantity: -quantity,
      price,
      discount: -line.discount,
      paidWithPoints: -line.paidWithPoints,
      net: -line.net,
      unitCost
    };
    const earned = -Math.min(sale.pointsEarned, sale.card ? earnedOn(line.net) : 0);
    this.balance += line.paidWithPoints + earned;
    this.journal.receipt({
      ...sale,
      id: this.nextId(),
      kind: "refund",
      refunds: sale.id,
      day,
      minute: visitMinute(rng),
      lines: [returned],
      pointsEarned: earned,
      coupon: null
    });
  }

  private nextId(): string {
    return receiptId(this.customer.index * receiptsPerCustomer + this.receipts++);
  }

  /** Writes to the customer, unless left out by chance, by design or by choice. */
  private contact(campaign: Campaign | undefined): void {
    const {customer, contacts: rng} = this;
    if (!campaign) return;
    const isChosen = rng.chance(campaign.audience);
    const isHeldOut = rng.chance(campaign.holdout);
    const reacts = [rng.next(), rng.next(), rng.next(), rng.next()] as const;
    if (campaign.day <= customer.registeredDay || !customer.consents) return;
    if (campaign.channel === "email" && !customer.email) return;
    if (!isChosen || isHeldOut) return;
    const id = `${campaign.id}-${customer.ref}`;
    const coupon =
      campaign.couponPercent > 0
        ? `${campaign.id}${customer.index.toString(36).toUpperCase()}`
        : null;
    const message: Message = {
      id,
      campaign,
      customer,
      day: campaign.day,
      minute: campaign.minute,
      coupon
    };
    this.journal.message(message);
    if (reacts[0] > 0.96) return;
    this.active.push({message, until: campaign.day + campaign.windowDays, couponUsed: false});
    this.react(message, reacts[1], reacts[2], reacts[3]);
  }

  private react(message: Message, opens: number, clicks: number, lag: number): void {
    const {channel} = message.campaign;
    this.tell(message, "delivered", 1);
    if (channel === "sms") {
      if (clicks < 0.07) this.tell(message, "clicked", 5 + Math.floor(lag * 600));
      return;
    }
    if (opens > (channel === "email" ? 0.32 : 0.6)) return;
    const openedAfter = 3 + Math.floor(lag * 900);
    this.tell(message, "opened", openedAfter);
    if (clicks < 0.22) this.tell(message, "clicked", openedAfter + 1 + Math.floor(lag * 10));
  }

  private tell(
    message: Message,
    kind: "delivered" | "opened" | "clicked",
    afterMinutes: number
  ): void {
    const at = message.day * 1440 + message.minute + afterMinutes;
    const day = Math.floor(at / 1440);
    if (day <= this.world.lastDay)
      this.journal.messageEvent({message, kind, day, minute: at % 1440});
  }
}
