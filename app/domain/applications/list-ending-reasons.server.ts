import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";

export type EndingReason = { key: string; text: Trilingual; detailsRequired: boolean };

/** The reasons a person may give for taking an application back, declining a place or leaving, in order. */
export function listEndingReasons(
  viewer: Viewer,
  outcome: "withdrawn" | "offerDeclined" | "left",
): Promise<EndingReason[]> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.decisionReason.findMany({
      where: { outcomes: { has: outcome }, retiredAt: null },
      orderBy: { position: "asc" },
      select: { key: true, text: true, detailsRequired: true },
    });
    return rows.map((row) => ({ ...row, text: trilingualSchema.parse(row.text) }));
  });
}
