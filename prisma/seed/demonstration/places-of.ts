import { asSystem } from "~/platform/db.server";

/** The ids of a cohort's places in units and tracks, by their keys. */
export function placesOf(cohortCode: string): Promise<Map<string, string>> {
  return asSystem("demonstration data", async (tx) => {
    const places = await tx.unitPlace.findMany({
      where: { cohort: { code: cohortCode } },
      select: { id: true, key: true },
    });
    return new Map(places.map(({ id, key }) => [key, id]));
  });
}
