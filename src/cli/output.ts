/** How a command speaks: sentences and progress to a person, one JSON document to a machine. */
export interface Output {
  readonly isJson: boolean;
  /** A line of the result; nothing with --json. */
  say(line: string): void;
  /** What goes on right now; shown on a terminal and overwritten by the next line. */
  progress(line: string): void;
  /** The result for machines; nothing without --json. */
  json(value: unknown): void;
}

/** Output to the process's own streams. */
export function outputTo(isJson: boolean): Output {
  const isTerminal = process.stderr.isTTY && !isJson;
  let isDirty = false;
  const clear = () => {
    if (isDirty) process.stderr.write("\r\u001b[2K");
    isDirty = false;
  };
  return {
    isJson,
    say(line) {
      clear();
      if (!isJson) process.stdout.write(`${line}\n`);
    },
    progress(line) {
      if (!isTerminal) return;
      clear();
      process.stderr.write(line.slice(0, (process.stderr.columns || 80) - 1));
      isDirty = true;
    },
    json(value) {
      clear();
      if (isJson) process.stdout.write(`${JSON.stringify(value, null, 1)}\n`);
    }
  };
}

/** Columns of text, numbers to the right. */
export function columns(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, String(cell).length)));
  return rows.map((row) =>
    row
      .map((cell, i) =>
        typeof cell === "number"
          ? String(cell).padStart(widths[i] ?? 0)
          : cell.padEnd(widths[i] ?? 0)
      )
      .join("  ")
      .trimEnd()
  );
}

/** A count with thousands parted: 47 243. */
export function counted(n: number): string {
  return String(n).replaceAll(/\B(?=(\d{3})+(?!\d))/g, " ");
}
