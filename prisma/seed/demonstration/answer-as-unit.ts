import { answerPlacement, type UnitAnswer } from "~/domain/placements/answer-placement.server";
import { asSystem } from "~/platform/db.server";
import type { Staff } from "./accounts";
import { type Applicant, applied } from "./applicant";
import type { Act } from "./time-travel";
import type { StagedCohort, World } from "./world";

type Answer = Pick<UnitAnswer, "answer" | "reasonKey" | "details">;

export const YES: Answer = { answer: "yes", reasonKey: null, details: null };

/** The unit that asked for an intern says its last word on them. */
export function answerAsUnit(
  { staff }: World,
  applicant: Applicant,
  { code }: StagedCohort,
  at: Date,
  answer: Answer,
): Act {
  const run = async () => {
    const { id, unitCode } = await proposedPlacement(applied(applicant, code).reference);
    await answerPlacement(supervisorOf(staff, unitCode), { placementId: id, ...answer });
  };
  return { at, run };
}

function proposedPlacement(reference: string): Promise<{ id: string; unitCode: string }> {
  return asSystem("demonstration data", async (tx) => {
    const { id, unitPlace } = await tx.placement.findFirstOrThrow({
      where: { application: { reference }, state: "proposed" },
      select: { id: true, unitPlace: { select: { unit: { select: { code: true } } } } },
    });
    return { id, unitCode: unitPlace.unit?.code ?? "" };
  });
}

function supervisorOf({ unitIt, unitLegal, unitOthers }: Staff, unitCode: string) {
  if (unitCode === "HQ-IT") return unitIt;
  return unitCode === "HQ-LAW" ? unitLegal : unitOthers;
}
