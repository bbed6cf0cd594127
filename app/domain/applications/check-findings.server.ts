import { formShapeSchema } from "~/domain/forms/form-content-schema";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Tx } from "~/platform/db.server";
import type { CheckFinding } from "./check-finding";
import { staffApplicationHead } from "./staff-application-head.server";
import { findingsOf, staffChecklist } from "./staff-checklist";
import { staffDocuments } from "./staff-documents";

/** What the initial check of an application finds: the call's conditions and the documents, as they were submitted. */
export async function checkFindings(tx: Tx, applicationId: string): Promise<CheckFinding[]> {
  const { profile, answers, content, ...head } = await staffApplicationHead(tx, applicationId);
  const files = await tx.storedFile.findMany({
    where: { applicationId, removedAt: null },
    select: { id: true, questionKey: true, name: true, mime: true, bytes: true, state: true },
  });
  const documents = staffDocuments(formShapeSchema.parse(content), answers, profile, files);
  return findingsOf(
    staffChecklist(head, profile, SHIPPED_PROFILE),
    documents.map(({ key, files: given }) => ({ key, present: given.length > 0 })),
  );
}
