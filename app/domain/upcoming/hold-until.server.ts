import { type ActionName, actionOf } from "~/domain/applications/application";
import { visibleToStaff } from "~/domain/applications/policy";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { afterBakuDay, bakuInstant } from "~/domain/calendar/baku-time";
import { displayDeadline, displayMoment } from "~/domain/calendar/deadline";
import type { LocalDate } from "~/domain/calendar/local-date";
import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import { type Blocker, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { holdLimit } from "./hold-limit.server";
import { type HoldSubject, holdsOne, isEnd, isHoldSubject, isKeptBack, isUnseen } from "./kinds";
import { nextDue } from "./list-upcoming.server";
import { type Move, moveConsents, moveOffers, moveReturns, moveWaitingList } from "./move-dates.server";

export type Hold = {
  code: string;
  /** What is put off. */
  subject: string;
  /** One application alone; null for everything of the kind in the cohort. */
  reference: string | null;
  /** The last day on which it still stands, or the morning until which it is kept back; null when none was given. */
  until: LocalDate | null;
  reason: string;
};

const MOST_REASON_CHARS = 500;

/**
 * Puts off what the clock would do, for one application or a whole cohort, with a reason: an end gets its new date and
 * everybody it concerns is told; a reminder, or the way on from a stage, is kept back until that morning.
 * @returns to how many it applies @throws {NotFound} @throws {NotAllowed} @throws {RuleBroken}
 */
export function holdUntil(viewer: Viewer, input: Hold): Promise<number> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findReadableCohort(tx, viewer, input.code);
    if (!canRunCohort(viewer, { programmeId: cohort.programmeId, cohortId: cohort.id })) throw new NotAllowed(true);
    const { subject, until: day } = input;
    const reason = input.reason.trim();
    if (!isHoldSubject(subject)) throw new RuleBroken([{ key: "hold.cannotBeHeld" }]);
    const application = input.reference === null ? null : await find(tx, viewer, cohort.id, input.reference);
    const missing = [
      ...(application && !holdsOne(subject) ? [{ key: "hold.cohortOnly" }] : []),
      ...(day === null ? [{ key: "hold.dateMissing", field: "until" }] : []),
      ...(reason === "" ? [{ key: "hold.reasonMissing", field: "reason" }] : []),
      ...(reason.length > MOST_REASON_CHARS
        ? [{ key: "answer.tooLong", params: { max: MOST_REASON_CHARS, actual: reason.length }, field: "reason" }]
        : []),
    ];
    if (missing.length > 0 || day === null) throw new RuleBroken(missing);
    const scope = { cohortId: cohort.id, applicationId: application?.id ?? null };
    // Whoever acts on one of them in this moment is waited for: what stands after the lock is what is put off.
    await lock(tx, subject, scope);
    const due = await nextDue(tx, now, { kind: subject, ...scope });
    // Of those who never reached the Service nobody learns here whether there are any, nor until when they have time.
    const unseen = application === null && isUnseen(subject);
    if (due === null && !unseen) throw new RuleBroken([{ key: "hold.nothingDue" }]);
    const known = due === null || unseen ? now : due;
    const until = isKeptBack(subject) ? bakuInstant(day, "09:00:00") : afterBakuDay(day);
    const faults = [...laterThan(subject, known, until), ...(await holdLimit(tx, cohort, subject, until))];
    if (faults.length > 0) throw new RuleBroken(faults);
    await tx.clockHold.updateMany({ where: { ...scope, subject, endedAt: null }, data: { endedAt: now } });
    const { id } = await tx.clockHold.create({
      data: { ...scope, subject, reason, wasDueAt: known, until, heldById: viewer.personId, heldAt: now },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "hold_until",
      entity: application ? "application" : "cohort",
      entityId: application?.id ?? cohort.id,
      fields: [subject],
      reason,
    });
    return MOVES[subject](tx, now, { ...scope, until, holdId: id });
  });
}

const MOVES: Record<HoldSubject, (tx: Tx, now: Date, move: Move) => Promise<number>> = {
  offersLapse: moveOffers,
  returnsLapse: moveReturns,
  consentsLapse: moveConsents,
  waitingListEnds: moveWaitingList,
  // Nothing moves: whoever reminds or moves on looks at the hold.
  returnsReminded: async () => 0,
  consentsReminded: async () => 0,
  stageEnds: async () => 0,
};

async function find(tx: Tx, viewer: Viewer, cohortId: string, reference: string): Promise<{ id: string }> {
  const application = await tx.application.findFirst({
    where: { AND: [{ reference, cohortId }, visibleToStaff(viewer)] },
    select: { id: true },
  });
  if (!application) throw new NotFound();
  return application;
}

/** Whose state decides whether there is something to put off. */
const CONCERNED: Partial<Record<HoldSubject, ActionName>> = {
  offersLapse: "lapse_offer",
  returnsLapse: "lapse_return",
  consentsLapse: "lapse_consent",
};

/** Applications before their cohort, as everywhere: whoever accepts an offer holds the one and asks for the other. */
async function lock(
  tx: Tx,
  subject: HoldSubject,
  { cohortId, applicationId }: Pick<Move, "cohortId" | "applicationId">,
) {
  const action = CONCERNED[subject];
  if (action) {
    await tx.$queryRaw`
      select id from application
      where cohort_id = ${cohortId}::uuid and status = any(${[...actionOf(action).from]}::application_status[])
        and (${applicationId}::uuid is null or id = ${applicationId}::uuid)
      order by id for update`;
  }
  await tx.$queryRaw`select id from cohort where id = ${cohortId}::uuid for no key update`;
}

function laterThan(subject: HoldSubject, due: Date, until: Date): Blocker[] {
  if (until > due) return [];
  const words = isEnd(subject) ? displayDeadline(due) : displayMoment(due);
  return [{ key: "hold.notLater", params: { due: words }, field: "until" }];
}
