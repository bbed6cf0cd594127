/**
 * Who may get what, and who was given what so far; reviewers and applications are numbers, in the order of the input.
 * What reviewers had before stands in their load and cannot be moved.
 */
export type Spread = {
  /** How many applications each reviewer has. */
  loads: number[];
  /** How many each may have. */
  limits: number[];
  /** For each application: the reviewers who may not get it, or have it already. */
  apart: Set<number>[];
  /** For each application: the reviewers it was given now. */
  given: Set<number>[];
  /** For each reviewer: the applications given now, which may still be moved to another. */
  movable: Set<number>[];
};

export const mayGet = ({ apart, given }: Spread, reviewer: number, application: number): boolean =>
  !apart[application]?.has(reviewer) && !given[application]?.has(reviewer);

export const loadOf = ({ loads }: Spread, reviewer: number): number => loads[reviewer] ?? 0;

export const hasRoom = (spread: Spread, reviewer: number): boolean =>
  loadOf(spread, reviewer) < (spread.limits[reviewer] ?? 0);

export function give(spread: Spread, reviewer: number, application: number): void {
  spread.given[application]?.add(reviewer);
  spread.movable[reviewer]?.add(application);
  spread.loads[reviewer] = loadOf(spread, reviewer) + 1;
}

function take(spread: Spread, reviewer: number, application: number): void {
  spread.given[application]?.delete(reviewer);
  spread.movable[reviewer]?.delete(application);
  spread.loads[reviewer] = loadOf(spread, reviewer) - 1;
}

/** One application handed from one reviewer to the next. */
type Step = { from: number; to: number; application: number };

/** The reviewers that can be reached by handing applications on, each by the shortest chain of steps. */
export function chainsFrom(spread: Spread, starts: readonly number[]): Map<number, Step[]> {
  const chains = new Map<number, Step[]>(starts.map((start) => [start, []]));
  const waiting = [...starts];
  for (let from = waiting.shift(); from !== undefined; from = waiting.shift()) {
    const chain = chains.get(from) ?? [];
    for (let to = 0; to < spread.loads.length; to++) {
      if (chains.has(to)) continue;
      const application = firstMovable(spread, from, to);
      if (application === undefined) continue;
      chains.set(to, [...chain, { from, to, application }]);
      waiting.push(to);
    }
  }
  return chains;
}

function firstMovable(spread: Spread, from: number, to: number): number | undefined {
  for (const application of spread.movable[from] ?? []) if (mayGet(spread, to, application)) return application;
  return undefined;
}

/** Carries a chain out, its last step first, so that nobody is given too many on the way. */
export function handOn(spread: Spread, chain: readonly Step[]): void {
  for (const { from, to, application } of [...chain].reverse()) {
    take(spread, from, application);
    give(spread, to, application);
  }
}
