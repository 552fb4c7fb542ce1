import type {Channel} from "./campaign.js";

/** How a channel behaves. Rates are of the messages sent, opened of the delivered, clicked of the opened. */
export interface ChannelProfile {
  /** UZS a message. */
  cost: number;
  delivered: number;
  /** Null where nobody can see it. */
  opened: number | null;
  clicked: number;
  /** The share of customers who can be reached through it at all, given what it needs. */
  reach: number;
  needs: "phone" | "email" | "account" | "nothing";
}

export const channelProfiles: Record<Channel, ChannelProfile> = {
  sms: {cost: 95, delivered: 0.96, opened: null, clicked: 0.06, reach: 1, needs: "phone"},
  email: {cost: 12, delivered: 0.97, opened: 0.27, clicked: 0.18, reach: 1, needs: "email"},
  push: {cost: 5, delivered: 0.82, opened: 0.3, clicked: 0.3, reach: 0.6, needs: "account"},
  viber: {cost: 140, delivered: 0.9, opened: 0.55, clicked: 0.12, reach: 0.35, needs: "phone"},
  whatsapp: {cost: 260, delivered: 0.93, opened: 0.6, clicked: 0.12, reach: 0.25, needs: "phone"},
  telegram: {cost: 8, delivered: 0.95, opened: 0.58, clicked: 0.15, reach: 0.6, needs: "phone"},
  social: {cost: 55, delivered: 0.7, opened: 0.22, clicked: 0.08, reach: 0.5, needs: "phone"},
  account: {cost: 0, delivered: 1, opened: 0.3, clicked: 0.3, reach: 1, needs: "account"},
  call: {cost: 1500, delivered: 0.58, opened: null, clicked: 0, reach: 1, needs: "phone"},
  print: {cost: 3200, delivered: 0.92, opened: null, clicked: 0, reach: 0.8, needs: "phone"}
};
