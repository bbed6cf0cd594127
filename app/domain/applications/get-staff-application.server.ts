import { NotFound } from "~/domain/errors";
import type { Answers } from "~/domain/forms/answer";
import { type FormContent, formShapeSchema } from "~/domain/forms/form-content-schema";
import type { Trilingual } from "~/domain/languages";
import { canRunCohort } from "~/domain/people/policy";
import type { ProfileValues } from "~/domain/people/profile-values";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { ApplicationStatus, DecisionOutcome, PacketState } from "~/generated/prisma/enums";
import { asViewer, type Tx } from "~/platform/db.server";
import { visibleToStaff } from "./policy";
import { recordReading } from "./record-reading.server";
import { type StaffChecklist, staffChecklist } from "./staff-checklist";
import { type StaffDocument, staffDocuments } from "./staff-documents";
import { answerDue } from "./staff-tabs";

type Head = {
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
  offerLapsesAt: Date | null;
  waitlistRank: number | null;
  reasonKeys: string[];
  reasonDetails: string | null;
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
};

export type PendingDecision = {
  outcome: DecisionOutcome;
  rank: number | null;
  reasonKeys: string[];
  reasonDetails: string | null;
  advice: string | null;
  unitPlaceId: string | null;
  packet: { number: number; state: PacketState };
};

type Other = { reference: string; status: ApplicationStatus; cohortName: Trilingual };

export type StaffApplication = Omit<
  Head,
  "id" | "personId" | "cohortId" | "finLookup" | "eligibility" | "content" | "answerBy" | "profile"
> & {
  answerDue: Date | null;
  overdue: boolean;
  mayRun: boolean;
  content: FormContent;
  checklist: StaffChecklist;
  documents: StaffDocument[];
  /** The frozen profile without the date of birth, which only the identity block shows. */
  profile: Omit<ProfileValues, "birthDate">;
  pending: PendingDecision | null;
  /** The person's applications to other cohorts the viewer runs. */
  others: Other[];
  /** Other people's applications to this cohort under the same FIN. */
  sameFin: string[];
};

/**
 * An application as the coordinator checks it. Reading it is put on the audit trail.
 * @throws {NotFound} alike for what is not theirs, not submitted, and not there
 */
export function getStaffApplication(viewer: Viewer, reference: string): Promise<StaffApplication> {
  return asViewer(viewer, async (tx, now) => {
    const found = await tx.application.findFirst({
      where: { AND: [{ reference }, visibleToStaff(viewer)] },
      select: { id: true, cohortId: true, cohort: { select: { programmeId: true } } },
    });
    if (!found) throw new NotFound();
    await recordReading(tx, now, viewer, found.id);
    const { id, personId, cohortId, finLookup, eligibility, answerBy, profile, ...head } = await headOf(tx, found.id);
    const { birthDate: _, ...shownProfile } = profile;
    const due = answerDue({ status: head.status, answerBy });
    const content = formShapeSchema.parse(head.content);
    const files = await tx.storedFile.findMany({
      where: { applicationId: id, removedAt: null },
      select: { id: true, questionKey: true, name: true, mime: true, bytes: true, state: true },
      orderBy: { uploadedAt: "asc" },
    });
    return {
      ...head,
      content,
      profile: shownProfile,
      ...standingDates(head),
      answerDue: due,
      overdue: due !== null && due <= now,
      mayRun: canRunCohort(viewer, { programmeId: found.cohort.programmeId, cohortId }),
      checklist: staffChecklist({ ...head, eligibility }, profile, SHIPPED_PROFILE),
      documents: staffDocuments(content, head.answers, profile, files),
      pending: await pendingDecision(tx, id),
      others: await othersOf(tx, viewer, { id, personId }),
      sameFin: finLookup === null ? [] : await underSameFin(tx, viewer, { personId, cohortId, finLookup }),
    };
  });
}

type StandingDates = Pick<Head, "status" | "returnedUntil" | "offerLapsesAt" | "waitlistRank">;

/** Dates and ranks are kept when a state is left; only those of the present one are said. */
function standingDates({ status, returnedUntil, offerLapsesAt, waitlistRank }: StandingDates) {
  return {
    returnedUntil: status === "returned" ? returnedUntil : null,
    offerLapsesAt: status === "offered" ? offerLapsesAt : null,
    waitlistRank: status === "waitlisted" ? waitlistRank : null,
  };
}

async function headOf(tx: Tx, id: string): Promise<Head> {
  const [head] = await tx.$queryRaw<Head[]>`
    select a.id, a.person_id as "personId", a.cohort_id as "cohortId", a.reference, a.status::text as status,
      a.surname, a.given_name as "givenName", a.patronymic, a.sex, a.rank_at as "submittedAt", a.answer_by as "answerBy",
      a.returned_until as "returnedUntil", a.offer_lapses_at as "offerLapsesAt", a.waitlist_rank as "waitlistRank",
      coalesce(a.reason_keys, '{}') as "reasonKeys", a.reason_details as "reasonDetails", a.fin_lookup as "finLookup",
      c.code as "cohortCode", c.name as "cohortName", c.closes_at as "closesAt", c.starts_on::text as "startsOn",
      c.eligibility, s.profile, s.answers, s.language as "answersLanguage", f.content
    from application a
    join cohort c on c.id = a.cohort_id
    join lateral (select * from submission where application_id = a.id order by number desc limit 1) s on true
    join form_version f on f.id = s.form_version_id
    where a.id = ${id}::uuid`;
  if (!head) throw new NotFound();
  return { ...head, cohortName: trilingualSchema.parse(head.cohortName) };
}

async function pendingDecision(tx: Tx, applicationId: string): Promise<PendingDecision | null> {
  return tx.decision.findFirst({
    where: { applicationId, releasedAt: null, skipped: null },
    select: {
      outcome: true,
      rank: true,
      reasonKeys: true,
      reasonDetails: true,
      advice: true,
      unitPlaceId: true,
      packet: { select: { number: true, state: true } },
    },
  });
}

async function othersOf(tx: Tx, viewer: Viewer, { id, personId }: { id: string; personId: string }): Promise<Other[]> {
  const rows = await tx.application.findMany({
    where: { AND: [{ personId, id: { not: id } }, visibleToStaff(viewer)] },
    select: { reference: true, status: true, cohort: { select: { name: true } } },
    orderBy: { rankAt: "desc" },
  });
  return rows.map(({ cohort, ...row }) => ({ ...row, cohortName: trilingualSchema.parse(cohort.name) }));
}

async function underSameFin(
  tx: Tx,
  viewer: Viewer,
  { personId, cohortId, finLookup }: { personId: string; cohortId: string; finLookup: string },
): Promise<string[]> {
  const rows = await tx.application.findMany({
    where: { AND: [{ cohortId, finLookup, personId: { not: personId } }, visibleToStaff(viewer)] },
    select: { reference: true },
    orderBy: { reference: "asc" },
  });
  return rows.map(({ reference }) => reference);
}
