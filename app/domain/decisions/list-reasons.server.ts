import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";

export type Reason = { key: string; text: Trilingual; outcomes: string[]; detailsRequired: boolean };

/** The flat list of reasons in its order, of the given outcomes; retired ones are no longer offered. */
export function listReasons(viewer: Pick<Viewer, "personId">, outcomes: string[]): Promise<Reason[]> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.decisionReason.findMany({
      where: { outcomes: { hasSome: outcomes }, retiredAt: null },
      select: { key: true, text: true, outcomes: true, detailsRequired: true },
      orderBy: { position: "asc" },
    });
    return rows.map((row) => ({ ...row, text: trilingualSchema.parse(row.text) }));
  });
}
