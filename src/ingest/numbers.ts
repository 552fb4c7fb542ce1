import {text} from "../warehouse/index.js";

export type DecimalSign = "." | ",";

export interface NumberStyle {
  readonly decimal: DecimalSign;
  /** The sign between thousands; undefined: a space, an apostrophe, or the sign that is not the decimal one. */
  readonly thousands?: string;
}

/** SQL: the canonical text ("-1500.5") of a number as exports write it; null when it is none. */
export function numberText(x: string, style: NumberStyle): string {
  const d = style.decimal === "." ? "\\." : ",";
  const other = style.decimal === "." ? "," : ".";
  const groups =
    style.thousands === undefined
      ? [" ", "'", other]
      : style.thousands === ""
        ? []
        : [style.thousands];
  const grouped = groups.map((sign) => `|[0-9]{1,3}(${escaped(sign)}[0-9]{3})+`).join("");
  const plain = `^-?([0-9]+${grouped})?(${d}[0-9]*)?$`;
  const scientific = `^-?[0-9]+(${d}[0-9]+)?[eE][-+]?[0-9]+$`;
  const bare = bareNumber(x);
  const strip =
    groups.length > 0
      ? `regexp_replace(n, ${text(`[${groups.map(escaped).join("")}]`)}, '', 'g')`
      : "n";
  const point = (sql: string) => (style.decimal === "." ? sql : `replace(${sql}, ',', '.')`);
  return (
    `list_transform([${bare}], lambda n: case` +
    ` when regexp_matches(n, ${text(plain)}) and regexp_matches(n, '[0-9]') then ${point(strip)}` +
    ` when regexp_matches(n, ${text(scientific)}) then ${unfolded(point("n"))} end)[1]`
  );
}

function escaped(sign: string): string {
  return /[.*+?^${}()|[\]\\-]/.test(sign) ? `\\${sign}` : sign;
}

const currencyWords =
  "UZS|KZT|RUB|USD|EUR|GBP|KGS|UAH|сўм|сум|soʻm|so‘m|so'm|som|руб\\.?|р\\.|тенге|тг\\.?|грн\\.?";

/** SQL: a number without currency, with plain spaces and apostrophes, and its minus in front. */
function bareNumber(x: string): string {
  const spaced = `translate(${x}, ${text("\u00a0\u202f\u2009\u2007’ʼ‘`−–")}, ${text("    ''''--")})`;
  const unmarked = `trim(regexp_replace(regexp_replace(${spaced}, '\\p{Sc}', '', 'g'), '(?i)^(${currencyWords.replaceAll("'", "''")})|(${currencyWords.replaceAll("'", "''")})$', ''))`;
  const signed = `regexp_replace(regexp_replace(${unmarked}, '^\\(\\s*(.*?)\\s*\\)$', '-\\1'), '^(.*[0-9.,])\\s?-$', '-\\1')`;
  return `regexp_replace(${signed}, '^([-+])\\s*', case when left(${signed}, 1) = '+' then '' else '-' end)`;
}

/** SQL: a number with an exponent as plain digits; more decimals than any column keeps where it is smaller still. */
function unfolded(n: string): string {
  const exact = `try_cast(${n} as decimal(38, 18))`;
  return `case when ${exact} = 0 and try_cast(${n} as double) <> 0 then '0.0000000000000000001' else cast(${exact} as varchar) end`;
}

/** SQL: decimals of a canonical number that are not trailing zeros. */
function decimalCount(canonical: string): string {
  return `case when contains(${canonical}, '.') then length(rtrim(${canonical}, '0')) - instr(${canonical}, '.') else 0 end`;
}

function typeOf(scale: number): string {
  return scale === 0 ? "bigint" : `decimal(18, ${scale})`;
}

/** SQL: a number in its plainest spelling as DECIMAL(18, scale), told by cheap looks; null for any other. */
export function plainNumber(x: string, {decimal}: NumberStyle, scale: number): string {
  const value = decimal === "." ? x : `replace(${x}, ',', '.')`;
  const sign = text(decimal);
  // A cast would round what has more decimals, read an exponent, and take a point for the decimal sign.
  const foreign = decimal === "." ? ["e", "E", "_"] : ["e", "E", "_", "."];
  const isPlain = [
    `(strlen(${x}) - instr(${x}, ${sign}) <= ${scale} or not contains(${x}, ${sign}))`,
    ...foreign.map((one) => `not contains(${x}, ${text(one)})`)
  ];
  return `case when ${isPlain.join(" and ")} then try_cast(${value} as ${typeOf(scale)}) end`;
}

/** SQL: a text as DECIMAL(18, scale); null when it is no number, has more decimals than that, or is too large. */
export function exactNumber(x: string, style: NumberStyle, scale: number): string {
  const canonical = numberText(x, style);
  const careful = `list_transform([${canonical}], lambda c: case when ${decimalCount("c")} <= ${scale} then try_cast(c as ${typeOf(scale)}) end)[1]`;
  return `coalesce(${plainNumber(x, style, scale)}, case when ${x} is not null then ${careful} end)`;
}

/** SQL: a text as DECIMAL(18, scale), rounded where it has more decimals. */
export function roundedNumber(x: string, style: NumberStyle, scale: number): string {
  // Each subexpression stands here once: the engine pulls a repeated one out of its condition and works it out always.
  const careful = `try_cast(try_cast(${numberText(x, style)} as decimal(38, 18)) as ${typeOf(scale)})`;
  return `coalesce(${plainNumber(x, style, scale)}, case when ${x} is not null then ${careful} end)`;
}

/** SQL: why a text is no DECIMAL(18, scale). */
export function numberFault(x: string, style: NumberStyle, scale: number): string {
  const canonical = numberText(x, style);
  return (
    `list_transform([${canonical}], lambda c: case when c is null then 'not_a_number'` +
    ` when ${decimalCount("c")} > ${scale} then 'too_precise' else 'out_of_range' end)[1]`
  );
}

/** What the numbers of a file say of their decimal sign: found, or undecided between two readings. */
export function decimalSignOf(values: Iterable<string>): DecimalSign | "undecided" | null {
  let isAmbiguous = false;
  for (const written of values) {
    const value = /[.,]?\d(?:.*\d)?/su.exec(written)?.[0] ?? "";
    const signs = value.replace(/[^.,]/g, "");
    if (signs === "") continue;
    const last = signs.at(-1) as DecimalSign;
    const isMixed = new Set(signs).size === 2;
    const digitsAfter = value.slice(value.lastIndexOf(last) + 1).replace(/\D/g, "").length;
    if (isMixed || (signs.length === 1 && digitsAfter !== 3) || /^0[.,]/.test(value)) return last;
    if (signs.length > 1) return last === "," ? "." : ",";
    isAmbiguous = true;
  }
  return isAmbiguous ? "undecided" : null;
}
