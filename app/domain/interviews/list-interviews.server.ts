import { conflictsOf } from "~/domain/assignment/conflicts-of.server";
import { possibleReviewers } from "~/domain/assignment/possible-reviewers.server";
import { bakuDateOf, bakuInstant } from "~/domain/calendar/baku-time";
import { addDays, isLocalDate, type LocalDate } from "~/domain/calendar/local-date";
import type { Trilingual } from "~/domain/languages";
import { listName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { ASSESSED } from "~/domain/stages/stage-work";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer, type Tx } from "~/platform/db.server";
import { findInterviewStage } from "./interview-stage.server";

type BookedCandidate = { bookingId: string; reference: string; name: string; attended: boolean | null };

export type StaffSlot = {
  id: string;
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  unitId: string | null;
  unitName: Trilingual | null;
  place: Trilingual | null;
  link: string | null;
  version: number;
  panel: { id: string; name: string }[];
  booked: BookedCandidate[];
  /** Members of the panel who do not judge somebody booked here: kept apart, or they abstained. */
  aside: { name: string; reference: string }[];
};

type InterviewDay = { day: LocalDate; slots: number; places: number; booked: number };

/** The most candidates without a time that the page names; the rest is a number. */
const MOST_WAITING = 50;

/**
 * The slots of one day of a stage of interviews, the days there are, and who has no time yet. The same number of statements
 * for any number of slots. @param asked the day from the address, unchecked @throws {NotFound}
 */
export function listInterviews(viewer: Viewer, of: { code: string; stageKey: string; day: string | null }) {
  return asViewer(viewer, async (tx, now) => {
    const stage = await findInterviewStage(tx, viewer, of);
    const days = await daysOf(tx, stage.id);
    const today = bakuDateOf(now);
    const first = days.find(({ day }) => day >= today) ?? days.at(-1);
    const day = isLocalDate(of.day) ? of.day : (first?.day ?? null);
    return {
      ...{ stage, now, days, day },
      attendanceMinutes: await readSetting(tx, now, "interviews.attendanceMinutes"),
      slots: day === null ? [] : await slotsOn(tx, now, stage.id, day),
      waiting: await withoutTime(tx, stage),
      reviewers: await possibleReviewers(tx, now, stage.cohort),
      units: (
        await tx.unit.findMany({ orderBy: { position: "asc" }, select: { id: true, code: true, name: true } })
      ).map(({ name, ...unit }) => ({ ...unit, name: trilingualSchema.parse(name) })),
    };
  });
}

export type InterviewsOfStage = Awaited<ReturnType<typeof listInterviews>>;

function daysOf(tx: Tx, stageId: string): Promise<InterviewDay[]> {
  return tx.$queryRaw<InterviewDay[]>`
    select ((s.starts_at at time zone 'Asia/Baku')::date)::text as day, count(*)::int as slots,
      sum(s.capacity)::int as places, sum((select count(*) from interview_booking b
        where b.slot_id = s.id and b.cancelled_at is null))::int as booked
    from interview_slot s where s.stage_id = ${stageId}::uuid and s.cancelled_at is null
    group by 1 order by 1`;
}

async function slotsOn(tx: Tx, now: Date, stageId: string, day: LocalDate): Promise<StaffSlot[]> {
  const rows = await tx.interviewSlot.findMany({
    where: {
      ...{ stageId, cancelledAt: null },
      startsAt: { gte: bakuInstant(day), lt: bakuInstant(addDays(day, 1)) },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    include: {
      unit: { select: { name: true } },
      panel: { select: { personId: true, person: { select: { user: { select: { name: true } } } } } },
      bookings: {
        where: { cancelledAt: null },
        orderBy: { number: "asc" },
        select: {
          id: true,
          attended: true,
          application: { select: { id: true, reference: true, surname: true, givenName: true } },
        },
      },
    },
  });
  const judges = await judgesApart(tx, now, stageId, rows);
  return rows.map(({ unit, place, panel, bookings, ...slot }) => ({
    ...slot,
    aside: panel.flatMap(({ personId, person }) =>
      bookings
        .filter(({ application }) => judges.has(`${personId} ${application.id}`))
        .map(({ application }) => ({ name: person.user?.name ?? "", reference: application.reference })),
    ),
    unitName: unit && trilingualSchema.parse(unit.name),
    place: place === null ? null : trilingualSchema.parse(place),
    panel: panel
      .map(({ personId, person }) => ({ id: personId, name: person.user?.name ?? "" }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    booked: bookings.map(({ id, attended, application }) => ({
      ...{ bookingId: id, attended, reference: application.reference },
      name: listName(application),
    })),
  }));
}

type Sitting = { panel: { personId: string }[]; bookings: { application: { id: string } }[] };

/** The pairs of members of panels and candidates of which the one does not judge the other. Three statements. */
async function judgesApart(tx: Tx, now: Date, stageId: string, slots: readonly Sitting[]): Promise<Set<string>> {
  const reviewerIds = [...new Set(slots.flatMap(({ panel }) => panel.map(({ personId }) => personId)))];
  const applicationIds = slots.flatMap(({ bookings }) => bookings.map(({ application }) => application.id));
  const apart = await conflictsOf(tx, now, { reviewerIds, applicationIds });
  const given = await tx.review.findMany({
    where: { stageId, applicationId: { in: applicationIds }, state: { in: ["declined", "abstained"] } },
    select: { reviewerId: true, applicationId: true },
  });
  return new Set([...apart, ...given].map(({ reviewerId, applicationId }) => `${reviewerId} ${applicationId}`));
}

/** Candidates of the stage who have no time, those who came first into the stage first. */
async function withoutTime(tx: Tx, stage: { id: string; key: string; cohort: { id: string } }) {
  const where = {
    ...{ cohortId: stage.cohort.id, stageKey: stage.key, status: { in: [...ASSESSED] } },
    bookings: { none: { stageId: stage.id, cancelledAt: null } },
  };
  const rows = await tx.application.findMany({
    where,
    orderBy: { reference: "asc" },
    take: MOST_WAITING,
    select: { reference: true, surname: true, givenName: true },
  });
  return {
    count: rows.length < MOST_WAITING ? rows.length : await tx.application.count({ where }),
    people: rows.map(({ reference, surname, givenName }) => ({
      reference,
      name: listName({ surname, givenName }),
    })),
  };
}
