/**
 * SQL expressions that build on each other, each worked out once a row: a SELECT inside a SELECT for each level. The
 * engine would write a named expression out again wherever the name is used.
 */
export class Layers {
  private readonly levels: Map<string, string>[] = [];
  private count = 0;

  /** The name of an expression over the columns of the file. */
  input(sql: string): string {
    return this.nameAt(0, sql);
  }

  /** The name of an expression over names that this object gave. */
  derive(sql: string): string {
    const names = new Set(sql.match(/__\d+\b/g));
    if (names.has(sql)) return sql;
    const level = this.levels.findLastIndex((one) =>
      [...one.values()].some((name) => names.has(name))
    );
    return this.nameAt(level + 1, sql);
  }

  private nameAt(level: number, sql: string): string {
    const names = (this.levels[level] ??= new Map<string, string>());
    const known = names.get(sql);
    if (known !== undefined) return known;
    const name = `__${this.count++}`;
    names.set(sql, name);
    return name;
  }

  /** The relation of all named expressions, beside `_line` where the file's relation has it. */
  over(from: string, hasLine: boolean): string {
    return this.levels.reduce((inner, names, level) => {
      const kept = level > 0 ? ["*"] : hasLine ? ["_line"] : [];
      const named = [...names].map(([sql, name]) => `${sql} as ${name}`);
      return `(select ${[...kept, ...named].join(", ")} from ${inner})`;
    }, from);
  }
}
