/** The part of a markdown-it token that a translation touches. */
interface Token {
  type: string;
  tag: string;
  content: string;
}

interface MarkdownState {
  tokens: Token[];
  Token: new (type: string, tag: string, nesting: number) => Token;
}

interface MarkdownIt {
  core: {ruler: {after(name: string, rule: string, run: (state: MarkdownState) => void): void}};
}

/** True for a block that holds words to translate, not only expressions, code and signs. */
export function hasWords(block: string): boolean {
  return /\p{L}/u.test(block.replaceAll(/\$\{[^}]*\}/g, "").replaceAll(/<[^>]*>/g, ""));
}

/**
 * Says every block of a Markdown page in another language before it is parsed, so that title, headings,
 * anchors and prose come out translated and static; a block that the catalogue lacks stays English.
 * `underTitle` is HTML that follows the first heading.
 */
export function translatedMarkdown(
  catalogue: Readonly<Record<string, string>>,
  underTitle: string
) {
  return <M extends MarkdownIt>(md: M): M => {
    md.core.ruler.after("block", "translate", (state) => {
      for (const token of state.tokens)
        if (token.type === "inline") token.content = catalogue[token.content] ?? token.content;
      const end = state.tokens.findIndex(
        (token) => token.type === "heading_close" && token.tag === "h1"
      );
      if (end < 0) return;
      const block = new state.Token("html_block", "", 0);
      block.content = `${underTitle}\n`;
      state.tokens.splice(end + 1, 0, block);
    });
    return md;
  };
}
