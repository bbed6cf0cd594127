import { bakuDateOf, bakuInstant } from "~/domain/calendar/baku-time";
import { isLocalDate } from "~/domain/calendar/local-date";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { reviewScope } from "~/domain/reviews/policy";
import { readSetting } from "~/domain/settings/read-setting.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { mayMark, placeInWords } from "./interview";

/** One candidate of one slot of the viewer's panel; a slot nobody booked has one row without a candidate. */
export type PanelRow = {
  slotId: string;
  startsAt: Date;
  endsAt: Date;
  cohortName: Trilingual;
  stageName: Trilingual;
  where: Trilingual | null;
  link: string | null;
  /** Who came can be said now. */
  mayMark: boolean;
  /** Somebody is booked from whom the viewer stands aside; nothing else is said of them. */
  aside: boolean;
  candidate: {
    bookingId: string;
    reference: string;
    name: string;
    attended: boolean | null;
    /** The viewer's own review of this candidate, and whether it is handed in. */
    review: { id: string; done: boolean } | null;
  } | null;
};

type Row = Omit<PanelRow, "where" | "mayMark" | "candidate" | "cohortName" | "stageName"> & {
  cohortName: unknown;
  stageName: unknown;
  unitName: unknown;
  place: unknown;
  bookingId: string | null;
  reference: string | null;
  name: string | null;
  attended: boolean | null;
  reviewId: string | null;
  reviewState: string | null;
};

/** Rows of one page. */
const PAGE = 60;

/**
 * The interviews whose panel the viewer sits on, from a day on, with who comes. Three statements, whatever their number.
 * @param asked the first day from the address, unchecked; today without
 */
export function listMyPanels(viewer: Viewer, asked: string | null) {
  return asViewer(viewer, async (tx, now) => {
    const { everywhere, programmeIds, cohortIds } = reviewScope(viewer);
    const from = isLocalDate(asked) ? asked : bakuDateOf(now);
    const minutes = await readSetting(tx, now, "interviews.attendanceMinutes");
    const rows = await tx.$queryRaw<Row[]>`
      select s.id as "slotId", s.starts_at as "startsAt", s.ends_at as "endsAt", c.name as "cohortName",
        g.name as "stageName", u.name as "unitName", s.place, s.link, b.id as "bookingId", a.reference,
        concat_ws(' ', a.surname, a.given_name) as name, b.attended, r.id as "reviewId", r.state::text as "reviewState", i.id is not null as aside
      from interview_panelist p
      join interview_slot s on s.id = p.slot_id and s.cancelled_at is null
      join cohort_stage g on g.id = s.stage_id
      join cohort c on c.id = g.cohort_id
      left join unit u on u.id = s.unit_id
      left join interview_booking b on b.slot_id = s.id and b.cancelled_at is null
      left join conflict_of_interest i on i.application_id = b.application_id and i.reviewer_id = p.person_id
      left join application a on a.id = b.application_id and i.id is null
      left join review r on r.stage_id = s.stage_id and r.application_id = a.id and r.reviewer_id = p.person_id
        and r.state in ('assigned', 'submitted')
      where p.person_id = ${viewer.personId}::uuid and s.starts_at >= ${bakuInstant(from)}
        and (${everywhere} or c.programme_id = any(${programmeIds}::uuid[]) or c.id = any(${cohortIds}::uuid[]))
      order by s.starts_at, s.id, b.number limit ${PAGE + 1}`;
    const shown = rows.slice(0, PAGE).map((row) => panelRow(row, mayMark(row.startsAt, minutes, now)));
    const next = rows[PAGE];
    return { now, from, rows: shown, nextFrom: next ? laterDay(bakuDateOf(next.startsAt), from) : null };
  });
}

/** A page that holds one day only goes on with the next: the list would not move otherwise. */
function laterDay(day: string, from: string): string | null {
  return day > from ? day : null;
}

function panelRow(row: Row, marks: boolean): PanelRow {
  const { slotId, startsAt, endsAt, link, aside, bookingId, reference, reviewId } = row;
  return {
    ...{ slotId, startsAt, endsAt, link, aside, mayMark: marks },
    cohortName: trilingualSchema.parse(row.cohortName),
    stageName: trilingualSchema.parse(row.stageName),
    where: placeInWords(
      row.unitName === null ? null : trilingualSchema.parse(row.unitName),
      row.place === null ? null : trilingualSchema.parse(row.place),
    ),
    candidate:
      bookingId === null || reference === null
        ? null
        : {
            ...{ bookingId, reference, name: row.name ?? "", attended: row.attended },
            review: reviewId === null ? null : { id: reviewId, done: row.reviewState === "submitted" },
          },
  };
}
