import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import type { Blocker } from "~/domain/errors";
import { claimSeat } from "~/domain/seats/claim-seat.server";
import { groupsOf } from "~/domain/seats/groups-of.server";
import { readSetting } from "~/domain/settings/read-setting.server";
import type { Application } from "~/generated/prisma/client";
import type { ActorKind } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { recordStart } from "./change-status.server";
import { copySubmission } from "./copy-submission.server";
import { offerEnd } from "./dates";
import { nextReference } from "./next-reference.server";
import { tellApplicant } from "./tell-applicant.server";

type DeferralOffer = {
  /** The application whose enrolment is deferred. */
  application: Application;
  enrolmentId: string;
  cohort: { id: string; code: string };
  unitPlaceId: string | null;
  actor: { kind: ActorKind; personId: string | null };
  /** Receives the keys of copied files, for the case that the transaction fails. */
  copied: string[];
};

/**
 * The application in the later cohort that a deferral makes: offered at once, on a seat held for it, with what was
 * submitted copied as it stands and the time of the person's own Submit kept. One transaction, the caller's.
 * @returns its reference, or why there is none
 */
export async function deferralOffer(
  tx: Tx,
  now: Date,
  { application, enrolmentId, cohort, unitPlaceId, actor, copied }: DeferralOffer,
): Promise<{ reference: string } | { blocker: Blocker }> {
  const there = await tx.cohort.findUniqueOrThrow({
    where: { id: cohort.id },
    select: { offerValidWorkingDays: true, confirmFirstOffersBy: true, startsOn: true, unitConfirms: true },
  });
  const startsOn = localDateOfColumn(there.startsOn);
  const lapsesAt = offerEnd({ ...there, startsOn }, now, await loadCalendar(tx, now));
  const leastHours = await readSetting(tx, now, "offers.leastHours");
  if (lapsesAt.getTime() - now.getTime() < leastHours * 3_600_000) return refusal("enrolment.tooLateThere");
  const form = await tx.formVersion.findFirst({
    where: { cohortId: cohort.id, publishedAt: { not: null } },
    orderBy: { number: "desc" },
    select: { id: true },
  });
  if (!form) return refusal("enrolment.cohortNotPossible");

  const made = await tx.application.create({
    data: {
      ...frozenColumns(application),
      reference: await nextReference(tx, cohort),
      cohortId: cohort.id,
      formVersionId: form.id,
      status: "offered",
      statusChangedAt: now,
      submittedAt: now,
      receivedAt: now,
      createdAt: now,
      offeredAt: now,
      offerLapsesAt: lapsesAt,
      reasonKeys: [],
      returnedQuestions: [],
      deferredFromId: enrolmentId,
    },
    select: { id: true, reference: true },
  });
  // Seats open to all first: one set aside for the person's own group only where there is no other.
  const claim = { cohortId: cohort.id, applicationId: made.id, unitPlaceId };
  const seat =
    (await claimSeat(tx, now, claim)) ??
    (await claimSeat(tx, now, {
      ...claim,
      reservationIds: await groupsOf(tx, { id: made.id, cohortId: cohort.id }),
    }));
  if (!seat) return refusal("enrolment.noSeatThere");
  await copySubmission(tx, now, { from: application.id, to: made.id, copied });
  const { eventId } = await recordStart(tx, now, { application: made, action: "defer", actor });
  const place =
    unitPlaceId === null
      ? null
      : await tx.unitPlace.findUnique({ where: { id: unitPlaceId }, select: { unitId: true } });
  if (place?.unitId && there.unitConfirms) {
    await tx.offerCondition.create({ data: { applicationId: made.id, kind: "unit_answer", createdAt: now } });
  }
  await tellApplicant(tx, now, { applicationId: made.id, eventId }, "deferralOffer", (about) => ({
    ...about,
    startsOn,
    lapsesAt: lapsesAt.toISOString(),
  }));
  return { reference: made.reference };
}

const refusal = (key: string): { blocker: Blocker } => ({ blocker: { key, field: "target" } });

/** What the lists and searches of staff read of the person, as it was frozen. */
function frozenColumns(from: Application) {
  const { personId, language, answers, rankAt, score, surname, givenName, patronymic, latinName, sex, regionCode } =
    from;
  const { educationLevel, educationStatus, studyYear, citizenship, finLookup, documentsExpected, documentsPresent } =
    from;
  return {
    ...{ personId, language, rankAt, score, surname, givenName, patronymic, latinName, sex, regionCode },
    ...{ educationLevel, educationStatus, studyYear, citizenship, finLookup, documentsExpected, documentsPresent },
    answers: answers ?? {},
  };
}
