/** A file-name pattern as a shell reads it: `*` and `?` within a folder, `**` across folders. */
export function matchesPattern(pattern: string, path: string): boolean {
  const source = pattern
    .normalize("NFC")
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map((part) =>
      part === "**/"
        ? "(?:.*/)?"
        : part === "**"
          ? ".*"
          : part === "*"
            ? "[^/]*"
            : part === "?"
              ? "[^/]"
              : part.replace(/[.+^${}()|[\]\\]/g, "\\$&")
    )
    .join("");
  return new RegExp(`^${source}$`).test(path.normalize("NFC"));
}
