import {t} from "../i18n/index.js";
import {html} from "./element.js";

/** What a word means, in the language of the site; `_glossary.json` holds them by name. */
export interface TermWords {
  readonly title: string;
  readonly meaning: string;
}

let glossary: Promise<Readonly<Record<string, TermWords>>> | undefined;

/** The words of the glossary, fetched when the first of them is asked for. */
const words = () =>
  (glossary ??= fetch("./_glossary.json")
    .then((response) => response.json() as Promise<{terms: Record<string, TermWords>}>)
    .then(({terms}) => terms));

let count = 0;

/** A word with its meaning behind it: click, tap, Enter or Space show it, Escape and a click elsewhere hide it. */
export function term(name: string, label: string): HTMLElement {
  const id = `term-${name}-${(count += 1)}`;
  const tip = html("span", {id, popover: "auto", class: "term-tip", role: "note"});
  tip.addEventListener("beforetoggle", () => {
    if (tip.childNodes.length > 0) return;
    void words().then((known) => {
      const found = known[name];
      tip.append(
        html("strong", {}, found?.title ?? label),
        html("span", {}, found?.meaning ?? ""),
        html("a", {href: `./glossary.html#${name}`}, t("Glossary"))
      );
    });
  });
  return html(
    "span",
    {class: "term"},
    html("button", {type: "button", popovertarget: id}, label),
    tip
  );
}

const link = /\[([^\]]+)\]\(term:(\w+)\)/g;

/** A text in which `[word](term:name)` became a word with its meaning behind it. */
export function prose(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const found of text.matchAll(link)) {
    parts.push(text.slice(end, found.index), term(found[2] ?? "", found[1] ?? ""));
    end = found.index + found[0].length;
  }
  return [...parts, text.slice(end)].filter((part) => part !== "");
}

/** The same text without its links, for names that are said. */
export const plainProse = (text: string) => text.replaceAll(link, "$1");
