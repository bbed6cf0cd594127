import { z } from "zod";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";

const contentSchema = z.looseObject({
  parts: z.array(z.looseObject({ key: z.string(), title: trilingualSchema, text: trilingualSchema })),
});

/** The parts of the consent to data processing in force at `now`, in their order; none before a text was stored. */
export async function findDataConsentParts(tx: Tx, now: Date) {
  const document = await tx.textDocument.findFirst({
    where: { key: "dataConsent", validFrom: { lte: now } },
    orderBy: [{ validFrom: "desc" }, { version: "desc" }],
    select: { content: true },
  });
  return document ? contentSchema.parse(document.content).parts : [];
}
