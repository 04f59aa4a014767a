/** The command line is wrong; the message says in a sentence how. */
export class UsageError extends Error {
  override name = 'UsageError';
}
