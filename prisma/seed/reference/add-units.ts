import type { Tx } from "~/platform/db.server";
import unitsData from "../../data/units.json";

/** The units of the Service; those that are there already stay as they are. The data say nothing of who is under whom. */
export async function addUnits(tx: Tx): Promise<number> {
  const { count } = await tx.unit.createMany({
    data: unitsData.units.map((unit) => ({
      code: unit.code,
      position: unit.order,
      name: unit.name,
      kind: unit.kind,
      regionCode: unit.region,
      hostsInterns: unit.hostsInterns,
      hostsVolunteers: unit.hostsVolunteers,
      isVenue: unit.isVenue,
      serviceAreas: unit.serviceAreas,
    })),
    skipDuplicates: true,
  });
  return count;
}
