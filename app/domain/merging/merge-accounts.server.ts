import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import { blockersToStepUp } from "~/domain/identity/blockers-to-step-up";
import { mailOf } from "~/domain/messages/mail-templates";
import type { SignedIn } from "~/domain/people/signed-in";
import type { Viewer } from "~/domain/people/viewer";
import { viewerOf } from "~/domain/people/viewer-of.server";
import { readSetting } from "~/domain/settings/read-setting.server";
import { actAsPortal, asViewer, type Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { loadSide } from "./load-side.server";
import { blockersToMerge } from "./merging";
import { moveProfile } from "./move-profile.server";
import { moveRows } from "./move-rows.server";

/**
 * Makes one account of two, in one transaction: everything of the other one belongs to the viewer's from then on, its ways
 * to sign in are gone, and a record says that it was closed. `keep`: whose address the account has then.
 * @throws {RuleBroken} stepUp.needed, merge.* @throws {Conflict} without a proof of the other account, or when it ran out
 */
export async function mergeAccounts(signedIn: SignedIn, { keep }: { keep: "own" | "other" }): Promise<void> {
  const stepUp = blockersToStepUp(signedIn);
  if (stepUp.length > 0) throw new RuleBroken(stepUp);
  const { viewer } = signedIn;
  await asViewer(viewer, (tx, now) => actAsPortal(tx, "merge_accounts", () => merge(tx, now, viewer, keep)));
}

async function merge(tx: Tx, now: Date, viewer: Viewer, keep: "own" | "other"): Promise<void> {
  const { personId } = viewer;
  const proof = await tx.accountMerge.findFirst({
    where: { personId, doneAt: null, provedAt: { not: null }, expiresAt: { gt: now } },
    select: { id: true, otherPersonId: true },
  });
  if (!proof) throw new Conflict();
  const { otherPersonId } = proof;
  // People before applications, both in the order of their ids: whoever writes for one of the two waits, and no two wait for each other.
  await tx.$queryRaw`select 1 as one from person where id in (${personId}::uuid, ${otherPersonId}::uuid) order by id for update`;
  await tx.$queryRaw`select 1 as one from application where person_id in (${personId}::uuid, ${otherPersonId}::uuid) order by id for update`;
  const { count } = await tx.accountMerge.updateMany({ where: { id: proof.id, doneAt: null }, data: { doneAt: now } });
  const other = await viewerOf(tx, now, otherPersonId);
  if (count === 0 || !other) throw new Conflict();
  const liveCap = await readSetting(tx, now, "applications.liveCap");
  const blockers = blockersToMerge(await loadSide(tx, personId), await loadSide(tx, otherPersonId), liveCap);
  if (blockers.length > 0) throw new RuleBroken(blockers);

  const email = keep === "own" ? viewer.email : other.email;
  await moveProfile(tx, { from: otherPersonId, to: personId });
  const moved = await moveRows(tx, { from: otherPersonId, to: personId, emails: [viewer.email, other.email], email });
  // Sessions, passwords, passkeys and codes of it go with it.
  await tx.verification.deleteMany({ where: { value: other.userId } });
  await tx.user.delete({ where: { id: other.userId }, select: { id: true } });
  if (keep === "other") {
    await tx.user.update({ where: { id: viewer.userId }, data: { email, updatedAt: now }, select: { id: true } });
    await tx.verification.deleteMany({ where: { value: viewer.userId } });
  }
  await tx.person.update({
    where: { id: otherPersonId },
    data: { erasedAt: now, mergedIntoId: personId },
    select: { id: true },
  });
  await tx.erasure.create({
    data: { personId: otherPersonId, cause: "merged", removed: moved, erasedAt: now },
    select: { id: true },
  });
  for (const entityId of [personId, otherPersonId]) {
    await recordAudit(tx, now, {
      ...{ actor: "person", actorPersonId: personId, action: "merge_accounts", entity: "person", entityId },
      fields: Object.entries(moved).flatMap(([name, rows]) => (rows > 0 ? [name] : [])),
    });
  }
  for (const to of [viewer.email, other.email]) {
    await enqueueMail(tx, now, {
      ...mailOf("accountsMerged", { at: now.toISOString(), address: email }),
      ...{ language: viewer.language, to, personId, key: `accountsMerged:${proof.id}:${to}` },
    });
  }
}
