import {describe, expect, it} from "vitest";
import type {ParsedPage} from "../../src/site/framework.js";
import {prerendered} from "../../src/site/prerender.js";

/** A page whose blocks, one after another, have these bodies; each displays what its body gives to `display`. */
async function page(...bodies: string[]): Promise<string> {
  const id = (i: number) => String(i).padStart(8, "0");
  const one: ParsedPage = {
    name: "page",
    title: null,
    body: bodies.map((_, i) => `<p><!--:${id(i)}:--></p>`).join(""),
    imports: [],
    script: "",
    files: []
  };
  const cells = bodies.map(
    (body, i) => `{id: "${id(i)}", inputs: ["display"], body: async (display) => { ${body} }}`
  );
  const script = `var pages = {page: [${cells.join(", ")}]};`;
  return (await prerendered([one], script, () => null)).get("page") ?? "";
}

describe("what is rendered when the site is built", () => {
  it("are words and elements, each in the place that its block will take", async () => {
    expect(
      await page(
        'display("1 < 2");',
        'const b = document.createElement("b"); b.append("now"); display(b);'
      )
    ).toBe(
      "<p><observablehq-loading>1 &#60; 2</observablehq-loading><!--:00000000:--></p>" +
        "<p><observablehq-loading><b>now</b></observablehq-loading><!--:00000001:--></p>"
    );
  });

  it.each([
    ["draws", 'const f = document.createElement("table"); display(f);'],
    ["fails", 'throw new Error("no");'],
    ["fetches", 'display(await (await fetch("./x.json")).text());']
  ])("ends before the first block that %s", async (_, body) => {
    expect(await page('display("first");', body, 'display("last");')).toBe(
      "<p><observablehq-loading>first</observablehq-loading><!--:00000000:--></p>" +
        "<p><!--:00000001:--></p><p><!--:00000002:--></p>"
    );
  });

  it("are fields that nobody can fill in before their block has run", async () => {
    expect(await page('display(document.createElement("select"));')).toContain(
      '<observablehq-loading><select inert=""></select></observablehq-loading>'
    );
  });

  it("ends before a page grows heavier than its first answer may be", async () => {
    const html = await page('display("first");', 'display("x".repeat(50_000));');
    expect(html).toContain("first");
    expect(html.length).toBeLessThan(1_000);
  });
});
