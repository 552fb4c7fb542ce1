import type {ru} from "./ru.js";
import {behind} from "./uz/behind.js";
import {charts} from "./uz/charts.js";
import {comingBack} from "./uz/coming-back.js";
import {entities} from "./uz/entities.js";
import {customers} from "./uz/customers.js";
import {discounts} from "./uz/discounts.js";
import {explain} from "./uz/explain.js";
import {filters} from "./uz/filters.js";
import {findings} from "./uz/findings.js";
import {gallery} from "./uz/gallery.js";
import {glossary} from "./uz/glossary.js";
import {loads} from "./uz/loads.js";
import {leaving} from "./uz/leaving.js";
import {messages} from "./uz/messages.js";
import {models} from "./uz/models.js";
import {nextPurchase} from "./uz/next-purchase.js";
import {monday} from "./uz/monday.js";
import {overview} from "./uz/overview.js";
import {salesChange} from "./uz/sales-change.js";
import {search} from "./uz/search.js";
import {segments} from "./uz/segments.js";
import {shell} from "./uz/shell.js";
import {states} from "./uz/states.js";
import {unknown} from "./uz/unknown.js";
import {when} from "./uz/when.js";
import {worth} from "./uz/worth.js";

/** Uzbek in Latin letters, by the English text. */
export const uz: Readonly<Record<keyof typeof ru, string>> = {
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
