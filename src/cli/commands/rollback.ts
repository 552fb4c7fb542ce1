import {readHistory, writing} from "../../warehouse/index.js";
import {UsageError} from "../failure.js";
import {columns, type Output} from "../output.js";
import {programmeFolder} from "../programme-folder.js";

export interface RollbackFlags {
  readonly data?: string;
  readonly list?: boolean;
}

/** Publishes an earlier set again: its loads and its models. */
export async function rollbackCommand(
  to: string | undefined,
  flags: RollbackFlags,
  output: Output
): Promise<void> {
  const {layout, notice} = await programmeFolder(flags.data);
  if (notice) output.say(notice);
  if (flags.list) {
    const history = await readHistory(layout);
    const rows = history.map(({sequence, published_at, command, as_of, loads}) => [
      sequence,
      published_at,
      command,
      `as of ${as_of ?? "-"}`,
      `${loads.length} loads`
    ]);
    for (const line of columns(rows)) output.say(line);
    output.json(
      history.map(({sequence, published_at, command, as_of}) => ({
        sequence,
        published_at,
        command,
        as_of
      }))
    );
    return;
  }
  if (to !== undefined && !/^\d+$/.test(to))
    throw new UsageError(
      `rollback ${to}: a publication is named by its number; regulars rollback --list shows them`
    );
  const catalogue = await writing(layout, "rollback", (writer) =>
    writer.rollback(to === undefined ? undefined : Number(to))
  );
  output.say(
    `Published again: ${catalogue.command.replace("rollback to ", "publication ")}, as of ${catalogue.as_of ?? "nothing"}; run regulars site to show it.`
  );
  output.json({sequence: catalogue.sequence, command: catalogue.command, as_of: catalogue.as_of});
}
