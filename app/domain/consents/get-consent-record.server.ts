import { visibleToStaff } from "~/domain/applications/policy";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import type { ConsentKind } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";

export type ConsentRecord = {
  kind: ConsentKind;
  given: boolean;
  /** Who answered, as the young person named them: mother, father … */
  relation: string;
  answeredAt: Date;
  withdrawnAt: Date | null;
  /** It counts no more because what it confirmed was corrected; nobody took it back. */
  superseded: boolean;
  /** Signed on paper: there is a receipt to print. */
  onPaper: boolean;
  version: number;
};

/**
 * What the guardians of an application answered, in the order of asking; empty for who needed none. Names and contacts
 * of guardians stay out.
 * @throws {NotFound} for an application the viewer may not know of
 */
export function getConsentRecord(viewer: Viewer, reference: string): Promise<ConsentRecord[]> {
  return asViewer(viewer, async (tx) => {
    const application = await tx.application.findFirst({
      where: { AND: [{ reference }, visibleToStaff(viewer)] },
      select: {
        consents: {
          where: { guardianId: { not: null } },
          orderBy: [{ answeredAt: "asc" }, { id: "asc" }],
          select: {
            kind: true,
            given: true,
            answeredAt: true,
            withdrawnAt: true,
            superseded: true,
            paperConsentId: true,
            guardian: { select: { relation: true } },
            textDocument: { select: { version: true } },
          },
        },
      },
    });
    if (!application) throw new NotFound();
    return application.consents.map(({ guardian, textDocument, paperConsentId, ...consent }) => ({
      ...consent,
      onPaper: paperConsentId !== null,
      relation: guardian?.relation ?? "",
      version: textDocument.version,
    }));
  });
}
