import { AsyncLocalStorage } from "node:async_hooks";
import { hashPassword } from "./password-hash.server";

const prepared = new AsyncLocalStorage<{ password: string; hash: string }>();

/**
 * Hashes a password before `work` opens its transaction. better-auth hashes inside of it, where waiting for a turn
 * would hold a connection of the pool; there it finds this hash ready.
 * @throws {Overloaded} when too many are waiting
 */
export async function withPreparedHash<T>(password: string, work: () => Promise<T>): Promise<T> {
  const hash = await hashPassword(password);
  return prepared.run({ password, hash }, work);
}

/** The hash made ready for this password, else a new one. */
export async function passwordHash(password: string): Promise<string> {
  const ready = prepared.getStore();
  return ready?.password === password ? ready.hash : hashPassword(password);
}
