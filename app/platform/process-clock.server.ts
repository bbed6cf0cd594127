/**
 * The clock of this process, for reckoning with libraries that read it themselves. Nothing is decided by it: decisions
 * take the `now` of their transaction.
 */
export function processNow(): Date {
  return new Date();
}
