import { reasonsInWords } from "~/domain/decisions/reasons-in-words.server";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Prisma } from "~/generated/prisma/client";
import { asViewer } from "~/platform/db.server";
import { isActionName } from "./application";
import { timelineOf } from "./my-timeline";
import { ownedBy } from "./policy";
import { isReference } from "./reference";
import { waitingPositions } from "./waiting-position.server";

/**
 * The viewer's own application as they follow it: its road, the reasons of an ending, their own figures and files.
 * @throws {NotFound} for anyone else's application
 */
export function getMyApplication(viewer: Viewer, reference: string) {
  return asViewer(viewer, async (tx, now) => {
    if (!isReference(reference)) throw new NotFound();
    const row = await tx.application.findFirst({ where: { reference, ...ownedBy(viewer) }, select: SELECT });
    if (!row) throw new NotFound();
    const { cohort, events, ...application } = row;
    const stages = cohort.stages.map((stage) => ({ ...stage, name: trilingualSchema.parse(stage.name) }));
    const known = events.flatMap(({ action, ...event }) => (isActionName(action) ? [{ ...event, action }] : []));
    return {
      ...application,
      score: application.score?.toNumber() ?? null,
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
      timeline: timelineOf({ ...application, ...cohort, stages, events: known }, now),
      reasons: await reasonsInWords(tx, application.reasonKeys),
      waitingPosition: (await waitingPositions(tx, [row.id])).get(row.id) ?? null,
      now,
    };
  });
}

export type MyApplicationView = Awaited<ReturnType<typeof getMyApplication>>;

const SELECT = {
  id: true,
  reference: true,
  status: true,
  submittedAt: true,
  answerBy: true,
  offerLapsesAt: true,
  returnedUntil: true,
  returnNote: true,
  score: true,
  reasonKeys: true,
  reasonDetails: true,
  advice: true,
  events: { orderBy: [{ at: "asc" }, { id: "asc" }], select: { id: true, action: true, at: true } },
  files: {
    where: { removedAt: null },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, bytes: true },
  },
  cohort: {
    select: {
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
        select: { key: true, kind: true, name: true, startsAt: true, endsAt: true },
      },
    },
  },
} satisfies Prisma.ApplicationSelect;
