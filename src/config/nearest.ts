/** The candidate that differs least from a word, or null when none is alike. Case and marks between words do not count. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const wanted = folded(word);
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 2));
  for (const candidate of candidates) {
    const distance = editDistance(wanted, folded(candidate));
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function folded(word: string): string {
  return word.toLowerCase().replace(/[\s_.-]+/g, "");
}

/** Levenshtein's distance, counting a swap of two neighbours as one. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
