import type {PlainText} from "../i18n/index.js";

export interface MenuPage {
  /** The page's path without extension; "/index" is the first page. */
  readonly path: string;
  readonly label: PlainText;
}

/** One entry of the owner's menu and the pages that open from it, the first of them at once. */
export interface Section {
  readonly label: PlainText;
  readonly pages: readonly MenuPage[];
}

/** The owner's menu, six sections at most; a new page is a line in one of them. */
const sections: readonly Section[] = [
  {
    label: "Overview",
    pages: [
      {path: "/index", label: "Overview"},
      {path: "/sales-change", label: "Why did sales change?"}
    ]
  },
  {label: "Monday", pages: [{path: "/monday", label: "Monday"}]},
  {
    label: "Coming back",
    pages: [
      {path: "/coming-back", label: "Do they come back?"},
      {path: "/worth", label: "What is a customer worth?"},
      {path: "/leaving", label: "Who is leaving, and whom do we call?"}
    ]
  },
  {
    label: "Customers",
    pages: [
      {path: "/customers", label: "Who are our customers?"},
      {path: "/next-purchase", label: "What do they buy next?"},
      {path: "/when", label: "When do they come?"},
      {path: "/discounts", label: "Do discounts earn or eat margin?"}
    ]
  },
  {label: "Messages", pages: [{path: "/messages", label: "Which message brought them back?"}]},
  {
    label: "Behind the numbers",
    pages: [
      {path: "/behind", label: "Behind the numbers"},
      {path: "/unknown", label: "What we do not know"},
      {path: "/loads", label: "Loads and checks"},
      {path: "/glossary", label: "Metrics and glossary"},
      {path: "/models", label: "Models"},
      {path: "/gallery", label: "Gallery"}
    ]
  }
];

/** The menu without the pages that have no data, and without sections that are left with none. */
export function menuOf({
  missing
}: {
  readonly missing: readonly {readonly page: string}[];
}): readonly Section[] {
  const absent = new Set(missing.map(({page}) => `/${page}`));
  return sections
    .map((section) => ({...section, pages: section.pages.filter(({path}) => !absent.has(path))}))
    .filter(({pages}) => pages.length > 0);
}

/** The title of a page by its name, whether it is in the menu or waits for data. */
export function pageTitle(name: string): PlainText {
  const pages = sections.flatMap((section) => section.pages);
  return pages.find(({path}) => path === `/${name}`)?.label ?? "Overview";
}
