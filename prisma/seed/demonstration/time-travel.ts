import { asSystem } from "~/platform/db.server";

/** Something that happened at a moment of the demonstration's past. */
export type Act = {
  at: Date;
  /**
   * What has to be done in order before `run`. Acts that have it and share a moment run side by side afterwards: it is
   * most of the work, and nobody sees who was quicker.
   */
  first?: () => Promise<unknown>;
  run: () => Promise<unknown>;
};

const SIDE_BY_SIDE = 6;

/**
 * Plays acts in the order of their moments with the portal's clock set to each, so that every row tells the time at
 * which it was made. Time only goes forward, and the clock is right again afterwards, whatever happens.
 */
export async function play(acts: readonly Act[]): Promise<void> {
  let offset = Number.NEGATIVE_INFINITY;
  try {
    for (const { at, together } of moments(acts)) {
      const wanted = Math.ceil((at.getTime() - Date.now()) / 1000);
      if (wanted > 0) throw new RangeError(`the demonstration cannot happen in the future: ${at.toISOString()}`);
      // An act may take longer than the time to the next one: that one then follows at once.
      if (wanted > offset) await setClock(wanted);
      offset = Math.max(offset, wanted);
      for (const { first } of together) await first?.();
      await sideBySide(together);
    }
  } finally {
    await setClock(0);
  }
}

/** The acts by moment, in order. Only those with a `first` step are together. */
function moments(acts: readonly Act[]): { at: Date; together: Act[] }[] {
  const found: { at: Date; together: Act[] }[] = [];
  for (const act of [...acts].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const last = found.at(-1);
    const joins = act.first && last?.together[0]?.first && last.at.getTime() === act.at.getTime();
    if (joins) last.together.push(act);
    else found.push({ at: act.at, together: [act] });
  }
  return found;
}

async function sideBySide(acts: readonly Act[]): Promise<void> {
  const waiting = [...acts];
  const lane = async () => {
    for (let act = waiting.shift(); act; act = waiting.shift()) await act.run();
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(SIDE_BY_SIDE, acts.length) }, lane));
  // All lanes have come to rest before the clock moves on, or back.
  for (const ended of lanes) if (ended.status === "rejected") throw ended.reason;
}

function setClock(offsetSeconds: number): Promise<unknown> {
  return asSystem("the clock of the demonstration data", (tx) =>
    tx.clock.updateMany({ where: { id: 1 }, data: { offsetSeconds: BigInt(offsetSeconds) } }),
  );
}
