import { actionOf } from "~/domain/applications/application";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { requestConsent } from "~/domain/guardians/request-consent.server";
import type { Tx } from "~/platform/db.server";

/** What is put off until when; `applicationId` null for everybody in the cohort it is due for. */
export type Move = { cohortId: string; applicationId: string | null; until: Date; holdId: string };

/** Moves the last moment to answer the offers that end before it, and tells everybody. @returns how many */
export async function moveOffers(tx: Tx, now: Date, move: Move): Promise<number> {
  const moved = await tx.application.updateManyAndReturn({
    where: { ...among(move, "lapse_offer"), offerLapsesAt: { gt: now, lt: move.until } },
    data: { offerLapsesAt: move.until },
    select: { id: true },
  });
  for (const { id } of moved) {
    await tellApplicant(tx, now, cause(move, id), "offerDateMoved", (about) => ({
      ...about,
      lapsesAt: move.until.toISOString(),
    }));
  }
  return moved.length;
}

/** Moves the last moment to send corrections, and tells everybody. @returns how many */
export async function moveReturns(tx: Tx, now: Date, move: Move): Promise<number> {
  const moved = await tx.application.updateManyAndReturn({
    where: { ...among(move, "lapse_return"), returnedUntil: { gt: now, lt: move.until } },
    data: { returnedUntil: move.until },
    select: { id: true },
  });
  for (const { id } of moved) {
    await tellApplicant(tx, now, cause(move, id), "correctionDateMoved", (about) => ({
      ...about,
      until: move.until.toISOString(),
    }));
  }
  return moved.length;
}

/** Moves the last moment to consent; guardians who have not answered get a new link that stands until then. */
export async function moveConsents(tx: Tx, now: Date, move: Move): Promise<number> {
  const moved = await tx.application.updateManyAndReturn({
    where: { ...among(move, "lapse_consent"), consentLapsesAt: { gt: now, lt: move.until } },
    data: { consentLapsesAt: move.until },
    select: { id: true },
  });
  for (const { id: applicationId } of moved) {
    const open = await tx.guardianLink.findMany({
      where: { applicationId, purpose: "answer", usedAt: null, revokedAt: null },
      distinct: ["guardianId"],
      select: { guardianId: true },
    });
    for (const { guardianId } of open) await requestConsent(tx, now, { applicationId, guardianId, reminder: true });
    await tellApplicant(tx, now, cause(move, applicationId), "consentDateMoved", (about) => ({
      ...about,
      lapsesAt: move.until.toISOString(),
    }));
  }
  return moved.length;
}

/** Moves the end of promotions of a cohort. @returns how many wait */
export async function moveWaitingList(tx: Tx, _now: Date, { cohortId, until }: Move): Promise<number> {
  await tx.cohort.update({
    where: { id: cohortId },
    data: { promoteUntil: until, version: { increment: 1 } },
    select: { id: true },
  });
  return tx.application.count({ where: { cohortId, status: { in: [...actionOf("close_waiting_list").from] } } });
}

function among({ cohortId, applicationId }: Move, action: "lapse_offer" | "lapse_return" | "lapse_consent") {
  return { cohortId, ...(applicationId && { id: applicationId }), status: { in: [...actionOf(action).from] } };
}

/** One mail per hold and person. */
const cause = ({ holdId }: Move, applicationId: string) => ({ applicationId, eventId: `${holdId}:${applicationId}` });
