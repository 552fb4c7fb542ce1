/** What a number format shows of a number that counts days; null: the format is one of plain numbers. */
export type Clock = "day" | "moment" | "time" | null;

/** Formats that every workbook has without saying so (ECMA-376 part 1, 18.8.30), those of East Asia included. */
export function builtInClock(id: number): Clock {
  if (id === 22) return "moment";
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return "time";
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "day" : null;
}

/** The clock of a format's code: its letters outside quotes, brackets and escapes. */
export function clockOf(code: string): Clock {
  const [positive = ""] = code.split(";");
  const bare = positive
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(h+|m+|s+)\]/gi, "$1")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/General/gi, "")
    .replace(/am\/pm|a\/p/gi, "h");
  const hasTime = /[hs]/i.test(bare);
  if (/[dy]/i.test(bare)) return hasTime ? "moment" : "day";
  if (hasTime) return "time";
  return /m/i.test(bare) ? "day" : null;
}

const secondsADay = 86_400;

/** A count of days as the wall clock that the workbook shows, in ISO's order. */
export function momentOf(serial: number, clock: Exclude<Clock, null>, is1904: boolean): string {
  const seconds = Math.round(serial * secondsADay);
  const time = new Date(seconds * 1000).toISOString().slice(11, 19);
  if (clock === "time" && seconds >= 0) {
    const hours = Math.floor(seconds / 3600);
    // A length of time above a day is no time of day, but it is what the cell says.
    if (hours < 24) return time;
    if (serial < 366) return `${hours}${time.slice(2)}`;
  }
  // Before 1 March 1900 the count is one off: it knows a 29 February 1900.
  const shift = is1904 ? 1462 : serial < 60 ? 1 : 0;
  const moment = new Date(Date.UTC(1899, 11, 30) + shift * secondsADay * 1000 + seconds * 1000);
  const written = moment.toISOString();
  const day = written.slice(0, 10);
  return clock === "day" && seconds % secondsADay === 0 ? day : `${day} ${written.slice(11, 19)}`;
}

/** A number as the workbook shows it in full: 15 digits, no exponent. */
export function plainNumberOf(stored: string): string {
  if (/^-?\d{1,15}$/.test(stored)) return stored;
  const value = Number(Number(stored).toPrecision(15));
  if (!Number.isFinite(value)) return stored;
  const short = String(value);
  if (!short.includes("e")) return short;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(short) ?? [];
  const point = whole.length + Number(exponent);
  const digits = whole + fraction;
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  if (point >= digits.length) return `${sign}${digits}${"0".repeat(point - digits.length)}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** The place of a cell from its reference, 0 for A; null where the workbook does not say. */
export function columnOf(reference: string | undefined): number | null {
  const letters = /^\$?([A-Z]{1,3})\$?\d+$/i.exec(reference ?? "")?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
