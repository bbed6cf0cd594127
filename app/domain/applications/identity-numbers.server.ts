import { NotFound } from "~/domain/errors";
import { openIdentity } from "~/domain/people/identity-seal.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { visibleToStaff } from "./policy";
import { returnName } from "./return-scope";

export type IdentityNumbers = {
  applicationId: string;
  fin: string | null;
  /** Key of the type, and the number; null for whoever gave none. */
  document: { type: string | null; number: string } | null;
};

/**
 * The identity numbers of an applicant, opened: for the verbs that mask them, or show them and say so on the audit trail.
 * A number that waits for a guardian's new consent is not there before it.
 * @throws {NotFound} for an application the viewer may not know of
 */
export async function identityNumbers(tx: Tx, viewer: Viewer, reference: string): Promise<IdentityNumbers> {
  const application = await tx.application.findFirst({
    where: { AND: [{ reference }, visibleToStaff(viewer)] },
    select: {
      id: true,
      personId: true,
      heldSubmission: true,
      returnedQuestions: true,
      person: { select: { profile: { select: { finSealed: true, docNumberSealed: true, docType: true } } } },
    },
  });
  if (!application) throw new NotFound();
  const { id, personId, heldSubmission, returnedQuestions, person } = application;
  const number = (kind: "fin" | "docNumber", sealed: Uint8Array | null = null) =>
    heldSubmission !== null && returnedQuestions.includes(returnName(kind))
      ? null
      : (openIdentity(kind, personId, sealed) ?? null);
  const docNumber = number("docNumber", person.profile?.docNumberSealed);
  return {
    applicationId: id,
    fin: number("fin", person.profile?.finSealed),
    document: docNumber === null ? null : { type: person.profile?.docType ?? null, number: docNumber },
  };
}
