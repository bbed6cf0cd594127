import { bakuDateOf } from "~/domain/calendar/baku-time";
import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { CONSENT_WITHDRAWN } from "./consent-withdrawn.server";
import { isUnitOverdue, type Participation, type ParticipationStage, participationStage } from "./participation-stage";

export type Participant = Participation & {
  reference: string;
  surname: string;
  givenName: string;
  stage: ParticipationStage;
  unitOverdue: boolean;
  /** A guardian took back the consent it needs, and has not given it again. */
  consentWithdrawn: boolean;
  /** Somebody asked for a removal, and a second person has not answered. */
  removalAsked: boolean;
  /** The place held, or held last: a track, or a place in a unit. */
  place: Trilingual | null;
  unit: Trilingual | null;
  since: Date;
  reasons: Trilingual[];
};

type Row = Participation & {
  reference: string;
  surname: string;
  givenName: string;
  consentWithdrawn: boolean;
  removalAsked: boolean;
  place: unknown;
  unit: unknown;
  since: Date;
  reasons: unknown[];
};

/**
 * Everybody of a cohort who took a place, by the Azerbaijani alphabet; two statements for any number.
 * @throws {NotFound} for a cohort the viewer does not run
 */
export function listParticipants(viewer: Viewer, code: string): Promise<Participant[]> {
  return asViewer(viewer, async (tx, now) => {
    const { id } = await findReadableCohort(tx, viewer, code);
    const today = bakuDateOf(now);
    const rows = await tx.$queryRaw<Row[]>`
      select a.reference, a.surname, a.given_name as "givenName", a.status::text as status, e.state::text as enrolment,
        p.state::text as placement, p.answer_due_on::text as "answerDueOn", place.title as place, u.name as unit,
        ${CONSENT_WITHDRAWN} as "consentWithdrawn",
        coalesce(e.removal_asked_at is not null and e.ended_at is null, false) as "removalAsked",
        coalesce(e.ended_at, e.enrolled_at, p.answered_at, p.proposed_at, a.status_changed_at) as since,
        array(select r.text from decision_reason r
          where r.key = any(case when e.id is null then p.reason_keys else e.reason_keys end)
          order by r.position) as reasons
      from application a
      left join enrolment e on e.application_id = a.id
      left join lateral (
        select * from placement where application_id = a.id order by proposed_at desc, id desc limit 1) p on true
      left join lateral (
        select seat.unit_place_id from seat_hold h join seat on seat.id = h.seat_id
        where h.application_id = a.id order by h.held_at desc, h.id desc limit 1) held on true
      left join unit_place place on place.id = held.unit_place_id
      left join unit u on u.id = place.unit_id
      where a.cohort_id = ${id}::uuid and a.received_at is not null and a.status in ('accepted', 'enrolled')
      order by a.surname collate "az-x-icu", a.given_name collate "az-x-icu", a.id`;
    return rows.map(({ place, unit, reasons, ...row }) => ({
      ...row,
      stage: participationStage(row),
      unitOverdue: isUnitOverdue(row, today),
      place: place === null ? null : trilingualSchema.parse(place),
      unit: unit === null ? null : trilingualSchema.parse(unit),
      reasons: reasons.map((reason) => trilingualSchema.parse(reason)),
    }));
  });
}
