import {html} from "./element.js";

/** A row of buttons of which one is chosen: an element with a `value` that says "input" when it changes. */
export function choice<V extends string>(
  label: string,
  options: readonly {readonly value: V; readonly label: string}[],
  chosen: V
): HTMLElement & {value: V} {
  const name = `choice-${label.replaceAll(/\W+/g, "-")}-${options.map((option) => option.value).join("-")}`;
  const row = html("div", {});
  const form = Object.assign(
    html("fieldset", {class: "choice"}, html("legend", {class: "unseen"}, label), row),
    {value: chosen}
  );
  for (const option of options)
    row.append(
      html(
        "label",
        {},
        html("input", {
          type: "radio",
          name,
          value: option.value,
          checked: option.value === chosen,
          onchange: () => {
            form.value = option.value;
            form.dispatchEvent(new Event("input", {bubbles: true}));
          }
        }),
        html("span", {}, option.label)
      )
    );
  return form;
}
