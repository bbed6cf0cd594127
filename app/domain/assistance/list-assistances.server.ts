import { isDraft, statusesWhere } from "~/domain/applications/application";
import { NotAllowed } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { shownTextSchema } from "~/domain/trilingual-schema";
import { actAsPortal, asViewer } from "~/platform/db.server";
import { helpsToApply } from "./policy";

export type OpenHelp = {
  id: string;
  reference: string;
  cohortName: Trilingual;
  channel: "present" | "phone";
  openedAt: Date;
  until: Date;
  /** Whether the person has let the operator in. */
  agreed: boolean;
};

export type OpenCall = { code: string; name: Trilingual };

/** The helps of an operator that are open, the newest first, and the calls that somebody can apply to now. */
export async function listAssistances(viewer: Viewer): Promise<{ helps: OpenHelp[]; calls: OpenCall[]; now: Date }> {
  if (!helpsToApply(viewer)) throw new NotAllowed(false);
  return asViewer(viewer, async (tx, now) => {
    // Before somebody has agreed, the number of their draft and the call are all there is to know of it.
    const open = await actAsPortal(tx, "assist_somebody", () =>
      tx.assistance.findMany({
        where: {
          ...{ operatorId: viewer.personId, endedAt: null, until: { gt: now } },
          application: { status: { in: statusesWhere(isDraft) } },
        },
        orderBy: { openedAt: "desc" },
        select: {
          ...{ id: true, channel: true, openedAt: true, until: true, agreedAt: true },
          application: { select: { reference: true, cohort: { select: { name: true } } } },
        },
      }),
    );
    const calls = await tx.cohort.findMany({
      where: { state: "announced", opensAt: { lte: now }, closesAt: { gt: now } },
      orderBy: [{ closesAt: "asc" }, { code: "asc" }],
      select: { code: true, name: true },
    });
    return {
      helps: open.map(({ application, agreedAt, ...help }) => ({
        ...help,
        reference: application.reference,
        cohortName: shownTextSchema.parse(application.cohort.name),
        agreed: agreedAt !== null,
      })),
      calls: calls.map(({ code, name }) => ({ code, name: shownTextSchema.parse(name) })),
      now,
    };
  });
}
