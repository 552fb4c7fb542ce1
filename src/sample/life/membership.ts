import type {Journal} from "../journal.js";
import {Purse, type Lot} from "../programme/purse.js";
import {Status} from "../programme/status.js";
import {dayAt, type Day, type Moment} from "../time/days.js";

/** Details of a points entry beyond who, when and how many. */
interface Reason {
  receipt?: string;
  campaign?: string;
  reverses?: string;
  expiresOn?: Day;
}

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
    const id = this.nextId();
    const lot = this.purse.add(id, at, points, reason.expiresOn);
    this.book(id, at, kind, points, {...reason, expiresOn: lot.expiresOn});
    return lot;
  }

  /** Pays with points; returns the entry and the last day of the latest lot spent. */
  redeem(at: Moment, points: number, receipt: string): {entryId: string; latest: Day} {
    const latest = this.purse.redeem(points);
    const entryId = this.nextId();
    this.book(entryId, at, "redeem", -points, {receipt});
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
    this.book(id, at, "reverse", points, {receipt, reverses: spent.entryId, expiresOn});
  }

  /** Takes back what a returned line had earned; returns how much of it there still was. */
  takeBack(at: Moment, points: number, lot: Lot, receipt: string): number {
    const taken = this.purse.takeBack(lot, points);
    if (taken > 0)
      this.book(this.nextId(), at, "reverse", -taken, {receipt, reverses: lot.entryId});
    return taken;
  }

  /** Books the lots that lapsed before a day. */
  expire(day: Day): void {
    for (const {lot, points} of this.purse.expire(day)) {
      const at = (lot.expiresOn + 1) * 1440 + 5;
      this.book(this.nextId(), at, "expire", -points, {});
    }
  }

  private book(
    id: string,
    at: Moment,
    kind: "earn" | "bonus" | "opening" | "redeem" | "reverse" | "expire",
    points: number,
    {receipt, campaign, reverses, expiresOn}: Reason
  ): void {
    this.journal.points({
      id,
      card: this.card,
      at,
      kind,
      points,
      receipt: receipt ?? null,
      campaign: campaign ?? null,
      expiresOn: expiresOn ?? null,
      reverses: reverses ?? null
    });
  }

  private nextId(): string {
    return `${this.idPrefix}-${(this.entries++).toString(36)}`;
  }
}
