import { isLive, statusesWhere } from "~/domain/applications/application";
import { ownedBy } from "~/domain/applications/policy";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer, type Tx } from "~/platform/db.server";

export type OpenCall = {
  code: string;
  name: Trilingual;
  programmeCode: string;
  motif: string;
  closesAt: Date;
  /** The viewer's own live application, when there is one. */
  reference: string | null;
};

/** The calls that are open now, the nearest deadline first. */
export function listOpenCalls(viewer: Viewer): Promise<OpenCall[]> {
  return asViewer(viewer, (tx, now) => openCalls(tx, now, viewer));
}

/** One open call by its cohort's code; null when it is not open or not there. */
export async function findOpenCall(viewer: Viewer, code: string): Promise<OpenCall | null> {
  const [call] = await asViewer(viewer, (tx, now) => openCalls(tx, now, viewer, code));
  return call ?? null;
}

async function openCalls(tx: Tx, now: Date, viewer: Viewer, code?: string): Promise<OpenCall[]> {
  const rows = await tx.cohort.findMany({
    where: { code, state: "announced", opensAt: { lte: now }, closesAt: { gt: now } },
    orderBy: [{ closesAt: "asc" }, { code: "asc" }],
    select: {
      code: true,
      name: true,
      closesAt: true,
      programme: { select: { code: true, motif: true } },
      applications: {
        where: { ...ownedBy(viewer), status: { in: statusesWhere(isLive) } },
        select: { reference: true },
        take: 1,
      },
    },
  });
  return rows.map((row) => ({
    code: row.code,
    name: trilingualSchema.parse(row.name),
    programmeCode: row.programme.code,
    motif: row.programme.motif,
    closesAt: row.closesAt,
    reference: row.applications[0]?.reference ?? null,
  }));
}
