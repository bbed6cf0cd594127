/** The list with `count` items at a place taken out and others put there; the one given stays as it is. */
export function spliced<T>(list: readonly T[], at: number, count: number, ...put: T[]): T[] {
  return [...list.slice(0, at), ...put, ...list.slice(at + count)];
}
