import { appealStanding } from "~/domain/appeals/appeal-standing.server";
import { stageSettingsSchema } from "~/domain/cohorts/stage-settings";
import { reasonsInWords } from "~/domain/decisions/reasons-in-words.server";
import { myParticipation, PARTICIPATION_ROWS } from "~/domain/enrolments/my-participation";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { passMarkOf } from "~/domain/stages/plan-stage";
import { testOffer } from "~/domain/tests/test-offer.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Prisma } from "~/generated/prisma/client";
import { asViewer } from "~/platform/db.server";
import { actionsFrom, isActionName, isTerminal } from "./application";
import { statusToOwner } from "./labels";
import { timelineOf } from "./my-timeline";
import { offeredPlace } from "./offered-place.server";
import { ownedBy } from "./policy";
import { isReference } from "./reference";
import { waitingByPlace, waitingPositions } from "./waiting-position.server";

/**
 * The viewer's own application as they follow it: its road, the reasons of an ending, their own figures and files.
 * @throws {NotFound} for anyone else's application
 */
export function getMyApplication(viewer: Viewer, reference: string) {
  return asViewer(viewer, async (tx, now) => {
    if (!isReference(reference)) throw new NotFound();
    const row = await tx.application.findFirst({ where: { reference, ...ownedBy(viewer) }, select: SELECT });
    if (!row) throw new NotFound();
    const { cohort, events, enrolment, placements, assistances, ...found } = row;
    const application = { ...found, status: statusToOwner(found.status, cohort.state) };
    const cancelled = application.status === "cohort_cancelled" && cohort.cancelReason !== null;
    const called = cancelled ? trilingualSchema.parse(cohort.cancelReason) : null;
    const participation = called ? null : myParticipation({ enrolment, placements }, isTerminal(application.status));
    const stages = cohort.stages.map((stage) => ({
      ...stage,
      name: trilingualSchema.parse(stage.name),
      settings: stageSettingsSchema.parse(stage.settings),
    }));
    const known = events.flatMap(({ action, ...event }) => (isActionName(action) ? [{ ...event, action }] : []));
    return {
      ...application,
      score: application.score?.toNumber() ?? null,
      /** The least final score that was needed; null where there is none. */
      passMark: passMarkOf(stages),
      cohort: {
        code: cohort.code,
        name: trilingualSchema.parse(cohort.name),
        programmeCode: cohort.programme.code,
        participation: cohort.programme.participation,
        venue: cohort.venueUnit && trilingualSchema.parse(cohort.venueUnit.name),
        opensAt: cohort.opensAt,
        closesAt: cohort.closesAt,
        resultsOn: cohort.resultsOn,
        startsOn: cohort.startsOn,
        promoteUntil: cohort.promoteUntil,
      },
      timeline: timelineOf({ ...application, ...cohort, stages, events: known, helps: helpsOf(assistances) }, now),
      participation,
      reasons: called ? [called] : await reasonsInWords(tx, participation?.reasonKeys ?? application.reasonKeys),
      waitingPosition: (await waitingPositions(tx, [row.id])).get(row.id) ?? null,
      waitingFor: await waitingByPlace(tx, row.id),
      offeredPlace: actionsFrom(application.status, "applicant").includes("decline")
        ? await offeredPlace(tx, now, row.id)
        : null,
      test: stages.some(({ kind }) => kind === "test") ? await testOffer(tx, now, viewer, reference) : null,
      appeal: cancelled ? null : await appealStanding(tx, now, row),
      now,
    };
  });
}

const helpsOf = (rows: readonly { id: string; agreedAt: Date | null }[]) =>
  rows.flatMap(({ id, agreedAt }) => (agreedAt ? [{ id, at: agreedAt }] : []));

export type MyApplicationView = Awaited<ReturnType<typeof getMyApplication>>;

const SELECT = {
  id: true,
  reference: true,
  status: true,
  stageKey: true,
  cohortId: true,
  personId: true,
  submittedAt: true,
  erasedAt: true,
  answerBy: true,
  offerLapsesAt: true,
  returnedUntil: true,
  consentLapsesAt: true,
  heldSubmission: true,
  returnNote: true,
  score: true,
  reasonKeys: true,
  reasonDetails: true,
  advice: true,
  ...PARTICIPATION_ROWS,
  events: { orderBy: [{ at: "asc" }, { id: "asc" }], select: { id: true, action: true, at: true } },
  assistances: { orderBy: { openedAt: "asc" }, select: { id: true, agreedAt: true } },
  files: {
    where: { removedAt: null },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, bytes: true },
  },
  cohort: {
    select: {
      state: true,
      cancelReason: true,
      code: true,
      name: true,
      opensAt: true,
      closesAt: true,
      resultsOn: true,
      startsOn: true,
      promoteUntil: true,
      programme: { select: { code: true, participation: true } },
      venueUnit: { select: { name: true } },
      stages: {
        orderBy: { position: "asc" },
        select: { key: true, kind: true, name: true, startsAt: true, endsAt: true, settings: true },
      },
    },
  },
} satisfies Prisma.ApplicationSelect;
