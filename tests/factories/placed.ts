import { asSystem } from "~/platform/db.server";
import { type BareCohort, bareCohort } from "./bare-cohort";
import { type Placed, placeTaken } from "./enrolled";

export type UnitCohort = BareCohort & { units: Record<string, { unitId: string; placeId: string }> };

const same = (text: string) => ({ az: text, en: text, ru: text });

/** A cohort with one place in each of the named units, each with so many seats; units of the same code are shared. */
export async function unitCohort(given: {
  code: string;
  units: readonly string[];
  seats?: number;
  unitConfirms?: boolean;
}): Promise<UnitCohort> {
  const { seats = 3, unitConfirms = true } = given;
  const cohort = await bareCohort({ code: given.code, programme: "TEC" });
  return asSystem("test rows", async (tx) => {
    await tx.cohort.update({ where: { id: cohort.id }, data: { unitConfirms }, select: { id: true } });
    const units: UnitCohort["units"] = {};
    for (const [at, code] of given.units.entries()) {
      const unit = await tx.unit.upsert({
        where: { code },
        update: {},
        create: { code, position: at, name: same(`Unit ${code}`), kind: "hq", regionCode: "BA", serviceAreas: [] },
        select: { id: true },
      });
      const place = await tx.unitPlace.create({
        data: {
          cohortId: cohort.id,
          unitId: unit.id,
          key: code,
          title: same(`Place ${code}`),
          number: seats,
          seats: {
            create: Array.from({ length: seats }, (_, seat) => ({
              cohortId: cohort.id,
              number: at * seats + seat + 1,
            })),
          },
        },
        select: { id: true },
      });
      units[code] = { unitId: unit.id, placeId: place.id };
    }
    return { ...cohort, units };
  });
}

/** The ids of a unit of the cohort. */
export function unitOf(cohort: UnitCohort, code: string): { unitId: string; placeId: string } {
  const unit = cohort.units[code];
  if (!unit) throw new RangeError(`the cohort has no unit ${code}`);
  return unit;
}

/** Somebody who was offered a place in the unit and took it: with a placement there. */
export async function placedIn(cohort: UnitCohort, code: string): Promise<Placed & { placementId: string }> {
  const placed = await placeTaken(cohort, unitOf(cohort, code).placeId);
  const placement = await asSystem("test", (tx) =>
    tx.placement.findFirstOrThrow({ where: { applicationId: placed.id }, select: { id: true } }),
  );
  return { ...placed, placementId: placement.id };
}
