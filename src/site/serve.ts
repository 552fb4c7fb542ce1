import {createServer, type IncomingMessage, type Server, type ServerResponse} from "node:http";
import {existsSync} from "node:fs";
import {join} from "node:path";
import type {AddressInfo} from "node:net";
import {networkInterfaces} from "node:os";
import sirv from "sirv";
import {askForPassword, isLetIn, shortestPassword} from "./password.js";

export interface ServeOptions {
  /** Default 4400; when it is taken, the next free one. 0 takes any free one. */
  readonly port?: number;
  /** Default 127.0.0.1: this machine only. Any other demands a password. */
  readonly host?: string;
  /** Asked of every reader by HTTP Basic; default: none. */
  readonly password?: string;
}

export interface Served {
  /** Where the site is, e.g. http://127.0.0.1:4400/. */
  readonly url: string;
  /** Ends the serving; open connections are cut. */
  close(): Promise<void>;
}

/** Script may come from the site itself and from the inline scripts that each page's own policy names by hash. */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'"
].join("; ");

const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy": policy,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()"
};

/** Files whose names carry a hash of their content. */
const lasting = /\/_(?:app|file|fonts)\/.*\.[0-9A-Za-z]{8}\.\w+$/;

/**
 * Serves a built site until closed, with range requests and safe headers.
 * @throws one sentence when the folder holds no site, the port cannot be had, or a password is wanting.
 */
export async function serve(folder: string, options: ServeOptions = {}): Promise<Served> {
  if (!existsSync(join(folder, "index.html")))
    throw new Error(`${folder} holds no site; run regulars site first`);
  const {port = 4400, host = "127.0.0.1", password} = options;
  demandPassword(host, password);
  // Files are looked up at each request, so that a site rendered anew is served without a restart.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    gzip: true,
    dotfiles: false,
    setHeaders: cacheFor
  });
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    if (password !== undefined && !isLetIn(request, password))
      void askForPassword(request, response);
    else answer(files, request, response);
  });
  const taken = await listen(server, port, host);
  return {
    url: `http://${reachable(host)}:${taken}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((cause) => (cause ? reject(cause) : resolve()));
        server.closeAllConnections();
      })
  };
}

const isLoopback = (host: string) => /^(127\.\d+\.\d+\.\d+|localhost|::1)$/.test(host);

function demandPassword(host: string, password: string | undefined): void {
  if (password === undefined && !isLoopback(host))
    throw new Error(
      `on ${host} everybody in the network could read the site; give a password with --password, or leave --host out`
    );
  if (password !== undefined && password.length < shortestPassword)
    throw new Error(
      `the password has ${password.length} characters; take ${shortestPassword} or more`
    );
}

/** The address by which others reach this machine, where the site is served on all of its own. */
function reachable(host: string): string {
  if (host !== "0.0.0.0" && host !== "::") return host.includes(":") ? `[${host}]` : host;
  const own = Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === "IPv4" && !address.internal);
  return own?.address ?? "127.0.0.1";
}

function answer(
  files: ReturnType<typeof sirv>,
  request: IncomingMessage,
  response: ServerResponse
): void {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, {Allow: "GET, HEAD"}).end();
    return;
  }
  files(request, response, () => {
    response
      .writeHead(404, {"Content-Type": "text/plain; charset=utf-8"})
      .end("There is no such page.\n");
  });
}

function cacheFor(response: ServerResponse, path: string): void {
  response.setHeader(
    "Cache-Control",
    lasting.test(path) ? "public, max-age=31536000, immutable" : "no-cache"
  );
}

/** Listens on the port, or on one of the nine after it when it is taken. */
async function listen(server: Server, port: number, host: string): Promise<number> {
  const last = port === 0 ? 0 : port + 9;
  for (let tried = port; ; tried++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(tried, host, () => {
          server.off("error", reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EADDRINUSE" || tried >= last)
        throw new Error(
          `the site could not be served on port ${tried} of ${host}; choose another with --port`,
          {cause}
        );
    }
  }
}
