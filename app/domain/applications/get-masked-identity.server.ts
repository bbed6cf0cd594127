import { maskDocumentNumber } from "~/domain/people/document";
import { maskFin } from "~/domain/people/fin";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { type IdentityNumbers, identityNumbers } from "./identity-numbers.server";

export type MaskedIdentity = Pick<IdentityNumbers, "fin" | "document">;

/** The ends of the identity numbers of an applicant, by which staff tell which they are. @throws {NotFound} */
export function getMaskedIdentity(viewer: Viewer, reference: string): Promise<MaskedIdentity> {
  return asViewer(viewer, async (tx) => masked(await identityNumbers(tx, viewer, reference)));
}

/** "*****2B" and "*******567": the last two and three characters. */
export function masked({ fin, document }: MaskedIdentity): MaskedIdentity {
  return {
    fin: fin === null ? null : maskFin(fin),
    document: document && { ...document, number: maskDocumentNumber(document.number) },
  };
}
