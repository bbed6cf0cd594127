/**
 * Numbers from 0 (inclusive) to 1 (exclusive) that look random and are the same for the same seed, so that an assignment
 * can be repeated. Mulberry32; never for secrets.
 * @param seed hexadecimal, at least eight digits: the SHA-256 of what is decided
 */
export function seededRandom(seed: string): () => number {
  let state = Number.parseInt(seed.slice(0, 8), 16) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The same things in an order drawn by lot. */
export function shuffled<T>(things: readonly T[], random: () => number): T[] {
  const drawn = things.map((thing) => ({ thing, lot: random() }));
  return drawn.sort((a, b) => a.lot - b.lot).map(({ thing }) => thing);
}
