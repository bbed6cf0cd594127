import unitsData from "../../data/units.json";
import type { Applicant } from "./applicant";

/** Who lives where a regional unit is wishes for that one, others for the units of Baku. */
const UNIT_OF_REGION = new Map(
  unitsData.units.flatMap(({ kind, region, code, hostsVolunteers }) =>
    kind === "region" && hostsVolunteers && region !== "AZ-BA" ? [[region, code] as const] : [],
  ),
);
const UNITS_OF_BAKU = [["R-BAK", "HQ-REC"], ["HQ-CALL", "R-BAK"], ["R-BAK"], ["HQ-REC", "HQ-CALL", "R-BAK"]];

/** The units a volunteer asks for, the first choice first. */
export function wishedUnits({ person }: Applicant, at: number): string[] {
  const near = UNIT_OF_REGION.get(person.profile.region ?? "");
  return near ? [near, "R-BAK"] : (UNITS_OF_BAKU[at % UNITS_OF_BAKU.length] ?? []);
}
