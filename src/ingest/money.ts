import {Refusal} from "./refusal.js";

const token = /\s*(?:"((?:[^"]|"")+)"|([\p{L}_][\p{L}\p{N}_]*)|(\d+(?:\.\d+)?)|([-+*()]))/uy;

/** A product or sum of columns, as {"money": …} writes it: its SQL and the headers that it reads. */
export interface MoneyExpression {
  /** `operand` gives SQL of a header's number. */
  readonly sql: (operand: (header: string) => string) => string;
  readonly headers: readonly string[];
}

/** Reads a money expression: columns, numbers, `+`, `-`, `*` and brackets. Throws a Refusal for anything else. */
export function moneyExpression(source: string, where: string): MoneyExpression {
  const parts: {header?: string; sql?: string}[] = [];
  token.lastIndex = 0;
  const end = source.trimEnd().length;
  while (token.lastIndex < end) {
    const at = token.lastIndex;
    const match = token.exec(source);
    if (!match)
      throw new Refusal(
        `${where}: ${JSON.stringify(source.slice(at).trim())} cannot stand in {"money"}; it takes columns, numbers, +, -, * and brackets`
      );
    const [, quoted, bare, number, sign] = match;
    const header = quoted?.replaceAll('""', '"') ?? bare;
    if (header !== undefined) parts.push({header});
    else parts.push({sql: ` ${number ?? sign ?? ""} `});
  }
  if (!parts.some((part) => part.header !== undefined))
    throw new Refusal(
      `${where}: {"money"} needs a column; write {"const"} for an amount that is always the same`
    );
  return {
    headers: parts.flatMap((part) => part.header ?? []),
    sql: (operand) =>
      parts.map((part) => (part.header === undefined ? part.sql : operand(part.header))).join("")
  };
}
