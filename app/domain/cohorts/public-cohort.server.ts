import { localDateOfColumn } from "~/domain/calendar/local-date";
import { NotFound } from "~/domain/errors";
import { formShapeSchema } from "~/domain/forms/form-content-schema";
import { countSeats } from "~/domain/seats/count-seats.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { documentsOf, questionCount } from "./form-at-a-glance";
import { IS_PUBLIC, PUBLIC_CALL, publicCall } from "./public-call.server";
import { rubricContentSchema } from "./rubric-content";
import { stageSettingsSchema } from "./stage-settings";

const COHORT = {
  ...PUBLIC_CALL,
  cancelReason: true,
  resultsOn: true,
  confirmFirstOffersBy: true,
  waitingListSize: true,
  offerValidWorkingDays: true,
  languageOfWork: true,
  mode: true,
  free: true,
  stipend: true,
  programme: {
    select: { code: true, slug: true, name: true, summary: true, participation: true, motif: true, publishedAt: true },
  },
  venueUnit: { select: { name: true } },
  stages: {
    orderBy: { position: "asc" },
    select: {
      key: true,
      kind: true,
      name: true,
      startsAt: true,
      endsAt: true,
      weight: true,
      settings: true,
      rubric: { select: { content: true } },
    },
  },
  unitPlaces: {
    orderBy: [{ position: "asc" }, { unit: { position: "asc" } }, { key: "asc" }],
    select: { key: true, title: true, number: true, unit: { select: { name: true } } },
  },
  forms: {
    where: { publishedAt: { not: null } },
    orderBy: { number: "desc" },
    take: 1,
    select: { content: true },
  },
} satisfies Prisma.CohortSelect;

/**
 * Everything the page of a call tells. At most nine statements, whatever the cohort holds.
 * @throws {NotFound} alike for a draft, for a cohort of an unpublished programme and for one that does not exist
 */
export async function getPublicCohort(tx: Tx, now: Date, code: string) {
  const row = await tx.cohort.findFirst({ where: { code, ...IS_PUBLIC }, select: COHORT });
  const published = row?.programme.publishedAt;
  if (!row || !published || published > now) throw new NotFound();
  const seats = await countSeats(tx, [row.id]);
  const applications = await tx.application.count({ where: { cohortId: row.id, receivedAt: { not: null } } });
  const stages = row.stages.map(({ rubric, settings, name, ...stage }) => ({
    ...stage,
    name: trilingualSchema.parse(name),
    settings: stageSettingsSchema.parse(settings),
    criteria: rubric
      ? rubricContentSchema.parse(rubric.content).criteria.filter((criterion) => criterion.stage === stage.key)
      : [],
  }));
  const places = stages.flatMap((stage) => stage.settings.placeUnit ?? []);
  const units = places.length
    ? await tx.unit.findMany({ where: { code: { in: places } }, select: { code: true, name: true } })
    : [];
  const form = row.forms[0] ? formShapeSchema.parse(row.forms[0].content) : null;
  return {
    ...publicCall(row, seats.get(row.id), now),
    programme: {
      ...row.programme,
      name: trilingualSchema.parse(row.programme.name),
      summary: trilingualSchema.parse(row.programme.summary),
    },
    /** Why it was called off, as everybody is told. */
    cancelReason: row.cancelReason === null ? null : trilingualSchema.parse(row.cancelReason),
    resultsOn: localDateOfColumn(row.resultsOn),
    confirmFirstOffersBy: row.confirmFirstOffersBy,
    waitingListSize: row.waitingListSize,
    offerValidWorkingDays: row.offerValidWorkingDays,
    languageOfWork: row.languageOfWork,
    mode: row.mode,
    free: row.free,
    stipend: row.stipend,
    applications,
    stages,
    venue: row.venueUnit ? trilingualSchema.parse(row.venueUnit.name) : null,
    placeNames: new Map(units.map((unit) => [unit.code, trilingualSchema.parse(unit.name)])),
    unitPlaces: row.unitPlaces.map((place) => ({
      key: place.key,
      number: place.number,
      title: trilingualSchema.parse(place.title),
      /** Null for a track, which stands in no unit. */
      unit: place.unit && trilingualSchema.parse(place.unit.name),
    })),
    questions: form ? questionCount(form) : 0,
    documents: form ? documentsOf(form) : [],
  };
}

export type PublicCohort = Awaited<ReturnType<typeof getPublicCohort>>;
export type PublicStage = PublicCohort["stages"][number];
