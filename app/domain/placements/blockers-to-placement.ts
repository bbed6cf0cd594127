import type { Blocker } from "~/domain/errors";
import type { ApplicationStatus, PlacementState } from "~/generated/prisma/enums";
import { awaitsUnit } from "./placement";

/** All reasons why a unit cannot answer about a person now; none means it can. */
export function blockersToAnswer(
  placement: { state: PlacementState; applicationStatus: ApplicationStatus },
  given: { answer: "yes" | "no"; reasonKeys: readonly string[] },
): Blocker[] {
  if (!awaitsUnit(placement.state)) return [{ key: "placement.answered" }];
  if (placement.applicationStatus !== "accepted") return [{ key: "placement.applicantGone" }];
  const reasonless = given.answer === "no" && given.reasonKeys.length === 0;
  return reasonless ? [{ key: "placement.reasonMissing", field: "reasonKey" }] : [];
}

/**
 * All reasons why another place cannot be proposed to an accepted applicant now: their unit must have said no, and
 * the place must be another one of a unit that has not refused them.
 */
export function blockersToOtherPlace(
  application: { status: ApplicationStatus; needsSecondRound: boolean; excludedPlaceIds: readonly string[] },
  unitPlaceId: string,
): Blocker[] {
  if (application.status !== "accepted") return [{ key: "application.wrongState" }];
  if (!application.needsSecondRound) return [{ key: "placement.noSecondRound" }];
  if (unitPlaceId === "") return [{ key: "placement.placeMissing", field: "unitPlaceId" }];
  const refused = application.excludedPlaceIds.includes(unitPlaceId);
  return refused ? [{ key: "placement.placeExcluded", field: "unitPlaceId" }] : [];
}
