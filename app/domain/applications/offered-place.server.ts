import type { Trilingual } from "~/domain/languages";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";
import { keepWaitingFacts } from "./keep-waiting-facts.server";
import { mayKeepWaiting } from "./keep-waiting-rules";

/** The place an offer is for, what else the person wished for, and whether they may stay on the list for that instead. */
export type OfferedPlace = {
  title: Trilingual;
  unit: Trilingual | null;
  others: Trilingual[];
  mayKeepWaiting: boolean;
};

/** The place of the seat an application holds; null for a seat that belongs to no place. */
export async function offeredPlace(tx: Tx, now: Date, applicationId: string): Promise<OfferedPlace | null> {
  const facts = await keepWaitingFacts(tx, applicationId);
  const { placeId, wishedPlaceIds, excludedPlaceIds } = facts;
  if (placeId === null) return null;
  const places = await tx.unitPlace.findMany({
    where: { id: { in: [placeId, ...wishedPlaceIds] } },
    select: { id: true, title: true, unit: { select: { name: true } } },
  });
  const offered = places.find(({ id }) => id === placeId);
  if (!offered) throw new Error("the seat's place is not there");
  const others = wishedPlaceIds.filter((id) => id !== placeId && !excludedPlaceIds.includes(id));
  return {
    title: trilingualSchema.parse(offered.title),
    unit: offered.unit && trilingualSchema.parse(offered.unit.name),
    others: others.flatMap((wish) => {
      const place = places.find(({ id }) => id === wish);
      return place ? [trilingualSchema.parse(place.title)] : [];
    }),
    mayKeepWaiting: mayKeepWaiting(facts, now),
  };
}
