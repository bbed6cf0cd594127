import { bakuDateOf } from "~/domain/calendar/baku-time";
import { isLocalDate } from "~/domain/calendar/local-date";
import { NotFound } from "~/domain/errors";
import { consentLapse, needsGuardian } from "~/domain/guardians/guardian";
import { loadRegions } from "~/domain/people/load-regions.server";
import type { TypedProfile } from "~/domain/people/profile-checks";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Prisma } from "~/generated/prisma/client";
import { asViewer, type Tx } from "~/platform/db.server";
import { isEditableByApplicant } from "./application";
import { correctedConsent } from "./consent-anew.server";
import { correctedProfile } from "./corrected";
import { lastSubmission } from "./last-submission.server";
import { type DraftRow, draftOf, loadDraftSources } from "./load-draft.server";
import { openTasks } from "./open-tasks";
import { ownedBy } from "./policy";
import { isReference } from "./reference";
import { changedForGuardian } from "./return-scope";

export type MyFile = { id: string; questionKey: string; name: string; bytes: number };

/**
 * What the viewer is writing: the form with what was typed, what is missing in it, its files, and until when it may be
 * changed. `open` names the questions of a return; null means that every question is open. `consentUntil` is the last
 * moment for a minor's guardian, who is written to when it is sent; `consentAnew` says that they had consented already,
 * to something that reads otherwise now.
 * @throws {NotFound} for anyone else's application
 */
export function getMyDraft(viewer: Viewer, reference: string) {
  return asViewer(viewer, (tx, now) => wholeDraft(tx, now, viewer, reference));
}

/** What `getMyDraft` gives, of the application of one person. @throws {NotFound} for anyone else's */
export async function wholeDraft(tx: Tx, now: Date, owner: Owner, reference: string) {
  if (!isReference(reference)) throw new NotFound();
  const row = await tx.application.findFirst({ where: { reference, ...ownedBy(owner) }, select: SELECT });
  if (!row) throw new NotFound();
  const { cohort } = row;
  const returned = row.status === "returned";
  const draft = returned ? await returnedDraft(tx, now, owner, row) : await openDraft(tx, now, owner, row);
  const texts = await tx.textDocument.findMany({
    where: { kind: { in: ["consent", "statement"] }, validFrom: { lte: now } },
    orderBy: [{ key: "asc" }, { version: "desc" }],
    distinct: ["key"],
    select: { key: true, content: true },
  });
  const until = returned ? row.returnedUntil : cohort.closesAt;
  return {
    ...draft,
    reference: row.reference,
    status: row.status,
    version: row.answersVersion,
    formChangedOn: formChangedOn(row),
    savedAt: latest(row.answersSavedAt, draft.profile.updatedAt),
    cohortName: trilingualSchema.parse(cohort.name),
    cohortCode: cohort.code,
    programme: { code: cohort.programme.code, name: trilingualSchema.parse(cohort.programme.name) },
    resultsOn: cohort.resultsOn,
    until,
    editable: isEditableByApplicant(row.status) && until !== null && now < until,
    open: returned ? row.returnedQuestions : null,
    returnNote: returned ? row.returnNote : null,
    /** Since when the time for the Service's answer stands still. */
    pausedAt: returned ? row.returnedAt : null,
    files: row.files.flatMap((file): MyFile[] =>
      file.questionKey === null ? [] : [{ ...file, questionKey: file.questionKey }],
    ),
    texts,
    regions: await loadRegions(tx),
    retention: {
      notSelected: await readSetting(tx, now, "retention.notSelectedMonths"),
      enrolled: await readSetting(tx, now, "retention.enrolledMonths"),
    },
    now,
  };
}

type Owner = Pick<Viewer, "personId">;

export type MyDraft = Awaited<ReturnType<typeof wholeDraft>>;

/** Until when the guardian of who would submit now can answer; null for who needs none, or has not said their age. */
function consentUntil(
  { birthDate }: TypedProfile,
  cohort: { closesAt: Date; guardianConsentUnder: number; guardianLapseDays: number },
  now: Date,
): Date | null {
  const minor = isLocalDate(birthDate) && needsGuardian(birthDate, cohort.guardianConsentUnder, bakuDateOf(now));
  return minor ? consentLapse(cohort) : null;
}

async function openDraft(
  tx: Tx,
  now: Date,
  owner: Owner,
  row: Prisma.ApplicationGetPayload<{ select: typeof SELECT }>,
) {
  const draft = draftOf(row, await loadDraftSources(tx, now, owner.personId, [row.cohort.id]), now);
  return { ...draft, consentUntil: consentUntil(draft.profile.typed, row.cohort, now), consentAnew: false };
}

/** What was sent, corrected where the return opened it; the task list holds nothing else. */
async function returnedDraft(
  tx: Tx,
  now: Date,
  owner: Owner,
  row: DraftRow & { id: string; returnedQuestions: string[]; cohort: { guardianLapseDays: number } },
) {
  const { returnedQuestions: open, cohort } = row;
  const sent = await lastSubmission(tx, row.id);
  const sources = await loadDraftSources(tx, now, owner.personId, [cohort.id]);
  const typed = correctedProfile<TypedProfile>(sent.profile, sources.profile.typed, open);
  const draft = draftOf(row, { ...sources, profile: { ...sources.profile, typed } }, now);
  const changed = changedForGuardian(sent.profile, typed);
  const consent = await correctedConsent(tx, now, cohort, { confirmed: sent.confirmed, changed, profile: typed });
  return {
    ...draft,
    tasks: openTasks(draft.tasks, SHIPPED_PROFILE, draft.content, open),
    consentUntil: consent.lapsesAt,
    consentAnew: consent.after === "anew",
  };
}

const SELECT = {
  id: true,
  reference: true,
  status: true,
  answers: true,
  answersVersion: true,
  answersSavedAt: true,
  returnedUntil: true,
  returnedAt: true,
  returnedQuestions: true,
  returnNote: true,
  createdAt: true,
  formVersion: { select: { content: true, number: true, publishedAt: true } },
  files: {
    where: { removedAt: null },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    select: { id: true, questionKey: true, name: true, bytes: true },
  },
  cohort: {
    select: {
      id: true,
      code: true,
      name: true,
      closesAt: true,
      resultsOn: true,
      startsOn: true,
      endsOn: true,
      eligibility: true,
      kindRules: true,
      guardianConsentUnder: true,
      guardianLapseDays: true,
      programme: { select: { code: true, name: true } },
    },
  },
} satisfies Prisma.ApplicationSelect;

type FormRow = {
  createdAt: Date;
  answersSavedAt: Date | null;
  formVersion: { number: number; publishedAt: Date | null };
};

/** When a newer version of the form took the place of the one the draft was begun with; until the next save. */
function formChangedOn({ createdAt, answersSavedAt, formVersion: { number, publishedAt } }: FormRow): Date | null {
  const since = answersSavedAt ?? createdAt;
  return number > 1 && publishedAt && publishedAt > since ? publishedAt : null;
}

function latest(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}
