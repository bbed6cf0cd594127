import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { ownedBy } from "./policy";

const OWN = {
  id: true,
  reference: true,
  status: true,
  cohortId: true,
  personId: true,
  formVersionId: true,
  answers: true,
  answersVersion: true,
  offerLapsesAt: true,
  returnedUntil: true,
  returnedQuestions: true,
  submittedAt: true,
  consentLapsesAt: true,
  heldSubmission: true,
  cohort: {
    select: {
      id: true,
      code: true,
      name: true,
      state: true,
      opensAt: true,
      closesAt: true,
      startsOn: true,
      endsOn: true,
      unitConfirms: true,
      resultsOn: true,
      answerByWorkingDays: true,
      guardianConsentUnder: true,
      guardianLapseDays: true,
      eligibility: true,
      kindRules: true,
      venueUnit: { select: { name: true } },
      programme: { select: { participation: true } },
    },
  },
} as const;

export type OwnApplication = Awaited<ReturnType<typeof loadOwnApplication>>;

/** The facts of the viewer's own application that its verbs are decided by. @throws {NotFound} for anyone else's */
export async function loadOwnApplication(tx: Tx, viewer: Pick<Viewer, "personId">, reference: string) {
  const application = await tx.application.findFirst({ where: { reference, ...ownedBy(viewer) }, select: OWN });
  if (!application) throw new NotFound();
  return application;
}
