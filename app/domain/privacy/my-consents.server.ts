import { z } from "zod";
import type { Trilingual } from "~/domain/languages";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";

const titled = z.looseObject({ title: trilingualSchema });

type MyConsent = {
  id: string;
  title: Trilingual;
  reference: string;
  version: number;
  given: boolean;
  /** A guardian answered; otherwise the person. */
  byGuardian: boolean;
  answeredAt: Date;
  withdrawnAt: Date | null;
  superseded: boolean;
};

/** What a person and their guardians consented to, or not, the latest first. */
export async function myConsents(tx: Tx, personId: string): Promise<MyConsent[]> {
  const rows = await tx.consent.findMany({
    where: { application: { personId } },
    orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
    take: 100,
    select: {
      ...{ id: true, given: true, guardianId: true, answeredAt: true, withdrawnAt: true, superseded: true },
      application: { select: { reference: true } },
      textDocument: { select: { version: true, content: true } },
    },
  });
  return rows.map(({ application, textDocument, guardianId, ...row }) => ({
    ...row,
    title: titled.parse(textDocument.content).title,
    reference: application.reference,
    version: textDocument.version,
    byGuardian: guardianId !== null,
  }));
}
