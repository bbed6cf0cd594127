import { checkFindings } from "~/domain/applications/check-findings.server";
import { recordIneligible } from "~/domain/applications/record-ineligible.server";
import { recordPass } from "~/domain/applications/record-pass.server";
import { takeOfferBack } from "~/domain/applications/take-offer-back.server";
import type { StagedOutcome } from "~/domain/decisions/outcomes";
import { putIntoPacket } from "~/domain/decisions/put-into-packet.server";
import { takeOutOfPacket } from "~/domain/decisions/take-out-of-packet.server";
import type { Viewer } from "~/domain/people/viewer";
import type { Tx } from "~/platform/db.server";
import { type BulkAction, firstWish } from "./bulk-action";
import type { BulkWords } from "./bulk-words";

type Row = { id: string; reference: string };
type Doing = (tx: Tx, now: Date, viewer: Viewer, row: Row, words: BulkWords) => Promise<void>;

const stage =
  (outcome: StagedOutcome): Doing =>
  async (tx, now, viewer, { id, reference }, words) => {
    const unitPlaceId = outcome === "offer" ? await placeToOffer(tx, id) : null;
    await putIntoPacket(tx, now, viewer, { reference, outcome, rank: null, unitPlaceId, ...words });
  };

const DOINGS: Record<BulkAction, Doing> = {
  pass: async (tx, now, viewer, { id, reference }) =>
    recordPass(tx, now, viewer, { reference, findings: await checkFindings(tx, id) }),
  ineligible: async (tx, now, viewer, { id, reference }, { reasonKeys, details }) =>
    recordIneligible(tx, now, viewer, { reference, reasonKeys, details, findings: await checkFindings(tx, id) }),
  shortlist: stage("shortlist"),
  offer: stage("offer"),
  waitlist: stage("waitlist"),
  not_select: stage("not_select"),
  withdraw_offer: (tx, now, viewer, { reference }, { reasonKeys, details }) =>
    takeOfferBack(tx, now, viewer, { reference, reasonKeys, details }),
  unstage: (tx, now, viewer, { reference }) => takeOutOfPacket(tx, now, viewer, { reference }),
};

/**
 * Does a bulk action to one application in the caller's transaction, through the same rules as by hand.
 * @throws {RuleBroken} @throws {Conflict} @throws {NotFound} @throws {NotAllowed}
 */
export async function doToApplication(
  tx: Tx,
  now: Date,
  viewer: Viewer,
  asked: { action: BulkAction; row: Row; words: BulkWords },
): Promise<void> {
  await DOINGS[asked.action](tx, now, viewer, asked.row, asked.words);
}

async function placeToOffer(tx: Tx, applicationId: string): Promise<string | null> {
  const application = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: { cohortId: true, wishedPlaceIds: true, excludedPlaceIds: true },
  });
  const places = await tx.unitPlace.findMany({ where: { cohortId: application.cohortId }, select: { id: true } });
  return firstWish(
    application,
    places.map(({ id }) => id),
  );
}
