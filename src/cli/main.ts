import {readFileSync} from "node:fs";
import {join} from "node:path";
import {Command, CommanderError, Option} from "commander";
import type {BuildFlags} from "./commands/build.js";
import type {CheckFlags} from "./commands/check.js";
import type {ListFlags} from "./commands/list.js";
import type {LoadFlags} from "./commands/load.js";
import type {QueryFlags} from "./commands/query.js";
import type {RollbackFlags} from "./commands/rollback.js";
import type {RunFlags} from "./commands/run.js";
import type {SampleFlags} from "./commands/sample.js";
import type {ServeFlags} from "./commands/serve.js";
import type {SiteFlags} from "./commands/site.js";
import {worldNames} from "../sample/world-names.js";
import {Refused} from "./failure.js";
import {outputTo, type Output} from "./output.js";
import {projectRoot} from "./project-root.js";

const {version} = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as {
  version: string;
};

const program = new Command("regulars")
  .description("Which customers come back, why, and what it cost.")
  .version(version)
  .option(
    "--data <dir>",
    "the data folder: DIR/inbox, DIR/programme.json, DIR/warehouse, DIR/site (default: data)"
  )
  .option("--json", "print one JSON document for machines")
  .showHelpAfterError("(regulars --help shows the commands)")
  .exitOverride();

type Action<F> = (flags: F, output: Output) => void | Promise<void>;

/**
 * Runs a command with its flags together with those of the program, and says where its output goes. What a
 * command needs is imported when it is called: nobody waits for the site's libraries to read one number.
 */
function acting<F extends object>(action: Action<F>) {
  return async (_flags: F, command: Command) => {
    const flags = command.optsWithGlobals<F & {json?: boolean}>();
    await action(flags, outputTo(flags.json ?? false));
  };
}

const selecting = (command: Command) =>
  command
    .option(
      "--select <models...>",
      "models by name, with + for what they read or what reads them; tag: and path: too"
    )
    .option("--exclude <models...>", "models to leave out");

const building = (command: Command) =>
  selecting(command)
    .option(
      "--as-of <day>",
      "the day that the numbers speak of (default: the last business day of the receipts)"
    )
    .option("--full-refresh", "build anew what has not changed, too");

const siting = (command: Command) =>
  command.option("--locale <list>", "languages of the site, parted by commas (default: all)");

const serving = (command: Command) =>
  command
    .option("--port <number>", "the port to serve on (default: 4400, or the next free one)")
    .option("--host <address>", "serve beyond this machine, e.g. 0.0.0.0; only with --password")
    .option(
      "--password [password]",
      "ask every reader for it, 8 characters or more (without a value: REGULARS_PASSWORD). " +
        "For a network that you trust: put a proxy with TLS in front of it anywhere else"
    );

program
  .command("load")
  .argument("[files...]", "exports to load (default: everything in the inbox)")
  .description(
    "recognise and load exports; each file's rows are landed, set aside or skipped, and counted"
  )
  .action((files: string[], flags: LoadFlags, command: Command) =>
    acting<LoadFlags>(async (all, output) =>
      (await import("./commands/load.js")).loadCommand(files, all, output)
    )(flags, command)
  );

building(program.command("build"))
  .description("build the models that have changed, check them, publish them together")
  .action(
    acting<BuildFlags>(async (...given) =>
      (await import("./commands/build.js")).buildCommand(...given)
    )
  );

selecting(program.command("check"))
  .description("run every check on what is published")
  .action(
    acting<CheckFlags>(async (...given) =>
      (await import("./commands/check.js")).checkCommand(...given)
    )
  );

siting(program.command("site"))
  .description("render the site out of what is published")
  .action(
    acting<SiteFlags>(async (...given) =>
      (await import("./commands/site.js")).siteCommand(...given)
    )
  );

serving(program.command("serve"))
  .description("serve the site on this machine until interrupted")
  .action(
    acting<ServeFlags>(async (...given) =>
      (await import("./commands/serve.js")).serveCommand(...given)
    )
  );

serving(siting(building(program.command("run"))))
  .description("load, build, check, render the site and serve it: the main job")
  .option("--no-serve", "end when the site is rendered")
  .action(
    acting<RunFlags>(async (...given) => (await import("./commands/run.js")).runCommand(...given))
  );

program
  .command("query")
  .argument("<select>", "one SELECT, for example: select * from marts.programme_months")
  .description("one read-only SELECT on the published warehouse")
  .option("--format <format>", "table, csv, json or parquet")
  .option("--out <file>", "write the result to a file")
  .action((sql: string, flags: QueryFlags, command: Command) =>
    acting<QueryFlags>(async (all) => (await import("./commands/query.js")).queryCommand(sql, all))(
      flags,
      command
    )
  );

selecting(program.command("list"))
  .description("the models in the order in which they are built")
  .action(
    acting<ListFlags>(async (...given) =>
      (await import("./commands/list.js")).listCommand(...given)
    )
  );

program
  .command("show")
  .argument("<model>", "a model's name")
  .description("a model's columns, what it reads, and its SQL")
  .action((name: string, flags: {data?: string}, command: Command) =>
    acting<{data?: string}>(async (all, output) =>
      (await import("./commands/show.js")).showCommand(name, all, output)
    )(flags, command)
  );

program
  .command("schema")
  .argument("[name]", "an entity, or programme for programme.json")
  .description(
    "the landing schema: its reference, or the JSON Schema of one entity or of programme.json"
  )
  .action((name: string | undefined, flags: object, command: Command) =>
    acting<object>(async (_all, output) =>
      (await import("./commands/schema.js")).schemaCommand(name, output)
    )(flags, command)
  );

program
  .command("rollback")
  .argument("[publication]", "the number of a publication (default: the one before the present)")
  .description("publish an earlier set again")
  .option("--list", "list the publications that are kept")
  .action((to: string | undefined, flags: RollbackFlags, command: Command) =>
    acting<RollbackFlags>(async (all, output) =>
      (await import("./commands/rollback.js")).rollbackCommand(to, all, output)
    )(flags, command)
  );

program
  .command("sample")
  .description("write the invented programme: exports, settings and the truth behind them")
  .requiredOption("--out <dir>", "the data folder to fill")
  .option("--customers <number>", "members of the programme (default: 2000)")
  .option("--months <number>", "months of history (default: 24)")
  .option("--seed <number>", "another seed is another world (default: 1)")
  .addOption(
    new Option(
      "--world <name>",
      "programme: the shop; placebo: the shop where no message changes anything; the others are one process alone, for tests of one method"
    )
      .choices(worldNames)
      .default("programme")
  )
  .action(
    acting<SampleFlags>(async (...given) =>
      (await import("./commands/sample.js")).sampleCommand(...given)
    )
  );

/** Errors, by name, of whoever called: in words, in a selection, in the settings. */
const misuses = ["UsageError", "SelectionError", "SettingsError"];

try {
  await program.parseAsync();
} catch (cause) {
  process.exitCode = exitCode(cause);
}

function exitCode(cause: unknown): number {
  if (cause instanceof CommanderError) return cause.exitCode === 0 ? 0 : 2;
  if (cause instanceof Refused) return 1;
  const message = cause instanceof Error ? cause.message : String(cause);
  process.stderr.write(`regulars: ${message}\n`);
  if (process.env.REGULARS_DEBUG && cause instanceof Error)
    process.stderr.write(`${cause.stack ?? ""}\n`);
  const isMisuse = cause instanceof Error && misuses.includes(cause.name);
  return isMisuse ? 2 : 1;
}
