import { localDateOfColumn } from "~/domain/calendar/local-date";
import { type AskedQuestion, askedQuestions, type GuardianAnswers } from "~/domain/consents/guardian-questions";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { findAwaiting } from "./find-awaiting.server";
import { hasSeenScan } from "./scan-seen.server";

/**
 * An application that waits for a guardian as whoever handles its paper sees it: name, cohort, the questions that are
 * asked, and the newest paper with who entered it. Nothing else of the application.
 * @throws {NotFound} for what is not theirs, waits for nobody or is not there
 */
export function getPaperConsent(viewer: Viewer, reference: string) {
  return asViewer(viewer, async (tx) => {
    const { id, name, cohort, asks, ...application } = await findAwaiting(tx, viewer, reference);
    const paper = await tx.paperConsent.findFirst({
      where: { applicationId: id, state: { in: ["recorded", "sent_back"] } },
      orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
      include: { recordedBy: { select: { user: { select: { name: true } } } } },
    });
    const questions: AskedQuestion[] = askedQuestions(asks);
    return {
      reference: application.reference,
      name,
      cohort: { code: cohort.code, name: cohort.name },
      questions,
      asksContact: asks.emergencyContact,
      until: application.consentLapsesAt,
      paper: paper && {
        id: paper.id,
        state: paper.state,
        guardian: { surname: paper.surname, givenName: paper.givenName },
        relation: paper.relation,
        signedOn: localDateOfColumn(paper.signedOn),
        language: paper.language,
        // Stored by the verb that checked it.
        answers: paper.answers as GuardianAnswers,
        contact:
          paper.contactName && paper.contactPhone ? { name: paper.contactName, phone: paper.contactPhone } : null,
        fileName: paper.fileName,
        bytes: paper.bytes,
        recordedBy: paper.recordedBy.user?.name ?? "",
        recordedAt: paper.recordedAt,
        reason: paper.reason,
        isOwn: paper.recordedById === viewer.personId,
        scanSeen: await hasSeenScan(tx, viewer.personId, paper.id),
      },
      mayRecord: canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId: cohort.id }),
    };
  });
}
