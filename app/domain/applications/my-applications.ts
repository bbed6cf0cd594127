import type { ApplicationStatus, EnrolmentState } from "~/generated/prisma/enums";
import type { Trilingual } from "../languages";
import { awaitsGuardian } from "./application";
import { type StageStep, stepDue } from "./stage-step";

/** One of the viewer's own applications in their list. */
export type MyApplication = {
  reference: string;
  status: ApplicationStatus;
  /** Once enrolled: where the participation stands. */
  enrolment: EnrolmentState | null;
  programmeCode: string;
  motif: string;
  cohortName: Trilingual;
  closesAt: Date;
  resultsOn: Date;
  startsOn: Date;
  offerLapsesAt: Date | null;
  returnedUntil: Date | null;
  /** Until when a minor's guardian can answer, and who was written to. */
  consentLapsesAt: Date | null;
  /** Waits for a guardian although the person has come of age: they can confirm for themselves. */
  ofAge: boolean;
  guardian: { surname: string; givenName: string; email: string | null } | null;
  promoteUntil: Date | null;
  /** What its stage asks of the person, while it is being assessed. */
  step: StageStep | null;
  /** Place on the waiting list, 1 for the next in turn. */
  waitingPosition: number | null;
  /** Sections ready and in all; only of what is still being written. */
  progress: { ready: number; total: number } | null;
};

/** By when the person, or the guardian they named, has to do something; nothing when it is not their turn. */
export function dueOf(application: MyApplication): Date | null {
  const { status, step } = application;
  if (status === "offered") return application.offerLapsesAt;
  if (status === "returned") return application.returnedUntil;
  if (awaitsGuardian(status)) return application.consentLapsesAt;
  return status === "draft" ? application.closesAt : stepDue(step);
}

/** What waits for the person, the nearest date first; a draft or an offer whose time is over waits for nobody. */
export function yourTurn(applications: readonly MyApplication[], now: Date): MyApplication[] {
  const open = applications.flatMap((application) => {
    const due = dueOf(application);
    return due !== null && due > now ? [{ application, due }] : [];
  });
  return open.sort((a, b) => a.due.getTime() - b.due.getTime()).map(({ application }) => application);
}
