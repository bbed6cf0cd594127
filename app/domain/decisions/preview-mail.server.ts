import { z } from "zod";
import { Conflict, NotFound } from "~/domain/errors";
import { isLanguage, type Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import type { Json } from "~/platform/json";
import { carryOutDecision, DECISION_ROW } from "./carry-out-decision.server";
import { loadPacket } from "./load-packet.server";

export type PreviewedMail = { template: string; language: Language; data: Json };
export type MailPreview = { mail: PreviewedMail } | { skipped: string };

type Asked = { cohortCode: string; number: number; reference: string };

/**
 * The mail a staged decision would send if its packet were released now: the release itself is carried out in a
 * transaction that is always undone, so that what is shown is what would be sent.
 * @throws {NotFound} for a decision that is not waiting in this packet
 */
export async function previewMail(viewer: Viewer, asked: Asked): Promise<MailPreview> {
  try {
    return await asViewer(viewer, async (tx, now) => {
      throw new Undone(await carryOut(tx, now, viewer, asked));
    });
  } catch (error) {
    if (error instanceof Undone) return error.preview;
    if (error instanceof Conflict) return { skipped: "changed" };
    throw error;
  }
}

/** Thrown to roll back what the preview has done. */
class Undone extends Error {
  override readonly name = "Undone";
  constructor(readonly preview: MailPreview) {
    super("a preview is never kept");
  }
}

async function carryOut(tx: Tx, now: Date, viewer: Viewer, asked: Asked): Promise<MailPreview> {
  const packet = await loadPacket(tx, viewer, asked);
  const waiting = { packetId: packet.id, releasedAt: null, skipped: null };
  const decision = await tx.decision.findFirst({
    where: { ...waiting, application: { reference: asked.reference } },
    select: { id: true, outcome: true },
  });
  if (!decision) throw new NotFound();
  // Places and positions depend on those of the same outcome who come first.
  const alike = await tx.decision.findMany({
    where: { ...waiting, outcome: decision.outcome },
    select: DECISION_ROW,
    orderBy: [{ rank: { sort: "asc", nulls: "last" } }, { decidedAt: "asc" }],
  });
  for (const row of alike) {
    const skipped = await carryOutDecision(tx, now, row);
    if (row.id !== decision.id) continue;
    return skipped === null ? { mail: await mailOf(tx, row.application.id) } : { skipped };
  }
  throw new NotFound();
}

async function mailOf(tx: Tx, applicationId: string): Promise<PreviewedMail> {
  const { template, language, data } = await tx.outboxMessage.findFirstOrThrow({
    where: { applicationId },
    select: { template: true, language: true, data: true },
    orderBy: { id: "desc" },
  });
  return { template, language: isLanguage(language) ? language : "az", data: z.json().parse(data) };
}
