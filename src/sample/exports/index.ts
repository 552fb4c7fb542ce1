import type {Journal} from "../journal.js";
import type {Spool} from "../output/spool.js";
import type {World} from "../world.js";
import {exportCalls} from "./calls.js";
import {exportCards, exportClients, exportConsents, exportInvitations} from "./crm.js";
import {entityListeners} from "./entity-files.js";
import {exportCampaigns, exportMessageEvents, exportMessages, exportRedemptions} from "./mailer.js";
import {exportPoints} from "./points.js";
import {exportReference} from "./reference.js";
import {exportReceipts} from "./till.js";

export {programme} from "./mapping.js";

/** The listeners that write what happens into the files of the shop's systems. */
export function exporters(world: World, spool: Spool): Partial<Journal> {
  return {
    ...entityListeners(spool),
    receipt: exportReceipts(world, spool),
    points: exportPoints(spool),
    enrolment: exportClients(world, spool),
    card: exportCards(world, spool),
    consent: exportConsents(spool),
    invitation: exportInvitations(spool),
    message: exportMessages(spool),
    messageEvent: exportMessageEvents(spool),
    redemption: exportRedemptions(spool),
    call: exportCalls(spool)
  };
}

/** The lists that do not depend on any customer. */
export function exportLists(world: World, spool: Spool): void {
  exportCampaigns(world, spool);
  exportReference(world, spool);
}
