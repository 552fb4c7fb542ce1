import type {PlainText} from "../i18n/index.js";

export interface MenuEntry {
  /** The page's path without extension; "/index" is the first page. */
  readonly path: string;
  readonly label: PlainText;
}

/** The owner's menu, six pages at most; other pages open from these. */
export const menu: readonly MenuEntry[] = [
  {path: "/index", label: "Overview"},
  {path: "/coming-back", label: "Coming back"},
  {path: "/messages", label: "Messages"},
  {path: "/behind", label: "Behind the numbers"}
];
