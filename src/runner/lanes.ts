/**
 * Works on every item once, each after those that it needs, as many at a time as there are lanes; among items that are
 * ready the earlier goes first. `items` come in an order that has every need before the item; needs outside are met.
 * The first error of `work` ends it when what is under way has ended.
 */
export async function inLanes<T, L>(
  items: readonly T[],
  needsOf: (item: T) => readonly T[],
  lanes: readonly L[],
  work: (item: T, lane: L) => Promise<void>
): Promise<void> {
  const waiting = new Set(items);
  const open = new Set(items);
  let wake: () => void = () => undefined;
  let change = new Promise<void>((resolve) => (wake = resolve));
  let isStopped = false;
  const tell = () => {
    wake();
    change = new Promise<void>((resolve) => (wake = resolve));
  };
  const ready = () => {
    for (const item of waiting) if (needsOf(item).every((need) => !open.has(need))) return item;
    return undefined;
  };
  const drive = async (lane: L): Promise<void> => {
    while (waiting.size > 0 && !isStopped) {
      const item = ready();
      if (item === undefined) {
        await change;
        continue;
      }
      waiting.delete(item);
      try {
        await work(item, lane);
      } catch (cause) {
        isStopped = true;
        throw cause;
      } finally {
        open.delete(item);
        tell();
      }
    }
  };
  const ends = await Promise.allSettled(lanes.map(drive));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
}
