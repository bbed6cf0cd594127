import { bakuDateOf } from "~/domain/calendar/baku-time";
import { findReadableCohort } from "~/domain/cohorts/find-readable-cohort.server";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { Prisma } from "~/generated/prisma/client";
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
  /** What the guardians say now of travel and of emergency care; null where nobody was asked, or nobody had to be. */
  travel: boolean | null;
  emergencyCare: boolean | null;
  /** Whom to call in an emergency, as the guardians named them. */
  contacts: { name: string; phone: string }[];
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
  travel: boolean | null;
  emergencyCare: boolean | null;
  contacts: { name: string; phone: string }[];
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
        ${standing("travel")} as travel, ${standing("emergency_care")} as "emergencyCare",
        (select coalesce(jsonb_agg(jsonb_build_object('name', k.name, 'phone', k.phone) order by k.given_at, k.id), '[]')
          from emergency_contact k where k.application_id = a.id) as contacts,
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

/** What every guardian who was asked says now; `a` is the application in the statement around it. */
function standing(kind: "travel" | "emergency_care") {
  return Prisma.sql`(select bool_and(c.given) from consent c where c.application_id = a.id and c.guardian_id is not null
    and c.kind = ${kind}::consent_kind and c.withdrawn_at is null)`;
}
