import type {Journal} from "../journal.js";
import type {Layout, Spool} from "../spool.js";
import type {World} from "../world.js";
import {crm, exportCustomer} from "./crm.js";
import {
  exportMessage,
  exportMessageEvent,
  exportRedemption,
  mailerCampaigns,
  mailerCoupons,
  mailerEvents,
  mailerMessages
} from "./mailer.js";
import {exportReceipt, till} from "./till.js";

export {exportCampaign} from "./mailer.js";
export {programme} from "./mapping.js";

/** Every kind of file that the sample is exported to. */
export const layouts: readonly Layout[] = [
  till,
  crm,
  mailerCampaigns,
  mailerMessages,
  mailerEvents,
  mailerCoupons
];

/** A journal that exports what it is told. */
export function exporting(world: World, spool: Spool): Journal {
  return {
    customer: (customer) => exportCustomer(spool, world, customer),
    receipt: (receipt) => exportReceipt(spool, receipt),
    message: (message) => exportMessage(spool, message),
    messageEvent: (event) => exportMessageEvent(spool, event),
    redemption: (redemption) => exportRedemption(spool, redemption)
  };
}
