import { localDateOfColumn } from "~/domain/calendar/local-date";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { awaitingIn, submittedName } from "./find-awaiting.server";

/**
 * The papers of applications that still wait for a guardian, in the cohorts the viewer runs, the oldest first: those a
 * second person has to confirm, and those that were sent back. Names and cohorts, nothing else. One statement.
 */
export function listPaperConsents(viewer: Viewer) {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.paperConsent.findMany({
      where: { state: { in: ["recorded", "sent_back"] }, application: awaitingIn(viewer) },
      orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
      select: {
        state: true,
        signedOn: true,
        recordedAt: true,
        recordedById: true,
        recordedBy: { select: { user: { select: { name: true } } } },
        application: {
          select: {
            id: true,
            reference: true,
            consentLapsesAt: true,
            submissions: { orderBy: { number: "desc" }, take: 1, select: { profile: true } },
            cohort: { select: { code: true, name: true } },
          },
        },
      },
    });
    // Of each application the newest paper says how it stands.
    const newest = new Map(rows.map((row) => [row.application.id, row]));
    return [...newest.values()].map(({ application, recordedBy, ...paper }) => ({
      ...paper,
      signedOn: localDateOfColumn(paper.signedOn),
      recordedBy: recordedBy.user?.name ?? "",
      isOwn: paper.recordedById === viewer.personId,
      reference: application.reference,
      until: application.consentLapsesAt,
      name: submittedName(application.submissions),
      cohort: { code: application.cohort.code, name: trilingualSchema.parse(application.cohort.name) },
    }));
  });
}
