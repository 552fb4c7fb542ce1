import {createHash} from "node:crypto";
import type {SiteFacts} from "./site-facts.js";

const script = `
const links = [...document.querySelectorAll("a[hreflang]")];
const wanted = navigator.languages.map((language) => language.slice(0, 2).toLowerCase());
const match = wanted.map((language) => links.find((link) => link.hreflang === language)).find(Boolean);
location.replace((match ?? links[0]).href);
`;

/** The hash by which a content policy allows the start page's script. */
export const startScriptHash = `sha256-${createHash("sha256").update(script).digest("base64")}`;

const names: Readonly<Record<string, string>> = {en: "English", ru: "Русский", uz: "Oʻzbekcha"};

/** The page at the root of the site: sends the reader to their language, the business's own by default. */
export function startPage(locales: readonly string[], facts: SiteFacts, policy: string): string {
  const ordered = [...locales].sort(
    (a, b) => Number(b === facts.locale) - Number(a === facts.locale)
  );
  const title = facts.businessName.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const links = ordered.map(
    (locale) =>
      `<li><a href="./${locale}/index.html" hreflang="${locale}" lang="${locale}">${names[locale] ?? locale}</a></li>`
  );
  return `<!DOCTYPE html>
<html lang="${ordered[0] ?? "en"}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<ul>${links.join("")}</ul>
<script>${script}</script>
</html>
`;
}
