/** The command was wrong: exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** The work was done and its answer is no (a failed check, a refused file): exit code 1, nothing more to say. */
export class Refused extends Error {
  override name = "Refused";
}
