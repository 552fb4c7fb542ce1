import {behind} from "./ru/behind.js";
import {charts} from "./ru/charts.js";
import {comingBack} from "./ru/coming-back.js";
import {entities} from "./ru/entities.js";
import {customers} from "./ru/customers.js";
import {discounts} from "./ru/discounts.js";
import {explain} from "./ru/explain.js";
import {filters} from "./ru/filters.js";
import {findings} from "./ru/findings.js";
import {gallery} from "./ru/gallery.js";
import {glossary} from "./ru/glossary.js";
import {loads} from "./ru/loads.js";
import {leaving} from "./ru/leaving.js";
import {messages} from "./ru/messages.js";
import {models} from "./ru/models.js";
import {nextPurchase} from "./ru/next-purchase.js";
import {monday} from "./ru/monday.js";
import {overview} from "./ru/overview.js";
import {salesChange} from "./ru/sales-change.js";
import {search} from "./ru/search.js";
import {segments} from "./ru/segments.js";
import {shell} from "./ru/shell.js";
import {states} from "./ru/states.js";
import {unknown} from "./ru/unknown.js";
import {when} from "./ru/when.js";
import {worth} from "./ru/worth.js";

/** Russian, by the English text: a file a page or part of the kit. The keys of this catalogue are all that the site says. */
export const ru = {
  ...behind,
  ...charts,
  ...comingBack,
  ...entities,
  ...customers,
  ...discounts,
  ...explain,
  ...filters,
  ...findings,
  ...gallery,
  ...glossary,
  ...loads,
  ...leaving,
  ...messages,
  ...models,
  ...nextPurchase,
  ...monday,
  ...overview,
  ...salesChange,
  ...search,
  ...segments,
  ...shell,
  ...states,
  ...unknown,
  ...when,
  ...worth
};
