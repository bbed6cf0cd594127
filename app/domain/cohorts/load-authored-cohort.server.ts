import { bakuDateOf, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { isLocalDate, localDateOfColumn } from "~/domain/calendar/local-date";
import { eligibilityRulesSchema } from "~/domain/eligibility/eligibility-rules";
import { NotAllowed, NotFound } from "~/domain/errors";
import { canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { unfinishedTextSchema } from "~/domain/trilingual-schema";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import type { CohortDays } from "./cohort-dates";
import { completionSchema } from "./completion";
import { readableBy } from "./readable-by";

const AUTHORED = {
  id: true,
  code: true,
  programmeId: true,
  name: true,
  state: true,
  version: true,
  opensAt: true,
  closesAt: true,
  resultsOn: true,
  startsOn: true,
  endsOn: true,
  confirmFirstOffersBy: true,
  promoteUntil: true,
  waitingListSize: true,
  offerValidWorkingDays: true,
  appealWorkingDays: true,
  answerByWorkingDays: true,
  languageOfWork: true,
  mode: true,
  free: true,
  stipend: true,
  unitConfirms: true,
  keepWaitingAllowed: true,
  eligibility: true,
  completion: true,
  kindRules: true,
  programme: { select: { code: true, participation: true, publishedAt: true } },
  venueUnit: { select: { code: true } },
  stages: {
    orderBy: { position: "asc" },
    select: { id: true, key: true, kind: true, name: true, startsAt: true, endsAt: true },
  },
  unitPlaces: {
    orderBy: [{ position: "asc" }, { key: "asc" }],
    select: {
      id: true,
      key: true,
      title: true,
      description: true,
      requirements: true,
      vetting: true,
      number: true,
      unit: { select: { code: true } },
    },
  },
  reservations: {
    orderBy: { key: "asc" },
    select: { id: true, key: true, name: true, number: true, condition: true, releaseOn: true },
  },
} satisfies Prisma.CohortSelect;

/**
 * A cohort as its coordinator writes it, texts as far as they are written. Five statements.
 * @throws {NotFound} for one the viewer does not run or that does not exist @throws {NotAllowed} for who only reads it
 */
export async function loadAuthoredCohort(tx: Tx, viewer: Pick<Viewer, "grants">, code: string) {
  const row = await tx.cohort.findFirst({ where: { AND: [{ code }, readableBy(viewer)] }, select: AUTHORED });
  if (!row) throw new NotFound();
  if (!canRunCohort(viewer, { programmeId: row.programmeId, cohortId: row.id })) throw new NotAllowed(true);
  const { name, eligibility, completion, stages, unitPlaces, reservations, venueUnit, ...cohort } = row;
  return {
    ...cohort,
    name: unfinishedTextSchema.parse(name),
    eligibility: eligibilityRulesSchema.parse(eligibility),
    completion: completionSchema.parse(completion),
    venueUnit: venueUnit?.code ?? null,
    stages: stages.map((stage) => ({ ...stage, name: unfinishedTextSchema.parse(stage.name) })),
    places: unitPlaces.map(({ unit, title, description, requirements, ...place }) => ({
      ...place,
      unit: unit?.code ?? null,
      title: unfinishedTextSchema.parse(title),
      description: description === null ? null : unfinishedTextSchema.parse(description),
      requirements: unfinishedTextSchema.array().parse(requirements),
    })),
    reservations: reservations.map(({ releaseOn, ...reservation }) => ({
      ...reservation,
      name: unfinishedTextSchema.parse(reservation.name),
      releaseOn: releaseOn && localDateOfColumn(releaseOn),
    })),
    days: daysOf(row),
  };
}

export type AuthoredCohort = Awaited<ReturnType<typeof loadAuthoredCohort>>;

const AUTHORED_DAYS = {
  version: true,
  opensAt: true,
  closesAt: true,
  resultsOn: true,
  startsOn: true,
  endsOn: true,
  confirmFirstOffersBy: true,
  promoteUntil: true,
  kindRules: true,
  eligibility: true,
  offerValidWorkingDays: true,
  stages: { orderBy: { position: "asc" }, select: { key: true, kind: true, startsAt: true, endsAt: true } },
  reservations: { orderBy: { key: "asc" }, select: { releaseOn: true } },
} satisfies Prisma.CohortSelect;

type Row = Prisma.CohortGetPayload<{ select: typeof AUTHORED_DAYS }>;

function daysOf(row: Row): CohortDays {
  const rules = row.kindRules as { orientationOn?: unknown };
  return {
    opensOn: bakuDateOf(row.opensAt),
    closesOn: lastBakuDayBefore(row.closesAt),
    resultsOn: localDateOfColumn(row.resultsOn),
    confirmFirstOffersBy: row.confirmFirstOffersBy && lastBakuDayBefore(row.confirmFirstOffersBy),
    startsOn: localDateOfColumn(row.startsOn),
    endsOn: localDateOfColumn(row.endsOn),
    promoteUntil: row.promoteUntil && lastBakuDayBefore(row.promoteUntil),
    orientationOn: isLocalDate(rules.orientationOn) ? rules.orientationOn : null,
    stages: row.stages.map(({ key, kind, startsAt, endsAt }) => ({
      key,
      kind,
      startsOn: bakuDateOf(startsAt),
      endsOn: lastBakuDayBefore(endsAt),
    })),
    releases: row.reservations.map(({ releaseOn }) => releaseOn && localDateOfColumn(releaseOn)),
  };
}

/** The version of a cohort with its days and what they are measured against, for whoever may read it. Three statements. */
export async function daysOfCohort(tx: Tx, id: string) {
  const row = await tx.cohort.findUniqueOrThrow({ where: { id }, select: AUTHORED_DAYS });
  const { version, eligibility, offerValidWorkingDays } = row;
  return {
    ...{ version, offerValidWorkingDays },
    eligibility: eligibilityRulesSchema.parse(eligibility),
    days: daysOf(row),
  };
}
