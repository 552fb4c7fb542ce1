import {generateSample, type WorldName} from "../../sample/index.js";
import {UsageError} from "../failure.js";
import {columns, counted, type Output} from "../output.js";

export interface SampleFlags {
  readonly out: string;
  readonly customers?: string;
  readonly months?: string;
  readonly seed?: string;
  readonly world: WorldName;
}

/** Writes an invented programme of any size. */
export async function sampleCommand(flags: SampleFlags, output: Output): Promise<void> {
  const {files} = await generateSample({
    out: flags.out,
    world: flags.world,
    ...wholeNumber("customers", flags.customers),
    ...wholeNumber("months", flags.months),
    ...wholeNumber("seed", flags.seed)
  });
  for (const line of columns(files.map((file) => [`  ${file.path}`, `${counted(file.rows)} rows`])))
    output.say(line);
  output.say(`The sample lies in ${flags.out}; regulars run --data ${flags.out} makes its site.`);
  output.json({files});
}

function wholeNumber(
  name: "customers" | "months" | "seed",
  value: string | undefined
): Record<string, number> {
  if (value === undefined) return {};
  if (!/^\d+$/.test(value)) throw new UsageError(`--${name} ${value} is not a whole number`);
  return {[name]: Number(value)};
}
