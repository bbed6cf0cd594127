import { ACTIONS, statusesWhere } from "~/domain/applications/application";
import { STAFF_TABS } from "~/domain/applications/staff-tabs";
import { IS_PUBLIC } from "~/domain/cohorts/public-call.server";
import { NotFound } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import { readSetting } from "~/domain/settings/read-setting.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { lockedPlanSchema } from "./plan-as-locked";
import { type PlaceResult, resultsByPlace } from "./results-by-place.server";
import { resultsOut } from "./results-out.server";
import { type ShownGroup, suppressSmall } from "./suppress-small";

/** Where applications ended up, as the public is told: each received one is in exactly one of these. */
export const RESULT_GROUPS = ["offered", "waiting", "notSelected", "ineligible", "withdrawn", "open"] as const;
type ResultGroup = (typeof RESULT_GROUPS)[number];

const GROUPS: Record<Exclude<ResultGroup, "open">, readonly ApplicationStatus[]> = {
  offered: [...STAFF_TABS.offered, ...STAFF_TABS.places, ...STAFF_TABS.offerEnded],
  waiting: STAFF_TABS.waiting,
  notSelected: STAFF_TABS.notSelected,
  ineligible: STAFF_TABS.ineligible,
  withdrawn: STAFF_TABS.withdrawn,
};

export type PublicResults = {
  code: string;
  name: Trilingual;
  programme: { name: Trilingual; slug: string };
  opensAt: Date;
  closesAt: Date;
  /** The newest plan, and how many versions there were; null for calls older than plans. */
  plan: { number: number; sha256: string; lockedAt: Date; content: ReturnType<typeof lockedPlanSchema.parse> } | null;
  /** Groups of fewer people are not told apart. */
  least: number;
  /** Null where so few applied that nothing is told. */
  applications: number | null;
  seats: number;
  groups: ShownGroup[];
  /** 0 to 100; null where nobody has a score, or too few. */
  lastAdmitted: number | null;
  /** From sending the application to the answer; null where too few have one. */
  medianDays: number | null;
  appeals: ShownGroup[];
  /** Places of their own and seats set aside; none for a call of one kind of seat. */
  places: PlaceResult[];
};

/**
 * How a finished selection went. Fourteen statements, whatever it holds.
 * @throws {NotFound} while the results are not out, alike for a cohort that does not exist
 */
export async function getPublicResults(tx: Tx, now: Date, code: string): Promise<PublicResults> {
  const cohort = await tx.cohort.findFirst({
    where: { code, ...IS_PUBLIC },
    select: {
      id: true,
      name: true,
      opensAt: true,
      closesAt: true,
      programme: { select: { name: true, slug: true, publishedAt: true } },
    },
  });
  const published = cohort?.programme.publishedAt;
  if (!cohort || !published || published > now || !(await resultsOut(tx, now, cohort.id))) throw new NotFound();
  const { id, opensAt, closesAt } = cohort;
  const least = await readSetting(tx, now, "results.leastGroup");
  const { applications, groups } = await outcomes(tx, id, least);
  const total = groups.find(({ key }) => key === "offered")?.number ?? null;
  return {
    ...{ code, opensAt, closesAt, least, applications, groups },
    name: trilingualSchema.parse(cohort.name),
    programme: { name: trilingualSchema.parse(cohort.programme.name), slug: cohort.programme.slug },
    plan: await newestPlan(tx, id),
    seats: await tx.seat.count({ where: { cohortId: id, retiredAt: null } }),
    lastAdmitted: await lastAdmitted(tx, id, least),
    medianDays: await medianDays(tx, id, least),
    appeals: await appeals(tx, id, least),
    places: await resultsByPlace(tx, id, { least, total }),
  };
}

async function newestPlan(tx: Tx, cohortId: string): Promise<PublicResults["plan"]> {
  const plan = await tx.selectionPlan.findFirst({
    where: { cohortId },
    orderBy: { number: "desc" },
    select: { number: true, sha256: true, lockedAt: true, content: true },
  });
  return plan && { ...plan, content: lockedPlanSchema.parse(plan.content) };
}

async function outcomes(tx: Tx, cohortId: string, least: number) {
  const rows = await tx.application.groupBy({
    by: ["status"],
    where: { cohortId, receivedAt: { not: null } },
    _count: { _all: true },
  });
  const total = rows.reduce((sum, { _count }) => sum + _count._all, 0);
  const groups = RESULT_GROUPS.map((key) => ({
    key,
    number: rows
      .filter(({ status }) => (key === "open" ? !isNamed(status) : GROUPS[key].includes(status)))
      .reduce((sum, { _count }) => sum + _count._all, 0),
  }));
  if (total < least) return { applications: null, groups: groups.map(({ key }) => ({ key, number: null })) };
  return { applications: total, groups: suppressSmall(groups, least) };
}

const isNamed = (status: ApplicationStatus) => Object.values(GROUPS).some((statuses) => statuses.includes(status));

async function lastAdmitted(tx: Tx, cohortId: string, least: number): Promise<number | null> {
  const { _min, _count } = await tx.application.aggregate({
    where: { cohortId, status: { in: [...GROUPS.offered] }, score: { not: null } },
    _min: { score: true },
    _count: { _all: true },
  });
  return _count._all < least ? null : (_min.score?.toNumber() ?? null);
}

/** The first answer a person got: a place, the waiting list, none, or not eligible. */
const ANSWERS = statusesWhere((status) =>
  [ACTIONS.offer, ACTIONS.waitlist, ACTIONS.not_select, ACTIONS.mark_ineligible].some(({ to }) =>
    to.some((end) => end === status),
  ),
);

async function medianDays(tx: Tx, cohortId: string, least: number): Promise<number | null> {
  const [row] = await tx.$queryRaw<{ answered: number; days: number | null }[]>`
    select count(*)::int as answered,
      percentile_cont(0.5) within group (order by extract(epoch from (e.at - a.rank_at)) / 86400)::float8 as days
    from application a
    join lateral (
      select min(at) as at from application_event
      where application_id = a.id and to_status = any(${ANSWERS}::application_status[])
    ) e on e.at is not null
    where a.cohort_id = ${cohortId}::uuid and a.received_at is not null and a.rank_at is not null`;
  return !row || row.answered < least || row.days === null ? null : Math.round(row.days);
}

async function appeals(tx: Tx, cohortId: string, least: number): Promise<ShownGroup[]> {
  const rows = await tx.appeal.groupBy({
    by: ["state"],
    where: { application: { cohortId } },
    _count: { _all: true },
  });
  const number = (state: (typeof rows)[number]["state"]) => rows.find((row) => row.state === state)?._count._all ?? 0;
  const groups = (["upheld", "dismissed", "withdrawn", "lodged"] as const).map((key) => ({ key, number: number(key) }));
  return suppressSmall(groups, least);
}
