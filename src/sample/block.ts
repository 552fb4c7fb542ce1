import {join} from "node:path";
import {booking} from "./books.js";
import {exporters, exportLists} from "./exports/index.js";
import {tellUntil, type Journal} from "./journal.js";
import {live} from "./life/life.js";
import {passersBy} from "./life/passers-by.js";
import {enrolStaff} from "./life/staff.js";
import {testReceipts} from "./mess/test-receipts.js";
import {Spool, type Run} from "./output/spool.js";
import {customerAt} from "./people/customer.js";
import {Tally, type Accounts} from "./tally.js";
import {tellTruth} from "./truth/customers.js";
import {World, type WorldOptions} from "./world.js";

/** A part of the world that can be told on its own: some customers, some days of passers-by, or the shop's lists. */
export type Block =
  | {kind: "lists"}
  | {kind: "customers"; from: number; to: number}
  | {kind: "days"; from: number; to: number};

export interface BlockResult {
  run: Run;
  accounts: Accounts;
}

const customersPerBlock = 4096;
const daysPerBlock = 30;

/** The blocks of a world, in the order in which ties are resolved. The sizes never change what is written. */
export function blocksOf({customers, firstDay, lastDay}: World): Block[] {
  const blocks: Block[] = [{kind: "lists"}];
  for (let from = 0; from < customers; from += customersPerBlock) {
    blocks.push({kind: "customers", from, to: Math.min(from + customersPerBlock, customers)});
  }
  for (let from = firstDay; from <= lastDay; from += daysPerBlock) {
    blocks.push({kind: "days", from, to: Math.min(from + daysPerBlock, lastDay + 1)});
  }
  return blocks;
}

/** Makes a function that tells blocks of one world and leaves what happened in spill files of `directory`. */
export function blockTeller(
  options: WorldOptions,
  directory: string
): (block: Block, number: number) => BlockResult {
  const world = new World(options);
  const spool = new Spool();
  const files = exporters(world, spool);
  return (block, number) => {
    const tally = new Tally();
    spool.begin(tally);
    const journal = tellUntil((world.lastDay + 1) * 1440, [files, booking(world, tally)]);
    tell(world, block, journal, tally, spool);
    return {run: spool.flush(join(directory, String(number))), accounts: tally.accounts};
  };
}

function tell(world: World, block: Block, journal: Journal, tally: Tally, spool: Spool): void {
  switch (block.kind) {
    case "lists":
      exportLists(world, spool);
      enrolStaff(world, journal);
      testReceipts(world, journal);
      return;
    case "customers":
      for (let i = block.from; i < block.to; i++) {
        const customer = customerAt(world, i);
        tellTruth(world, spool, customer, live(world, customer, journal, tally));
      }
      return;
    case "days":
      for (let day = block.from; day < block.to; day++) {
        for (let store = 0; store < world.stores.length; store++)
          passersBy(world, day, store, journal, tally);
      }
  }
}
