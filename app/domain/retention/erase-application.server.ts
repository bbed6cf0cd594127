import { lockApplication } from "~/domain/applications/lock-application.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { DELETE_FILE } from "~/domain/files/delete-removed-file.server";
import type { ErasureCause } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { enqueueJob } from "~/platform/jobs.server";
import { emptyWords } from "./empty-words.server";
import { erasePerson } from "./erase-person.server";

/**
 * Erases what a person and their guardian wrote in an application: answers, files, consents, mails, words in its
 * history. What happened and when stays, without words, so that figures still add up; and a record of the erasure,
 * which says how much went and nothing of what it was. The bytes of files go by a job. Twice is once.
 * @param given `quietly`: another mail tells the person
 */
export async function eraseApplication(
  tx: Tx,
  now: Date,
  { id, cause, quietly = false }: { id: string; cause: ErasureCause; quietly?: boolean },
): Promise<void> {
  const application = await tx.application.findUniqueOrThrow({ where: { id }, select: SELECT });
  await lockApplication(tx, { id, status: application.status });
  const { erasedAt } = await tx.application.findUniqueOrThrow({ where: { id }, select: { erasedAt: true } });
  if (erasedAt) return;
  for (const { storageKey } of [...application.files, ...application.papers])
    await enqueueJob(tx, DELETE_FILE, { storageKey });
  const of = { applicationId: id };
  const removed = {
    submissions: (await tx.submission.deleteMany({ where: of })).count,
    files: (await tx.storedFile.deleteMany({ where: of })).count,
    consents: (await tx.consent.deleteMany({ where: of })).count,
    papers: (await tx.paperConsent.deleteMany({ where: of })).count,
    contacts: (await tx.emergencyContact.deleteMany({ where: of })).count,
    links: (await tx.guardianLink.deleteMany({ where: of })).count,
    helps: (await tx.assistance.deleteMany({ where: of })).count,
    mails: (await tx.outboxMessage.deleteMany({ where: of })).count,
    words: await emptyWords(tx, id),
  };
  await tx.application.update({ where: { id }, data: { ...EMPTY, erasedAt: now }, select: { id: true } });
  const { cohort, personId } = application;
  const ofPerson = await erasePerson(tx, now, { personId, consentUnder: cohort.guardianConsentUnder });
  await tx.erasure.create({
    data: { applicationId: id, cause, removed: { ...removed, ...ofPerson }, erasedAt: now },
    select: { id: true },
  });
  await tx.retentionNotice.deleteMany({ where: of });
  // Greets nobody by name: the mail is kept, and the name is gone.
  if (!quietly)
    await tellApplicant(tx, now, { applicationId: id, eventId: id }, "dataErased", (about) => ({
      ...about,
      givenName: null,
      at: now.toISOString(),
    }));
  const went = Object.entries({ ...removed, ...ofPerson }).filter(([, count]) => count > 0);
  await recordAudit(tx, now, {
    actor: "system",
    actorPersonId: null,
    action: "erase_application",
    entity: "application",
    entityId: id,
    fields: ["answers", ...went.map(([name]) => name)],
    reason: cause,
  });
}

const SELECT = {
  status: true,
  personId: true,
  cohort: { select: { guardianConsentUnder: true } },
  files: { where: { removedAt: null }, select: { storageKey: true } },
  papers: { select: { storageKey: true } },
} as const;

/** Everything of a row of `application` that somebody wrote, or that says who somebody is. */
const EMPTY = {
  answers: {},
  answersSavedAt: null,
  returnNote: null,
  returnedQuestions: [],
  heldSubmission: null,
  wishedPlaceIds: [],
  excludedPlaceIds: [],
  reasonDetails: null,
  advice: null,
  surname: null,
  givenName: null,
  patronymic: null,
  latinName: null,
  sex: null,
  regionCode: null,
  educationLevel: null,
  educationStatus: null,
  studyYear: null,
  citizenship: null,
  finLookup: null,
  documentsExpected: 0,
  documentsPresent: 0,
};
