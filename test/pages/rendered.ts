import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {readProgramme} from "../../src/config/index.js";
import {renderSite, serve} from "../../src/site/index.js";
import {layoutOf} from "../../src/warehouse/index.js";
import {openBrowser} from "../support/browser.js";
import {projectRoot} from "../support/cli.js";

/** The site of a data folder, served, and a browser to look at it with. */
export interface Rendered {
  /** With a slash at its end. */
  readonly url: string;
  readonly browser: Browser;
  /** Ends browser and server and removes the site; the data folder stays. */
  readonly close: () => Promise<void>;
}

/** Renders what is published in a data folder into a folder of its own, in the given languages. */
export async function rendered(data: string, locales: readonly string[]): Promise<Rendered> {
  const site = await mkdtemp(join(tmpdir(), "regulars-site-"));
  const layout = {...layoutOf(data), site};
  const programme = await readProgramme(layout);
  await renderSite({project: projectRoot, layout, programme, isSample: false, locales});
  const served = await serve(site, {port: 0});
  const browser = await openBrowser();
  return {
    url: served.url,
    browser,
    close: async () => {
      await browser.close();
      await served.close();
      await rm(site, {recursive: true});
    }
  };
}
