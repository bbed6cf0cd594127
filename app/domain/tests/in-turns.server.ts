import { setImmediate as othersTurn } from "node:timers/promises";

/** A few milliseconds of work for what is done to a tag or a line of a file. */
const AT_ONCE = 1000;

/**
 * Long work in pieces, one after another: between two of them every request that waits has its turn. Nothing else is heavy
 * enough in the portal to need it; a full workbook would otherwise hold everybody up for seconds.
 */
export async function* inTurns<Item>(items: Iterable<Item>, atOnce = AT_ONCE): AsyncGenerator<Item[]> {
  let piece: Item[] = [];
  for (const item of items) {
    piece.push(item);
    if (piece.length < atOnce) continue;
    yield piece;
    piece = [];
    await othersTurn();
  }
  yield piece;
}
