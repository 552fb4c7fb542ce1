import type {Journal, PointsEntry} from "../journal.js";
import {Purse, type Lot} from "../programme/purse.js";
import {Status} from "../programme/status.js";
import {dayAt, type Day, type Moment} from "../time/days.js";

/** Why points are granted, and until when where it is not a year. */
interface Reason {
  receipt?: string;
  campaign?: string;
  expiresOn?: Day;
}

/** Details of a points entry beyond who, when and how many. */
type Details = Pick<PointsEntry, "receipt" | "campaign" | "expiresOn" | "reverses">;

const nothing: Details = {receipt: null, campaign: null, expiresOn: null, reverses: null};

/** One registration with its card, points and status; somebody registered twice has two. */
export class Membership {
  readonly purse = new Purse();
  readonly status = new Status();
  private entries = 0;

  constructor(
    readonly ref: string,
    public card: string,
    private readonly journal: Journal,
    private readonly idPrefix: string
  ) {}

  /** Puts points in and books them. */
  grant(at: Moment, kind: "earn" | "bonus" | "opening", points: number, reason: Reason = {}): Lot {
    const {receipt = null, campaign = null} = reason;
    const id = this.nextId();
    const lot = this.purse.add(id, at, points, reason.expiresOn);
    const {expiresOn} = lot;
    this.book(id, at, kind, points, {receipt, campaign, expiresOn, reverses: null});
    return lot;
  }

  /** Pays with points; returns the entry and the last day of the latest lot spent. */
  redeem(at: Moment, points: number, receipt: string): {entryId: string; latest: Day} {
    const latest = this.purse.redeem(points);
    const entryId = this.nextId();
    this.book(entryId, at, "redeem", -points, {...nothing, receipt});
    return {entryId, latest};
  }

  /** Gives back points that had paid for a returned line, valid as long as the spent ones were. */
  giveBack(
    at: Moment,
    points: number,
    spent: {entryId: string; latest: Day},
    receipt: string
  ): void {
    const expiresOn = Math.max(spent.latest, dayAt(at));
    const id = this.nextId();
    this.purse.add(id, at, points, expiresOn);
    const reverses = spent.entryId;
    this.book(id, at, "reverse", points, {receipt, campaign: null, expiresOn, reverses});
  }

  /** Takes back what a returned line had earned; returns how much of it there still was. */
  takeBack(at: Moment, points: number, lot: Lot, receipt: string): number {
    const taken = this.purse.takeBack(lot, points);
    if (taken > 0)
      this.book(this.nextId(), at, "reverse", -taken, {...nothing, receipt, reverses: lot.entryId});
    return taken;
  }

  /** Books the lots that lapsed before a day. */
  expire(day: Day): void {
    for (const {lot, points} of this.purse.expire(day)) {
      const at = (lot.expiresOn + 1) * 1440 + 5;
      this.book(this.nextId(), at, "expire", -points, nothing);
    }
  }

  private book(
    id: string,
    at: Moment,
    kind: PointsEntry["kind"],
    points: number,
    {receipt, campaign, expiresOn, reverses}: Details
  ): void {
    const {card} = this;
    this.journal.points({id, card, at, kind, points, receipt, campaign, expiresOn, reverses});
  }

  private nextId(): string {
    return `${this.idPrefix}-${(this.entries++).toString(36)}`;
  }
}
