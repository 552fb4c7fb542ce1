import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {seeded} from "../../src/stats/index.js";
import {loadAndBuild} from "../support/pipeline.js";
import {readWell} from "./reads-well.js";
import {rendered, type Rendered} from "./rendered.js";
import {locales} from "./world.js";

/** Receipts of 80 customers over 200 days, each at a pace of their own. */
function receipts(isNamed: boolean): string {
  const random = seeded(11);
  const rows: string[] = [];
  for (let customer = 1; customer <= 80; customer++) {
    const gap = 4 + 40 * random();
    for (
      let day = Math.floor(60 * random());
      day < 200;
      day += 1 + Math.floor(2 * gap * random())
    ) {
      const date = new Date(Date.UTC(2025, 9, 1 + day)).toISOString().slice(0, 10);
      const hour = 9 + Math.floor(11 * random());
      const amount = (2 + 30 * random()).toFixed(2);
      const who = isNamed ? `,c${customer}` : "";
      rows.push(`${rows.length + 1},${date} ${hour < 10 ? "0" : ""}${hour}:15${who},${amount}`);
    }
  }
  return [`receipt_id,sold_at${isNamed ? ",customer_ref" : ""},net_amount`, ...rows, ""].join("\n");
}

/** A list that says who the customers are and little more. */
const customers = [
  "customer_ref,full_name,gender",
  ...Array.from({length: 80}, (_, i) => `c${i + 1},Customer ${i + 1},${i % 3 ? "female" : "male"}`),
  ""
].join("\n");

interface Owner {
  readonly who: string;
  readonly files: Readonly<Record<string, string>>;
  readonly languages: readonly string[];
}

const owners: readonly Owner[] = [
  {
    who: "an owner with receipts and customers only",
    files: {"receipts.csv": receipts(true), "customers.csv": customers},
    languages: locales
  },
  {
    who: "an owner whose receipts name nobody",
    files: {"receipts.csv": receipts(false)},
    languages: ["ru"]
  },
  {
    who: "an owner with one receipt",
    files: {"receipts.csv": "receipt_id,sold_at,net_amount\n1,2026-03-14,5\n"},
    languages: ["uz"]
  }
];

describe.each(owners)("the pages of $who", ({files, languages}) => {
  let folder: string;
  let site: Rendered;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "regulars-owner-"));
    await mkdir(join(folder, "inbox"));
    for (const [name, text] of Object.entries(files))
      await writeFile(join(folder, "inbox", name), text);
    await writeFile(join(folder, "programme.json"), JSON.stringify({business: {currency: "EUR"}}));
    const {built} = await loadAndBuild(folder);
    expect(built.isPublished).toBe(true);
    site = await rendered(folder, languages);
  }, 240_000);
  afterAll(async () => {
    await site.close();
    await rm(folder, {recursive: true});
  });

  it.each(languages)(
    "read well in %s",
    async (locale) => {
      expect(await readWell(site.browser, `${site.url}${locale}/`)).toEqual([]);
    },
    240_000
  );
});
