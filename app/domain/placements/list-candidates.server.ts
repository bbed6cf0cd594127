import { holdsSeat, statusesWhere } from "~/domain/applications/application";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import type { LocalDate } from "~/domain/calendar/local-date";
import { participates } from "~/domain/enrolments/enrolment";
import type { Trilingual } from "~/domain/languages";
import { supervisedUnits } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { ApplicationStatus, EnrolmentState, PlacementState } from "~/generated/prisma/enums";
import { asViewer } from "~/platform/db.server";
import { awaitsUnit, STANDING } from "./placement";

/** Where a person is on the way to a unit: the portal's own words for what a supervisor has to know. */
export type CandidateStage = "offered" | "waiting" | "coming" | "here";

export type Candidate = {
  /** Null while the person has not answered the offer: there is nothing to read about them yet. */
  placementId: string | null;
  surname: string;
  givenName: string;
  stage: CandidateStage;
  placementState: PlacementState | null;
  place: Trilingual;
  unit: Trilingual;
  cohort: Trilingual;
  startsOn: LocalDate;
  endsOn: LocalDate;
  answerDueOn: LocalDate | null;
  overdue: boolean;
};

type Row = Omit<Candidate, "stage" | "overdue" | "place" | "unit" | "cohort"> & {
  status: ApplicationStatus;
  enrolment: EnrolmentState | null;
  place: unknown;
  unit: unknown;
  cohort: unknown;
};

/**
 * Everybody who has or is offered a place in the viewer's units, those first whose answer is due first; one statement
 * for any number of them.
 */
export function listCandidates(viewer: Viewer): Promise<Candidate[]> {
  return asViewer(viewer, async (tx, now) => {
    const today = bakuDateOf(now);
    const rows = await tx.$queryRaw<Row[]>`
      select p.id as "placementId", a.surname, a.given_name as "givenName", a.status::text as status,
        p.state::text as "placementState", e.state::text as enrolment, place.title as place, u.name as unit,
        c.name as cohort, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
        p.answer_due_on::text as "answerDueOn"
      from seat_hold h
      join seat on seat.id = h.seat_id
      join unit_place place on place.id = seat.unit_place_id and place.unit_id = any(${supervisedUnits(viewer)}::uuid[])
      join unit u on u.id = place.unit_id
      join cohort c on c.id = place.cohort_id and c.state in ('announced', 'selecting', 'confirmed', 'running')
      join application a on a.id = h.application_id and a.received_at is not null
        and a.status = any(${statusesWhere(holdsSeat)}::application_status[])
      left join placement p on p.application_id = a.id and p.unit_place_id = place.id
        and p.state = any(${STANDING}::placement_state[])
      left join enrolment e on e.application_id = a.id
      where h.released_at is null and (p.id is not null or a.status = 'offered')
      order by p.answer_due_on is null or p.state <> 'proposed', p.answer_due_on,
        a.surname collate "az-x-icu", a.given_name collate "az-x-icu", a.id`;
    return rows.map((row) => candidateOf(row, today));
  });
}

function candidateOf({ status, enrolment, ...row }: Row, today: LocalDate): Candidate {
  const waiting = row.placementState !== null && awaitsUnit(row.placementState);
  return {
    ...row,
    place: trilingualSchema.parse(row.place),
    unit: trilingualSchema.parse(row.unit),
    cohort: trilingualSchema.parse(row.cohort),
    stage: row.placementState === null ? "offered" : waiting ? "waiting" : stageOf(enrolment, row.startsOn, today),
    answerDueOn: waiting ? row.answerDueOn : null,
    overdue: waiting && row.answerDueOn !== null && row.answerDueOn < today,
  };
}

function stageOf(enrolment: EnrolmentState | null, startsOn: LocalDate, today: LocalDate): CandidateStage {
  return enrolment !== null && participates(enrolment) && startsOn <= today ? "here" : "coming";
}
