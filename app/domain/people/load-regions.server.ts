import type { Trilingual } from "~/domain/languages";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";

/** Cities and districts a person may live in, in the order they are listed. */
export async function loadRegions(tx: Tx): Promise<{ code: string; name: Trilingual }[]> {
  const regions = await tx.region.findMany({
    where: { selectable: true },
    select: { code: true, name: true },
    orderBy: { position: "asc" },
  });
  return regions.map((region) => ({ code: region.code, name: trilingualSchema.parse(region.name) }));
}
