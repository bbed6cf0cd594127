import { declineOffer } from "~/domain/applications/decline-offer.server";
import { offerPlace } from "~/domain/applications/offer-place.server";
import { putOnWaitingList } from "~/domain/applications/put-on-waiting-list.server";
import { Conflict } from "~/domain/errors";
import { asSystem, closeDatabase, type Tx } from "~/platform/db.server";
import { Overloaded } from "~/platform/overloaded.server";

/** What one process is told to claim: applications with their owners and cohorts, and in which way. */
export type ClaimShare = {
  claims: { applicationId: string; personId: string; reference: string; cohortId: string; declines: boolean }[];
  way: "portal" | "naive";
  atOnce: number;
};

const ACTOR = { kind: "packet", personId: null } as const;

/** Claims a place for each, several at a time. @returns the names of errors that nobody expects */
export async function claimPlaces({ claims, way, atOnce }: ClaimShare): Promise<string[]> {
  const errors: string[] = [];
  const left = [...claims];
  const claimNext = async (): Promise<void> => {
    for (let claim = left.shift(); claim; claim = left.shift()) {
      const one = claim;
      await again(() => (way === "portal" ? claimPlace(one) : claimNaively(one))).catch((error: unknown) => {
        errors.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
      });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, claimNext));
  await closeDatabase();
  return errors;
}

/** Who is told that the portal is busy comes again, as a browser or a job would. */
async function again(work: () => Promise<void>, tries = 10): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Overloaded) || tries === 0) throw error;
    await again(work, tries - 1);
  }
}

/** As a released packet does: an offer, or the waiting list where no seat is free; then some decline. */
async function claimPlace(claim: ClaimShare["claims"][number]): Promise<void> {
  const { applicationId: id, cohortId, personId, reference, declines } = claim;
  const application = { id, status: "in_review", cohortId } as const;
  await asSystem("claim race", async (tx, now) => {
    const why = await offerPlace(tx, now, { application, unitPlaceId: null, actor: ACTOR });
    if (why) await putOnWaitingList(tx, now, { application, rank: null, actor: ACTOR });
  }).catch((error: unknown) => {
    // Coming again, one may find that the first time has done it.
    if (!(error instanceof Conflict)) throw error;
  });
  if (!declines) return;
  const viewer = { kind: "person", personId, userId: personId, email: "", name: "", language: "az" } as const;
  const answer = declineOffer({ ...viewer, grants: [] }, { reference, reasonKey: null, details: null });
  // Who waits has nothing to decline.
  await answer.catch((error: unknown) => {
    if (!(error instanceof Conflict) && !(error instanceof Error && error.name === "RuleBroken")) throw error;
  });
}

/** As it is not done: look for a free seat, then take it, with no constraint that would notice. */
function claimNaively({ applicationId, cohortId }: ClaimShare["claims"][number]): Promise<void> {
  return asSystem("claim race", async (tx: Tx) => {
    const [seat] = await tx.$queryRaw<{ id: string }[]>`
      select seat.id from seat where seat.cohort_id = ${cohortId}::uuid
        and not exists (select from scratch_hold h where h.seat_id = seat.id)
      order by seat.number limit 1`;
    if (!seat) return;
    await tx.$executeRaw`insert into scratch_hold (seat_id, application_id)
      values (${seat.id}::uuid, ${applicationId}::uuid)`;
  });
}
