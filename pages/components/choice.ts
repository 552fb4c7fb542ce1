import {html} from "./element.js";
import {fromAddress, keepInAddress} from "./filters.js";

/**
 * A row of buttons of which one is chosen: an element with a `value` that says "input" when it changes. The
 * address keeps the choice under its name, unless it is the usual one.
 */
export function choice<V extends string | number>(
  name: string,
  label: string,
  options: readonly {readonly value: V; readonly label: string}[],
  usual: V
): HTMLElement & {value: V} {
  const row = html("div", {});
  const form = Object.assign(
    html("fieldset", {class: "choice"}, html("legend", {class: "unseen"}, label), row),
    {value: fromAddress({name, options}, usual)}
  );
  keepInAddress(name, form.value, usual);
  for (const option of options)
    row.append(
      html(
        "label",
        {},
        html("input", {
          type: "radio",
          name,
          value: option.value,
          checked: option.value === form.value,
          onchange: () => {
            form.value = option.value;
            keepInAddress(name, form.value, usual);
            form.dispatchEvent(new Event("input", {bubbles: true}));
          }
        }),
        html("span", {}, option.label)
      )
    );
  return form;
}
