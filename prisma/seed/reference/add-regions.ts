import type { Tx } from "~/platform/db.server";
import regionsData from "../../data/regions.json";

/** Cities and districts in their order; those that are there already stay as they are. @returns how many were added */
export async function addRegions(tx: Tx): Promise<number> {
  const { code, name, kind, selectable } = regionsData.autonomousRepublic;
  const republic = { code, name, kind, selectable, parent: null, economicRegion: null };
  const { count } = await tx.region.createMany({
    data: [...regionsData.regions, republic].map((region, at) => ({
      code: region.code,
      position: at + 1,
      name: region.name,
      kind: region.kind,
      parentCode: region.parent,
      economicRegion: region.economicRegion,
      selectable: region.selectable,
    })),
    skipDuplicates: true,
  });
  return count;
}
