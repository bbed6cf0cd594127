import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";

export type ListedReason = { key: string; text: Trilingual; outcomes: string[]; retired: boolean };

/** The whole flat list of reasons in order. Retired ones are no longer offered, but what was said once stays readable. */
export function listReasons(viewer: Viewer): Promise<ListedReason[]> {
  return asViewer(viewer, async (tx) => {
    const rows = await tx.decisionReason.findMany({
      select: { key: true, text: true, outcomes: true, retiredAt: true },
      orderBy: { position: "asc" },
    });
    return rows.map(({ key, text, outcomes, retiredAt }) => ({
      ...{ key, outcomes },
      text: trilingualSchema.parse(text),
      retired: retiredAt !== null,
    }));
  });
}

/** The reasons that may be given for an outcome now. */
export function reasonsFor(reasons: ListedReason[], outcome: string): ListedReason[] {
  return reasons.filter(({ outcomes, retired }) => !retired && outcomes.includes(outcome));
}
