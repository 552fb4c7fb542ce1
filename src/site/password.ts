import {createHash, timingSafeEqual} from "node:crypto";
import type {IncomingMessage, ServerResponse} from "node:http";
import {setTimeout} from "node:timers/promises";

/** A shorter password is guessed by a machine in the same network within a day. */
export const shortestPassword = 8;

/** After a wrong password the answer waits so long, in milliseconds: guessing is slow. */
const penalty = 500;

const digest = (text: string) => createHash("sha256").update(text).digest();

/** True when the request carries the password by HTTP Basic, under any name; takes equally long for every guess. */
export function isLetIn({headers}: IncomingMessage, password: string): boolean {
  const [, encoded = ""] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(headers.authorization ?? "") ?? [];
  const credentials = Buffer.from(encoded, "base64").toString("utf8");
  const given = credentials.slice(credentials.indexOf(":") + 1);
  return timingSafeEqual(digest(given), digest(password)) && credentials.includes(":");
}

/** Asks for the password; a wrong one is answered late. */
export async function askForPassword(
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  if (request.headers.authorization !== undefined) await setTimeout(penalty);
  response
    .writeHead(401, {
      "WWW-Authenticate": 'Basic realm="Regulars", charset="UTF-8"',
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store"
    })
    .end("The password is needed. Any name will do.\n");
}
