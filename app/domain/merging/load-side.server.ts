import { countsTowardsCap } from "~/domain/applications/application";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import type { Tx } from "~/platform/db.server";
import type { Side } from "./merging";

/** What of somebody's account decides whether it can be merged, and what it holds. Asked by the portal. */
export async function loadSide(tx: Tx, personId: string): Promise<Side & { references: string[]; files: number }> {
  const profile = await tx.profile.findUnique({
    where: { personId },
    select: { birthDate: true, docNumberLookup: true, finLookup: true },
  });
  const applications = await tx.application.findMany({
    where: { personId, erasedAt: null },
    orderBy: { reference: "asc" },
    select: { reference: true, status: true, cohort: { select: { code: true } } },
  });
  const asksOfData = await tx.privacyRequest.count({ where: { personId, state: { in: ["asked", "agreed"] } } });
  const asksForAddress = await tx.accountRecovery.count({
    where: { personId, state: { in: ["asked", "agreed", "waiting"] } },
  });
  return {
    staff: (await tx.roleGrant.count({ where: { personId } })) > 0,
    birthDate: profile?.birthDate ? localDateOfColumn(profile.birthDate) : null,
    document: profile?.docNumberLookup ?? null,
    fin: profile?.finLookup ?? null,
    cohorts: applications.map(({ cohort }) => cohort.code),
    live: applications.filter(({ status }) => countsTowardsCap(status)).length,
    activePlacements: await tx.placement.count({ where: { personId, state: "active" } }),
    asks: asksOfData + asksForAddress > 0,
    references: applications.map(({ reference }) => reference),
    files: await tx.storedFile.count({ where: { personId, removedAt: null } }),
  };
}
