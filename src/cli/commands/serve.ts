import {serve} from "../../site/index.js";
import type {Layout} from "../../warehouse/index.js";
import {UsageError} from "../failure.js";
import type {Output} from "../output.js";
import {programmeFolder} from "../programme-folder.js";

export interface ServeFlags {
  readonly data?: string;
  readonly port?: string;
  readonly host?: string;
  /** True when it is to be read from REGULARS_PASSWORD. */
  readonly password?: string | true;
}

/** Serves the site on this machine until interrupted. */
export async function serveCommand(flags: ServeFlags, output: Output): Promise<void> {
  const {layout, notice} = await programmeFolder(flags.data);
  if (notice) output.say(notice);
  await serveUntilInterrupted(layout, flags, output);
}

/** Serves a data folder's site; returns when the process is asked to end. */
export async function serveUntilInterrupted(
  layout: Layout,
  flags: ServeFlags,
  output: Output
): Promise<void> {
  const {port} = flags;
  if (port !== undefined && !/^\d{1,5}$/.test(port))
    throw new UsageError(`--port ${port} is not a port number`);
  const password = passwordOf(flags);
  const served = await serve(layout.site, {
    ...(port === undefined ? {} : {port: Number(port)}),
    ...(flags.host === undefined ? {} : {host: flags.host}),
    ...(password === undefined ? {} : {password})
  });
  output.say(`The site is at ${served.url} (Ctrl+C ends it)`);
  output.json({url: served.url});
  await new Promise<void>((ended) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ended());
  });
  await served.close();
}

/** The password of the flag, or of the environment, where other users of the machine do not see it. */
function passwordOf({host, password}: ServeFlags): string | undefined {
  const given = password === true ? process.env.REGULARS_PASSWORD : password;
  if (password === true && !given)
    throw new UsageError("--password without a value reads REGULARS_PASSWORD, which is not set");
  if (host !== undefined && given === undefined && !/^(127\.|localhost$|::1$)/.test(host))
    throw new UsageError(`--host ${host} opens the site to the network; give --password with it`);
  return given;
}
