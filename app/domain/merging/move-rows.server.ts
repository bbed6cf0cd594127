import { DELETE_FILE } from "~/domain/files/delete-removed-file.server";
import type { Tx } from "~/platform/db.server";
import { enqueueJob } from "~/platform/jobs.server";

type Moving = {
  from: string;
  to: string;
  /** The addresses of both accounts, and the one that stays. */
  emails: readonly string[];
  email: string;
};

/**
 * Gives every row of one person to another one (`PERSON_REFERENCES` says which), and lets go of what is of no use without
 * the closed account. What waits to be mailed goes to the address that stays. @returns how many rows, by what they are
 */
export async function moveRows(tx: Tx, moving: Moving): Promise<Record<string, number>> {
  const { from, to, emails, email } = moving;
  const of = { where: { personId: from }, data: { personId: to } };
  const exports = await tx.dataExport.findMany({ where: { personId: from }, select: { storageKey: true } });
  for (const { storageKey } of exports) await enqueueJob(tx, DELETE_FILE, { storageKey });
  await tx.dataExport.deleteMany({ where: { personId: from } });
  await tx.phoneCode.deleteMany({ where: { personId: from } });
  await tx.accountRecovery.deleteMany({ where: { personId: { in: [from, to] }, state: "begun" } });
  await tx.accountMerge.deleteMany({ where: { doneAt: null, OR: [{ personId: from }, { otherPersonId: from }] } });
  await tx.retentionNotice.deleteMany({ where: { personId: from, applicationId: null } });
  const moved = {
    applications: (await tx.application.updateMany(of)).count,
    enrolments: (await tx.enrolment.updateMany(of)).count,
    placements: (await tx.placement.updateMany(of)).count,
    guardians: await moveGuardians(tx, from, to),
    files: (await tx.storedFile.updateMany(of)).count,
    requests: (await tx.privacyRequest.updateMany(of)).count,
    recoveries: (await tx.accountRecovery.updateMany(of)).count,
    notices: (await tx.retentionNotice.updateMany(of)).count,
    mails: (await tx.outboxMessage.updateMany(of)).count,
    texts: (await tx.textMessage.updateMany(of)).count,
  };
  await tx.accountMerge.updateMany(of);
  await tx.person.updateMany({ where: { mergedIntoId: from }, data: { mergedIntoId: to } });
  await tx.outboxMessage.updateMany({
    where: { personId: to, state: "queued", toAddress: { in: [...emails] } },
    data: { toAddress: email },
  });
  await moveAlerts(tx, emails, email);
  return moved;
}

/** A guardian of both profiles keeps the place in the one that stays; another one is known from what they answered. */
async function moveGuardians(tx: Tx, from: string, to: string): Promise<number> {
  const own = await tx.guardian.findMany({
    where: { personId: to, position: { not: null } },
    select: { position: true },
  });
  const taken = own.flatMap(({ position }) => (position === null ? [] : [position]));
  await tx.guardian.updateMany({ where: { personId: from, position: { in: taken } }, data: { position: null } });
  return (await tx.guardian.updateMany({ where: { personId: from }, data: { personId: to } })).count;
}

/** Calls that either address asked to be told of: each once, at the address that stays. */
async function moveAlerts(tx: Tx, emails: readonly string[], email: string): Promise<void> {
  const known = await tx.callAlert.findMany({ where: { email }, select: { cohortId: true } });
  const others = { email: { in: emails.filter((each) => each !== email) } };
  await tx.callAlert.deleteMany({ where: { ...others, cohortId: { in: known.map(({ cohortId }) => cohortId) } } });
  await tx.callAlert.updateMany({ where: others, data: { email } });
}
