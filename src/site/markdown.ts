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

/** What a word of the glossary means. */
export interface TermWords {
  readonly title: string;
  readonly meaning: string;
}

/** The glossary of the build: its words by name and what the link to its page says. */
export interface Terms {
  readonly words: Readonly<Record<string, TermWords>>;
  readonly more: string;
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** True for a block that holds words to translate, not only expressions, code and signs. */
export function hasWords(block: string): boolean {
  return /\p{L}/u.test(block.replaceAll(/\$\{[^}]*\}/g, "").replaceAll(/<[^>]*>/g, ""));
}

/**
 * Says every block of a Markdown page in another language before it is parsed, so that title, headings,
 * anchors and prose come out translated and static; `say` leaves a block that it does not know in English.
 * `underTitle` is HTML that follows the first heading; `[word](term:name)` becomes a word with its meaning behind it.
 */
export function translatedMarkdown(
  say: (text: string) => string,
  underTitle: string,
  terms: Terms = {words: {}, more: ""}
) {
  return <M extends MarkdownIt>(md: M): M => {
    md.core.ruler.after("block", "translate", (state) => {
      for (const token of state.tokens)
        if (token.type === "inline") token.content = withTerms(say(token.content), terms);
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

let count = 0;

/** A block with its words explained: a button and what it shows, without script. */
function withTerms(block: string, {words, more}: Terms): string {
  return block.replaceAll(/\[([^\]]+)\]\(term:(\w+)\)/g, (_, label: string, name: string) => {
    const word = words[name];
    if (!word)
      throw new Error(
        `"${block.slice(0, 60)}" explains the term ${name}, which models/terms.ts does not have; add it there or correct the name`
      );
    const id = `word-${name}-${(count += 1)}`;
    return (
      `<span class="term"><button type="button" popovertarget="${id}">${escaped(label)}</button>` +
      `<span id="${id}" popover class="term-tip" role="note"><strong>${escaped(word.title)}</strong>` +
      `<span>${escaped(word.meaning)}</span><a href="./glossary.html#${name}">${escaped(more)}</a></span></span>`
    );
  });
}
