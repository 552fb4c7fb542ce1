import type {PlainText, Text} from "../i18n/index.js";
import type {Translate} from "../i18n/translate.js";
import {createFormat} from "./format.js";
import {menuOf} from "./menu.js";
import type {SiteFacts} from "./site.js";

/** What the build knows when it writes what stands around every page. */
export interface Shell {
  readonly site: SiteFacts;
  readonly t: Translate<Text>;
  /** The languages that are built together, each under its own name. */
  readonly locales: readonly {readonly locale: string; readonly name: string}[];
}

const escape = (text: string) =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})[sign] ?? sign
  );

/** Days after which numbers that end in the past are called old. */
const staleAfterDays = 8;

/** Runs before the page is drawn: the chosen colours, and whether the numbers are older than they may be. */
const script = (oldAfter: string) => `
const root = document.documentElement;
if (new Date().toISOString().slice(0, 10) > "${oldAfter}") root.dataset.old = "";
try {
  const theme = localStorage.getItem("theme");
  if (theme) root.dataset.theme = theme;
  root.dataset.events = localStorage.getItem("events") ?? "on";
} catch {}
addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector("[data-theme-button]");
  const isDark = () => (root.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  button?.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    try { localStorage.setItem("theme", root.dataset.theme); } catch {}
  });
  // Not scrollIntoView: the keyboard would go on from there.
  for (const link of document.querySelectorAll(":is(.menu, .further) [aria-current]")) {
    const row = link.closest("nav");
    row.scrollLeft += link.getBoundingClientRect().left - row.getBoundingClientRect().left - (row.clientWidth - link.clientWidth) / 2;
  }
});`;

/** What stands in the head of every page. */
export function head({site}: Shell): string {
  const oldAfter = site.asOf === null ? "9999" : daysLater(site.asOf, staleAfterDays);
  return `<meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><script>${script(oldAfter)}</script>`;
}

/**
 * The bar with the business's name, the menu, the further pages of the section that is open, the languages
 * and the switch between light and dark.
 */
export function header({site, t, locales}: Shell, path: string): string {
  const menu = menuOf(site);
  const open = menu.find(({pages}) => pages.some((page) => page.path === path));
  const link = (to: string, label: PlainText, current: string | false) =>
    `<li><a href="${to}"${current ? ` aria-current="${current}"` : ""}>${escape(t(label))}</a></li>`;
  const sections = menu.map((section) => {
    const first = section.pages[0]?.path ?? "";
    return link(first, section.label, section === open && (first === path ? "page" : "true"));
  });
  const further =
    open && open.pages.length > 1
      ? `\n<nav class="further" aria-label="${escape(t(open.label))}"><ul>${open.pages
          .map((page) => link(page.path, page.label, page.path === path && "page"))
          .join("")}</ul></nav>`
      : "";
  const languages = locales.map(
    ({locale, name}) =>
      `<li><a href="locale:${locale}${path}" hreflang="${locale}" lang="${locale}" aria-label="${name}"${locale === site.locale ? ' aria-current="true"' : ""}><span>${name}</span><abbr>${locale}</abbr></a></li>`
  );
  return `<a class="skip" href="#observablehq-main">${escape(t("To the content"))}</a>
<div class="brand"><a href="/index">${escape(site.businessName)}</a></div>
<nav class="menu" aria-label="${escape(t("Pages"))}"><ul>${sections.join("")}</ul></nav>${further}
<div class="settings">
<nav aria-label="${escape(t("Languages"))}"><ul>${languages.join("")}</ul></nav>
<a class="finder" href="/search" aria-label="${escape(t("Search"))}" title="${escape(t("Search"))}"><svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="9" cy="9" r="5.5"/><path d="m13.2 13.2 4 4"/></svg></a>
<button type="button" data-theme-button aria-label="${escape(t("Light or dark"))}" title="${escape(t("Light or dark"))}"></button>
</div>`;
}

/** What is said under a page's title: until when the numbers reach, and what is wrong with them. */
export function notices({site, t}: Shell): string {
  const format = createFormat(site);
  const stamp = [
    site.asOf && t("Data to {day}", {day: format.day(site.asOf)}),
    site.loadedAt && t("last export loaded {moment}", {moment: format.instant(site.loadedAt)})
  ].filter(Boolean);
  const parts = [stamp.length > 0 ? `<p class="stamp">${escape(stamp.join(" · "))}</p>` : ""];
  if (site.isSample)
    parts.push(
      folded(
        t("This is an invented programme."),
        t(
          "It came with Regulars so that you can look around. Put your own exports into data/inbox and start again."
        )
      )
    );
  if (site.failedChecks.length > 0) {
    const n = site.failedChecks.length;
    parts.push(
      notice(
        "bad",
        t("The newest data failed {n} {n|check|checks}.", {n}),
        `${t("The pages keep the last numbers that were right.")} ${site.failedChecks
          .slice(0, 3)
          .map(({model, check}) => `${model}: ${check}`)
          .join("; ")}`
      )
    );
  }
  if (site.asOf && !site.isSample)
    parts.push(notice("old", t("These numbers are old."), t("Load newer exports.")));
  if (site.asOf === null)
    parts.push(
      notice(
        "info",
        t("Nothing has been loaded yet."),
        t("Put exports of your till into data/inbox and start again.")
      )
    );
  return parts.join("\n");
}

const notice = (kind: string, title: string, text: string) =>
  `<aside class="notice ${kind}"><strong>${escape(title)}</strong> ${escape(text)}</aside>`;

/** A notice that is no news: its title in one line, so that the answer stays on a phone's first screen. */
const folded = (title: string, text: string) =>
  `<details class="notice info"><summary>${escape(title)}</summary>${escape(text)}</details>`;

function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
