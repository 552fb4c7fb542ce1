import {t} from "../i18n/index.js";
import {html} from "./element.js";

/** One thing to choose by; the first option, with an empty value, leaves everything in. */
export interface Filter {
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
  readonly options: readonly {readonly value: string; readonly label: string}[];
}

export type Choices = Readonly<Record<string, string>>;

/**
 * A row of filters over a page: an element whose `value` holds what is chosen by name and that says
 * "input" when it changes. The address keeps the choices, links of the menu carry them to other pages,
 * and a link with them is a saved view.
 */
export function filterBar(filters: readonly Filter[]): HTMLElement & {value: Choices} {
  const offered = filters.filter(({options}) => options.length > 1);
  const usual = ({options}: Filter) => options[0]?.value ?? "";
  const chosen = Object.fromEntries(
    filters.map((filter) => [filter.name, fromAddress(filter, usual(filter))])
  );
  const bar = Object.assign(html("form", {class: "filters", "aria-label": t("Filters")}), {
    value: chosen
  });
  const keep = (filter: Filter) =>
    keepInAddress(filter.name, bar.value[filter.name] ?? "", usual(filter));
  for (const filter of offered) {
    const {name, label, options} = filter;
    const select = html(
      "select",
      {name},
      options.map((option) =>
        html("option", {value: option.value, selected: option.value === chosen[name]}, option.label)
      )
    );
    // The bar speaks for its fields, once per change.
    select.addEventListener("input", (event) => event.stopPropagation());
    select.addEventListener("change", () => {
      bar.value = {...bar.value, [name]: select.value};
      keep(filter);
      bar.dispatchEvent(new Event("input", {bubbles: true}));
    });
    bar.append(html("label", {}, html("span", {}, label), select));
  }
  if (offered.length > 0) bar.append(copyButton());
  for (const filter of filters) keep(filter);
  return bar;
}

/** What the address asks for where it is offered, else what is usual. */
export function fromAddress<V extends string | number>(
  {name, options}: {readonly name: string; readonly options: readonly {readonly value: V}[]},
  usual: V
): V {
  const asked = new URLSearchParams(location.search).get(name);
  return options.find(({value}) => String(value) === asked)?.value ?? usual;
}

/** Writes a choice into the address and into the links that stay on the site; what is usual is left out. */
export function keepInAddress(name: string, value: string | number, usual: string | number): void {
  const address = new URL(location.href);
  if (value === usual) address.searchParams.delete(name);
  else address.searchParams.set(name, String(value));
  history.replaceState(history.state, "", address);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    "#observablehq-header nav a[href]"
  ))
    link.search = address.search;
}

function copyButton(): HTMLElement {
  const button = html("button", {type: "button", class: "copy"}, t("Copy link"));
  button.addEventListener("click", () => {
    void copy(location.href, button).then(() => {
      button.textContent = t("Copied");
      setTimeout(() => (button.textContent = t("Copy link")), 1500);
    });
  });
  return button;
}

/** Puts a text on the clipboard; browsers give pages of a local network, without TLS, the old way alone. */
async function copy(text: string, beside: HTMLElement): Promise<void> {
  // TypeScript takes it for always there.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard) return clipboard.writeText(text);
  const field = html("textarea", {class: "unseen", readonly: true}, text);
  beside.after(field);
  field.select();
  document.execCommand("copy");
  field.remove();
  beside.focus();
}
