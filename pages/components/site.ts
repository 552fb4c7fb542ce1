import {createFormat, type Format} from "./format.js";

/** What every page knows of the programme and its numbers: `data/site.json`, written at each build. */
export type {SiteFacts} from "../../src/site/site-facts.js";
import type {SiteFacts} from "../../src/site/site-facts.js";

const formats = new WeakMap<SiteFacts, Format>();

/** The formats of a site's language, currency and clock; made once. */
export function formatOf(site: SiteFacts): Format {
  let format = formats.get(site);
  if (!format) formats.set(site, (format = createFormat(site)));
  return format;
}
