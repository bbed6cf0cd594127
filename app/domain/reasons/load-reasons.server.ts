import { NotAllowed } from "~/domain/errors";
import { canWriteTexts } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";

/** Every reason there is, retired ones too, in their order. @throws {NotAllowed} looking like a missing page */
export async function loadReasons(tx: Tx, viewer: Pick<Viewer, "grants">) {
  if (!canWriteTexts(viewer)) throw new NotAllowed(false);
  const rows = await tx.decisionReason.findMany({
    orderBy: [{ position: "asc" }, { key: "asc" }],
    select: { key: true, position: true, outcomes: true, text: true, detailsRequired: true, retiredAt: true },
  });
  return rows.map((row) => ({ ...row, text: trilingualSchema.parse(row.text) }));
}

export type WrittenReason = Awaited<ReturnType<typeof loadReasons>>[number];
