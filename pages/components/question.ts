import {html} from "./element.js";

/** A field to search a page by. The address keeps the question; `ask` is told it now and as one types. */
export function questionField(
  label: string,
  placeholder: string,
  ask: (question: string) => void
): HTMLInputElement {
  const field = html("input", {
    type: "search",
    class: "sieve",
    placeholder,
    "aria-label": label,
    autocomplete: "off"
  });
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  const keep = () => {
    const address = new URL(location.href);
    if (field.value.trim()) address.searchParams.set("q", field.value.trim());
    else address.searchParams.delete("q");
    history.replaceState(history.state, "", address);
  };
  field.addEventListener("input", () => {
    keep();
    ask(field.value);
  });
  if (field.value) ask(field.value);
  return field;
}
