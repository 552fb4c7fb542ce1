import type {Campaign} from "./campaigns.js";
import type {Product} from "./catalogue.js";
import type {Customer} from "./customer.js";
import type {Day} from "./days.js";

/** What happens in the world, before anybody exports it. Money is whole UZS; quantities are thousandths. */
export interface Line {
  product: Product;
  quantity: number;
  price: number;
  discount: number;
  paidWithPoints: number;
  /** Paid in money: quantity × price − discount − points. */
  net: number;
  /** Cost of one piece or kilogram. */
  unitCost: number;
}

export interface Receipt {
  id: string;
  kind: "sale" | "refund";
  refunds: string | null;
  day: Day;
  minute: number;
  store: string;
  seller: string;
  card: string | null;
  lines: Line[];
  pointsEarned: number;
  coupon: string | null;
}

export interface Message {
  id: string;
  campaign: Campaign;
  customer: Customer;
  day: Day;
  minute: number;
  coupon: string | null;
}

export interface MessageEvent {
  message: Message;
  kind: "delivered" | "opened" | "clicked";
  day: Day;
  minute: number;
}

export interface Redemption {
  message: Message;
  receipt: Receipt;
}

/** Receives what happens; each export listens to what concerns it. */
export interface Journal {
  customer(customer: Customer): void;
  receipt(receipt: Receipt): void;
  message(message: Message): void;
  messageEvent(event: MessageEvent): void;
  redemption(redemption: Redemption): void;
}
