/** A file that stops the load; the message is one sentence: which file, what is wrong, the next step. */
export class Refusal extends Error {
  override name = "Refusal";
}

/** The first sentence of an engine's message, without its class and without the statement. */
export function engineSays(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return (message.split("\n")[0] ?? "").replace(/^[A-Z][\w ]*(Error|Exception): /, "").trim();
}
