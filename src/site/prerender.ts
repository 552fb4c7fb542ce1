import {parseHtml} from "@observablehq/framework/dist/html.js";
import type {ParsedPage} from "./framework.js";

/** A block of a page as Framework defines it. */
interface Cell {
  readonly id: string;
  readonly inputs?: readonly string[];
  readonly outputs?: readonly string[];
  readonly body: (...inputs: unknown[]) => unknown;
}

/** What is drawn or measured by the browser. */
const drawings = ".stage, .picture, table, dialog, canvas";
/** What answers to the reader only when its block has run. */
const fields = "form, input, select, textarea";

/** So many characters at most, that the first answer of a server still holds them, compressed. */
const roomOnPage = 30_000;

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * Runs the blocks of the pages until the first that draws or is long, and returns each page's HTML with
 * what they display in its place: a reader sees the first words and figures before any script has come.
 * The browser runs every block again and puts its own result there.
 * `script` holds the blocks by page (`bundleForNode`), `read` the content of a page's data by the name in the block.
 */
export async function prerendered(
  pages: readonly ParsedPage[],
  script: string,
  read: (page: ParsedPage, name: string) => unknown
): Promise<ReadonlyMap<string, string>> {
  const window = parseHtml("");
  const blocks = run(script, window);
  const bodies = new Map<string, string>();
  for (const page of pages) {
    const files = (name: string) => ({json: () => Promise.resolve(read(page, name))});
    const displayed = await firstBlocks(blocks[page.name] ?? [], files, window);
    bodies.set(page.name, filled(page.body, displayed));
  }
  window.close();
  return bodies;
}

/** The blocks of every page, bound to a document that nobody sees. */
function run(script: string, window: Window & typeof globalThis): Record<string, Cell[]> {
  const nothing = () => undefined;
  const Unseen = class {
    observe = nothing;
    unobserve = nothing;
    disconnect = nothing;
  };
  const around: Record<string, unknown> = {
    window,
    document: window.document,
    Node: window.Node,
    location: {href: "http://localhost/", search: "", pathname: "/", hash: ""},
    history: {state: null, replaceState: nothing},
    localStorage: {getItem: () => null, setItem: nothing},
    matchMedia: () => ({matches: false, addEventListener: nothing}),
    ResizeObserver: Unseen,
    IntersectionObserver: Unseen,
    fetch: () => Promise.reject(new Error("nothing is fetched while the site is built"))
  };
  // The script is the project's own pages, bundled a moment ago.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const evaluate = new Function(...Object.keys(around), `${script}\nreturn pages;`) as (
    ...values: unknown[]
  ) => Record<string, Cell[]>;
  return evaluate(...Object.values(around));
}

/** What the blocks at the top of a page display, as HTML by their ids. */
async function firstBlocks(
  cells: readonly Cell[],
  files: (name: string) => object,
  window: Window & typeof globalThis
): Promise<ReadonlyMap<string, string>> {
  const known = new Map<string, unknown>([["FileAttachment", files]]);
  const html = new Map<string, string>();
  let room = roomOnPage;
  for (const {id, inputs = [], outputs = [], body} of cells) {
    const shown: unknown[] = [];
    const display = (value: unknown) => {
      shown.push(value);
      return value;
    };
    const view = (field: {value: unknown}) => {
      shown.push(field);
      return field.value;
    };
    const given = new Map<string, unknown>([...known, ["display", display], ["view", view]]);
    if (!inputs.every((name) => given.has(name))) break;
    try {
      const result = (await body(...inputs.map((name) => given.get(name)))) as
        Record<string, unknown> | undefined;
      for (const name of outputs) known.set(name, await result?.[name]);
    } catch {
      // What goes wrong is shown, and said in the console, by the browser.
      break;
    }
    const nodes = shown.flatMap((one) => htmlOf(one, window));
    const text = nodes.join("");
    room -= text.length;
    if (nodes.includes(null) || room < 0) break;
    if (text) html.set(id, text);
  }
  return html;
}

/** A displayed value as HTML; null when it is of no use without a browser. */
function htmlOf(value: unknown, window: Window & typeof globalThis): (string | null)[] {
  if (value instanceof window.Element)
    return [has(value, drawings) ? null : inertFields(value).outerHTML];
  if (value instanceof window.Node) return [escaped(value.textContent ?? "")];
  if (Array.isArray(value)) return value.flatMap((one) => htmlOf(one, window));
  if (typeof value === "string" || typeof value === "number") return [escaped(String(value))];
  return [null];
}

const has = (element: Element, selector: string) =>
  element.matches(selector) || element.querySelector(selector) !== null;

/** The element, which nobody can fill in yet when it has fields. */
function inertFields(element: Element): Element {
  if (has(element, fields)) element.setAttribute("inert", "");
  return element;
}

/** A page with what its blocks display in the element that Framework takes away when it runs them. */
const filled = (body: string, displayed: ReadonlyMap<string, string>) =>
  body.replaceAll(
    /(?:<observablehq-loading><\/observablehq-loading>)?<!--:([0-9a-f]{8}(?:-\d+)?):-->/g,
    (place, id: string) => {
      const html = displayed.get(id);
      return html === undefined
        ? place
        : `<observablehq-loading>${html}</observablehq-loading><!--:${id}:-->`;
    }
  );
