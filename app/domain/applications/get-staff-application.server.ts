import { type DecisionChoices, decisionChoices } from "~/domain/decisions/decision-choices.server";
import { NotFound } from "~/domain/errors";
import { type FormContent, formShapeSchema } from "~/domain/forms/form-content-schema";
import { canRunCohort } from "~/domain/people/policy";
import type { ProfileValues } from "~/domain/people/profile-values";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { awaitsGuardian } from "./application";
import { type ApplicationHistoryEvent, applicationEvents } from "./application-events.server";
import { visibleToStaff } from "./policy";
import { recordReading } from "./record-reading.server";
import { type RelatedApplications, relatedApplications } from "./related-applications.server";
import { type StaffApplicationHead, staffApplicationHead } from "./staff-application-head.server";
import { type StaffChecklist, staffChecklist } from "./staff-checklist";
import { type StaffDocument, staffDocuments } from "./staff-documents";
import { answerDue } from "./staff-tabs";

type Hidden =
  | "id"
  | "personId"
  | "programmeId"
  | "cohortId"
  | "finLookup"
  | "eligibility"
  | "content"
  | "answerBy"
  | "profile";

export type StaffApplication = Omit<StaffApplicationHead, Hidden> &
  RelatedApplications & {
    answerDue: Date | null;
    overdue: boolean;
    /** May act on it, not only read. */
    mayRun: boolean;
    content: FormContent;
    checklist: StaffChecklist;
    documents: StaffDocument[];
    /** The frozen profile without the date of birth, which only the identity block shows. */
    profile: Omit<ProfileValues, "birthDate">;
    events: ApplicationHistoryEvent[];
    choices: DecisionChoices;
  };

/**
 * An application as the coordinator checks it. Reading it is put on the audit trail.
 * @throws {NotFound} alike for what is not theirs, not submitted, and not there
 */
export function getStaffApplication(viewer: Viewer, reference: string): Promise<StaffApplication> {
  return asViewer(viewer, async (tx, now) => {
    const found = await tx.application.findFirst({
      where: { AND: [{ reference }, visibleToStaff(viewer)] },
      select: { id: true },
    });
    if (!found) throw new NotFound();
    await recordReading(tx, now, viewer, found.id);
    const { eligibility, answerBy, profile, ...row } = await staffApplicationHead(tx, found.id);
    const { id, personId, programmeId, cohortId, finLookup, ...head } = row;
    const { birthDate: _, ...shownProfile } = profile;
    const due = answerDue({ status: head.status, answerBy });
    const content = formShapeSchema.parse(head.content);
    const files = await tx.storedFile.findMany({
      where: { applicationId: id, removedAt: null },
      select: { id: true, questionKey: true, name: true, mime: true, bytes: true, state: true },
      orderBy: { uploadedAt: "asc" },
    });
    return {
      ...head,
      ...(await relatedApplications(tx, viewer, { id, personId, cohortId, finLookup })),
      ...standingDates(head),
      content,
      profile: shownProfile,
      answerDue: due,
      overdue: due !== null && due <= now,
      mayRun: canRunCohort(viewer, { programmeId, cohortId }),
      checklist: staffChecklist({ ...head, eligibility }, profile, SHIPPED_PROFILE),
      documents: staffDocuments(content, head.answers, profile, files),
      events: await applicationEvents(tx, { id, submittedAt: head.submittedAt }),
      choices: await decisionChoices(tx, cohortId),
    };
  });
}

type StandingDates = Pick<
  StaffApplicationHead,
  "status" | "returnedUntil" | "consentLapsesAt" | "offerLapsesAt" | "waitlistRank"
>;

/** Dates and ranks are kept when a state is left; only those of the present one are said. */
function standingDates({ status, returnedUntil, consentLapsesAt, offerLapsesAt, waitlistRank }: StandingDates) {
  return {
    returnedUntil: status === "returned" ? returnedUntil : null,
    consentLapsesAt: awaitsGuardian(status) ? consentLapsesAt : null,
    offerLapsesAt: status === "offered" ? offerLapsesAt : null,
    waitlistRank: status === "waitlisted" ? waitlistRank : null,
  };
}
