const clause =
  /^(select|from|where|group by|having|order by|limit|left join|inner join|cross join|full join|union all|union|except|window)\b/i;

/**
 * SQL on lines of its clauses, sub-selects indented, so that it can be read; the text is otherwise as it is.
 * Texts and quoted names are left alone.
 */
export function readableSql(sql: string): string {
  let out = "";
  /** For each open parenthesis, whether a sub-select stands in it. */
  const open: boolean[] = [];
  const indent = () => "  ".repeat(open.filter(Boolean).length);
  const isQuery = () => open.length === 0 || open.at(-1) === true;
  const newLine = () => {
    out = `${out.trimEnd()}\n${indent()}`;
  };
  for (let i = 0; i < sql.length;) {
    const rest = sql.slice(i);
    const quoted = /^(?:'(?:[^']|'')*'|"(?:[^"]|"")*")/.exec(rest)?.[0];
    const isWordStart = !/[\w"$]/.test(sql[i - 1] ?? " ");
    const keyword = isWordStart && isQuery() ? clause.exec(rest)?.[0] : undefined;
    const step = quoted ?? keyword ?? rest.charAt(0);
    if (step === "(") {
      const isSubselect = /^\(\s*(select|with)\b/i.test(rest);
      out += "(";
      open.push(isSubselect);
      if (isSubselect) newLine();
    } else if (step === ")") {
      const wasSubselect = open.pop() === true;
      if (wasSubselect) newLine();
      out += ")";
    } else if (step === "," && isQuery() && /^,\s*"\w+"\s+as\s+\(/.test(rest)) {
      out += ",";
      newLine();
    } else if (keyword !== undefined && out.trim() !== "" && !/\n\s*$/.test(out)) {
      newLine();
      out += step;
    } else if (!(step === " " && /\s$/.test(out))) out += step;
    i += step.length;
  }
  return out.trim();
}
