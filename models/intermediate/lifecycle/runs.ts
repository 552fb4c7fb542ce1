/** The stretches [from, to) of rows that are equal in every column; rows of one group must be neighbours. */
export function runs(columns: readonly (readonly unknown[])[]): (readonly [number, number])[] {
  const length = columns[0]?.length ?? 0;
  const found: (readonly [number, number])[] = [];
  let from = 0;
  for (let row = 1; row <= length; row++) {
    if (row < length && columns.every((column) => column[row] === column[from])) continue;
    found.push([from, row]);
    from = row;
  }
  return found;
}
