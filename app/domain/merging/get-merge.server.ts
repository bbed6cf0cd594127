import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { actAsPortal, asViewer } from "~/platform/db.server";
import { loadSide } from "./load-side.server";
import { blockersToMerge } from "./merging";

/** What the viewer's account and the one shown to be theirs hold, and what stands against one account; null without a proof. */
export function getMerge(viewer: Viewer) {
  return asViewer(viewer, async (tx, now) => {
    const { personId, email } = viewer;
    const proof = await tx.accountMerge.findFirst({
      where: { personId, doneAt: null, provedAt: { not: null }, expiresAt: { gt: now } },
      select: { otherPersonId: true, expiresAt: true },
    });
    if (!proof) return null;
    const { otherPersonId, expiresAt } = proof;
    return actAsPortal(tx, "merge_accounts", async () => {
      const other = await tx.user.findUnique({ where: { personId: otherPersonId }, select: { email: true } });
      if (!other) return null;
      const [own, theirs] = [await loadSide(tx, personId), await loadSide(tx, otherPersonId)];
      return {
        expiresAt,
        own: { email, references: own.references, files: own.files },
        other: { email: other.email, references: theirs.references, files: theirs.files },
        hindrances: blockersToMerge(own, theirs, await readSetting(tx, now, "applications.liveCap")),
      };
    });
  });
}
