import { recordAudit } from "~/domain/audit/record-audit.server";
import { DELETE_FILE } from "~/domain/files/delete-removed-file.server";
import { isLanguage } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import type { ErasureCause } from "~/generated/prisma/enums";
import { actAsPortal, type Tx } from "~/platform/db.server";
import { enqueueJob } from "~/platform/jobs.server";
import { enqueueMail } from "~/platform/outbox.server";
import { eraseApplication } from "./erase-application.server";
import { type KeptApplication, keptApplications } from "./kept-applications.server";

/**
 * Closes an account: erases every application the law does not have us keep, the profile, guardians, files, exports and
 * mails, and the way to sign in with its sessions. A row without a name stays, so that what happened still adds up, and a
 * record of the erasure. One last mail tells the person; it is forgotten once it has been sent. Twice is once.
 * @returns what is kept, and until when
 */
export function closeAccount(tx: Tx, now: Date, closing: Closing): Promise<KeptApplication[]> {
  return actAsPortal(tx, "erase_person", () => close(tx, now, closing));
}

type Closing = { personId: string; cause: ErasureCause };

async function close(tx: Tx, now: Date, { personId, cause }: Closing): Promise<KeptApplication[]> {
  await tx.$queryRaw`select 1 as one from person where id = ${personId}::uuid for update`;
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { language: true, erasedAt: true, user: { select: { id: true, email: true } } },
  });
  const kept = await keptApplications(tx, now, personId);
  if (person.erasedAt) return kept;
  const erasable = await tx.application.findMany({
    where: { personId, erasedAt: null, reference: { notIn: kept.map(({ reference }) => reference) } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const { id } of erasable) await eraseApplication(tx, now, { id, cause, quietly: true });
  const removed = { applications: erasable.length, ...(await forget(tx, personId, person.user?.email ?? null)) };
  if (person.user) await tx.user.delete({ where: { id: person.user.id }, select: { id: true } });
  await tx.person.update({ where: { id: personId }, data: { erasedAt: now }, select: { id: true } });
  await tx.erasure.create({ data: { personId, cause, removed, erasedAt: now }, select: { id: true } });
  await recordAudit(tx, now, {
    ...{ actor: "system", actorPersonId: null, action: "erase_person" },
    ...{ entity: "person", entityId: personId, reason: cause },
    fields: Object.entries(removed).flatMap(([name, count]) => (count > 0 ? [name] : [])),
  });
  if (person.user) {
    await enqueueMail(tx, now, {
      ...mailOf("accountErased", { at: now.toISOString(), kept }),
      language: isLanguage(person.language) ? person.language : "az",
      ...{ to: person.user.email, personId, key: `accountErased:${personId}` },
    });
  }
  return kept;
}

/** What hangs on the person and on no application that is kept. */
async function forget(tx: Tx, personId: string, email: string | null) {
  const of = { personId };
  const files = await tx.storedFile.findMany({
    where: { ...of, applicationId: null },
    select: { id: true, storageKey: true },
  });
  const exports = await tx.dataExport.findMany({ where: of, select: { storageKey: true } });
  for (const { storageKey } of [...files, ...exports]) await enqueueJob(tx, DELETE_FILE, { storageKey });
  // The words of requests go; that they were asked, and answered, stays.
  await tx.privacyRequest.updateMany({ where: of, data: { text: "", sentBack: null } });
  await tx.$executeRaw`update privacy_request set answer = '' where person_id = ${personId}::uuid and answer is not null`;
  await tx.retentionNotice.deleteMany({ where: of });
  return {
    files: (await tx.storedFile.deleteMany({ where: { id: { in: files.map(({ id }) => id) } } })).count,
    exports: (await tx.dataExport.deleteMany({ where: of })).count,
    profiles: (await tx.profile.deleteMany({ where: of })).count,
    guardians: (await tx.guardian.deleteMany({ where: { ...of, links: { none: {} }, consents: { none: {} } } })).count,
    merges: (await tx.accountMerge.deleteMany({ where: { OR: [of, { otherPersonId: personId }], doneAt: null } }))
      .count,
    recoveries: (await tx.accountRecovery.deleteMany({ where: of })).count,
    texts: (await tx.textMessage.deleteMany({ where: of })).count,
    phoneCodes: (await tx.phoneCode.deleteMany({ where: of })).count,
    mails: (await tx.outboxMessage.deleteMany({ where: of })).count,
    alerts: email === null ? 0 : (await tx.callAlert.deleteMany({ where: { email } })).count,
  };
}
