import { AsyncLocalStorage } from "node:async_hooks";

const scopes = new AsyncLocalStorage<Map<string, unknown>>();

/** Runs the answer to one request; what `oncePerRequest` finds out is forgotten with it. */
export function inRequestScope<T>(work: () => T): T {
  return scopes.run(new Map(), work);
}

/**
 * Finds something out once per request, however many loaders ask for it at the same moment. (The framework hands every
 * loader a request object of its own, so the object cannot be the key.) Outside of a scope it is found out each time.
 */
export function oncePerRequest<T>(key: string, find: () => Promise<T>): Promise<T> {
  const found = scopes.getStore();
  if (!found) return find();
  const known = found.get(key);
  if (known instanceof Promise) return known;
  const finding = find();
  found.set(key, finding);
  return finding;
}
