import type { LocalDate } from "~/domain/calendar/local-date";
import { awaitsUnit } from "~/domain/placements/placement";
import type { ApplicationStatus, EnrolmentState, PlacementState } from "~/generated/prisma/enums";
import { isEnded } from "./enrolment";

/** Where somebody stands who was given a place: on the way to the list of participants, on it, or gone from it. */
export type ParticipationStage =
  /** The unit said no: the coordinator looks for another place. */
  | "secondRound"
  /** The unit has not answered. */
  | "waitingUnit"
  /** Another condition of the offer is open. */
  | "conditions"
  | "active"
  | "suspended"
  | "ended";

export type Participation = {
  status: ApplicationStatus;
  enrolment: EnrolmentState | null;
  /** Of the placement proposed last. */
  placement: PlacementState | null;
  answerDueOn: LocalDate | null;
};

export function participationStage({ enrolment, placement }: Participation): ParticipationStage {
  if (enrolment !== null) return isEnded(enrolment) ? "ended" : enrolment === "suspended" ? "suspended" : "active";
  if (placement === "refused_by_unit") return "secondRound";
  return placement !== null && awaitsUnit(placement) ? "waitingUnit" : "conditions";
}

/** Whether a unit's answer was due before today. It flags, it decides nothing. */
export function isUnitOverdue(of: Participation, today: LocalDate): boolean {
  return participationStage(of) === "waitingUnit" && of.answerDueOn !== null && of.answerDueOn < today;
}
