import {copyFile, cp, mkdir, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {once} from "./once.js";
import {loadAndBuild, projectRoot} from "./pipeline.js";
import {shared} from "./shared.js";

/** Where the exports of the committed sample lie. */
export const sampleFolder = join(projectRoot, "data/sample");

/** The data folder of the committed sample, loaded and built once a run; only to be read. */
export const loadedSample = (): Promise<string> =>
  once("sample", async (folder) => {
    await cp(join(sampleFolder, "inbox"), join(folder, "inbox"), {recursive: true});
    await cp(join(sampleFolder, "programme.json"), join(folder, "programme.json"));
    await publish(folder);
  });

const journeyFiles = [
  "transactions_sample.csv.gz",
  "products.csv.gz",
  "demographics.csv",
  "campaigns.csv",
  "campaign_descriptions.csv",
  "coupons.csv.gz",
  "coupon_redemptions.csv"
];

/** The data folder of the Complete Journey, a grocery's real exports, loaded and built once a run; only to be read. */
export const loadedJourney = (): Promise<string> =>
  once("complete-journey", async (folder) => {
    await mkdir(join(folder, "inbox"));
    for (const file of journeyFiles)
      await copyFile(shared("data/complete-journey", file), join(folder, "inbox", basename(file)));
    await writeFile(
      join(folder, "programme.json"),
      JSON.stringify({
        business: {
          name: "Grocery",
          currency: "USD",
          timeZone: "America/New_York",
          phoneCountry: "US"
        }
      })
    );
    await publish(folder);
  });

/** Loads and builds; whoever asks for the folder is told when something was refused or failed a check. */
async function publish(folder: string): Promise<void> {
  const {loaded, built} = await loadAndBuild(folder);
  const failing = built.failing.filter(({severity}) => severity === "error");
  if (loaded.refusals.length > 0 || failing.length > 0 || !built.isPublished)
    throw new Error(`not published: ${JSON.stringify({refusals: loaded.refusals, failing})}`);
}
