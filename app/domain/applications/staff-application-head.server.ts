import { NotFound } from "~/domain/errors";
import type { Answers } from "~/domain/forms/answer";
import type { Trilingual } from "~/domain/languages";
import type { ProfileValues } from "~/domain/people/profile-values";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { ApplicationStatus, DecisionOutcome, PacketState } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";

export type PendingDecision = {
  outcome: DecisionOutcome;
  rank: number | null;
  reasonKeys: string[];
  reasonDetails: string | null;
  advice: string | null;
  unitPlaceId: string | null;
  packet: { number: number; state: PacketState };
};

/** An application with its cohort, what was submitted last and may be read, and the decision that waits for it. */
export type StaffApplicationHead = {
  id: string;
  personId: string;
  cohortId: string;
  reference: string;
  status: ApplicationStatus;
  surname: string;
  givenName: string;
  patronymic: string | null;
  sex: "male" | "female" | null;
  submittedAt: Date;
  answerBy: Date | null;
  returnedUntil: Date | null;
  consentLapsesAt: Date | null;
  offerLapsesAt: Date | null;
  waitlistRank: number | null;
  reasonKeys: string[];
  reasonDetails: string | null;
  programmeId: string;
  cohortCode: string;
  cohortName: Trilingual;
  closesAt: Date;
  startsOn: string;
  eligibility: unknown;
  finLookup: string | null;
  profile: ProfileValues;
  answers: Answers;
  answersLanguage: string;
  content: unknown;
  /** How its person was there when an operator filled it in with them; null when nobody did. */
  helpedBy: "present" | "phone" | null;
  /** In a packet that is not released yet. */
  pending: PendingDecision | null;
};

type PendingColumns = {
  [Name in keyof Omit<PendingDecision, "packet"> as `pending_${Name}`]: PendingDecision[Name] | null;
} & {
  pending_number: number | null;
  pending_state: PacketState | null;
};
type Row = Omit<StaffApplicationHead, "pending"> & PendingColumns;

/** One statement. @throws {NotFound} where nothing was submitted */
export async function staffApplicationHead(tx: Tx, id: string): Promise<StaffApplicationHead> {
  const [row] = await tx.$queryRaw<Row[]>`
    select a.id, a.person_id as "personId", a.cohort_id as "cohortId", a.reference, a.status::text as status,
      a.surname, a.given_name as "givenName", a.patronymic, a.sex, a.rank_at as "submittedAt", a.answer_by as "answerBy",
      a.returned_until as "returnedUntil", a.consent_lapses_at as "consentLapsesAt", a.offer_lapses_at as "offerLapsesAt", a.waitlist_rank as "waitlistRank",
      coalesce(a.reason_keys, '{}') as "reasonKeys", a.reason_details as "reasonDetails", a.fin_lookup as "finLookup",
      c.programme_id as "programmeId", c.code as "cohortCode", c.name as "cohortName", c.closes_at as "closesAt", c.starts_on::text as "startsOn",
      c.eligibility, s.profile, s.answers, s.language as "answersLanguage", f.content,
      (select h.channel::text from assistance h where h.application_id = a.id and h.agreed_at is not null
        order by h.opened_at desc limit 1) as "helpedBy",
      d.outcome::text as "pending_outcome", d.rank as "pending_rank", coalesce(d.reason_keys, '{}') as "pending_reasonKeys",
      d.reason_details as "pending_reasonDetails", d.advice as "pending_advice", d.unit_place_id as "pending_unitPlaceId",
      p.number as "pending_number", p.state::text as "pending_state"
    from application a
    join cohort c on c.id = a.cohort_id
    join lateral (select * from submission where application_id = a.id
      and (a.held_submission is null or number < a.held_submission) order by number desc limit 1) s on true
    join form_version f on f.id = s.form_version_id
    left join decision d on d.application_id = a.id and d.released_at is null and d.skipped is null
    left join decision_packet p on p.id = d.packet_id
    where a.id = ${id}::uuid`;
  if (!row) throw new NotFound();
  return { ...row, cohortName: trilingualSchema.parse(row.cohortName), pending: pendingOf(row) };
}

function pendingOf(row: Row): PendingDecision | null {
  const { pending_outcome: outcome, pending_number: number, pending_state: state } = row;
  if (outcome === null || number === null || state === null) return null;
  return {
    outcome,
    rank: row.pending_rank,
    reasonKeys: row.pending_reasonKeys ?? [],
    reasonDetails: row.pending_reasonDetails,
    advice: row.pending_advice,
    unitPlaceId: row.pending_unitPlaceId,
    packet: { number, state },
  };
}
