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
  const address = new URLSearchParams(location.search);
  const chosen = Object.fromEntries(
    filters.map(({name, options}) => {
      const asked = address.get(name) ?? "";
      return [name, options.some(({value}) => value === asked) ? asked : (options[0]?.value ?? "")];
    })
  );
  const bar = Object.assign(html("form", {class: "filters", "aria-label": t("Filters")}), {
    value: chosen
  });
  const choose = (name: string, value: string) => {
    bar.value = {...bar.value, [name]: value};
    keepInAddress(filters, bar.value);
    bar.dispatchEvent(new Event("input", {bubbles: true}));
  };
  for (const {name, label, options} of offered) {
    const select = html(
      "select",
      {name},
      options.map((option) =>
        html("option", {value: option.value, selected: option.value === chosen[name]}, option.label)
      )
    );
    // The bar speaks for its fields, once per change.
    select.addEventListener("input", (event) => event.stopPropagation());
    select.addEventListener("change", () => choose(name, select.value));
    bar.append(html("label", {}, html("span", {}, label), select));
  }
  if (offered.length > 0) bar.append(copyButton());
  keepInAddress(filters, chosen);
  return bar;
}

/** Writes the choices into the address and into the links that stay on the site; what is not chosen is left out. */
function keepInAddress(filters: readonly Filter[], choices: Choices): void {
  const address = new URL(location.href);
  for (const {name, options} of filters) {
    const value = choices[name] ?? "";
    if (value === (options[0]?.value ?? "")) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  history.replaceState(history.state, "", address);
  for (const link of document.querySelectorAll<HTMLAnchorElement>(
    "#observablehq-header nav a[href]"
  ))
    link.search = address.search;
}

function copyButton(): HTMLElement {
  const button = html("button", {type: "button", class: "copy"}, t("Copy link"));
  button.addEventListener("click", () => {
    void copy(location.href).then(() => {
      button.textContent = t("Copied");
      setTimeout(() => (button.textContent = t("Copy link")), 1500);
    });
  });
  return button;
}

/** Browsers give the clipboard to https and to this machine alone; over a local network the old command still copies. */
async function copy(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text);
  const field = html("textarea", {readonly: true}, text);
  document.body.append(field);
  field.select();
  document.execCommand("copy");
  field.remove();
}
