import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, NotAllowed, RuleBroken } from "~/domain/errors";
import { canMakeProgrammes } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { loadTranslationChecks } from "~/domain/translations/load-translation-checks.server";
import { asViewer } from "~/platform/db.server";
import { loadProgramme } from "./load-programme.server";
import { programmePublishBlockers } from "./programme-publish-blockers";

/**
 * Shows a programme to the public, or takes it back. Shown only when every text stands in the three languages and no
 * translation is older than its source; taken back only while none of its calls is announced or under way.
 * @throws {RuleBroken} with everything that is missing @throws {Conflict} when somebody wrote it since
 */
export function publishProgramme(
  viewer: Viewer,
  input: { code: string; version: number; publish: boolean },
): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const programme = await loadProgramme(tx, viewer, input.code);
    if (!canMakeProgrammes(viewer)) throw new NotAllowed(true);
    if (input.publish) {
      const checks = await loadTranslationChecks(tx, "programme", programme.id);
      const blockers = await programmePublishBlockers(programme.texts, checks);
      if (blockers.length > 0) throw new RuleBroken(blockers);
    } else {
      const live = await tx.cohort.count({
        where: { programmeId: programme.id, state: { in: ["announced", "selecting", "confirmed", "running"] } },
      });
      if (live > 0) throw new RuleBroken([{ key: "programme.hasLiveCohorts", params: { number: live } }]);
    }
    const { count } = await tx.programme.updateMany({
      where: { id: programme.id, version: input.version },
      data: { publishedAt: input.publish ? (programme.publishedAt ?? now) : null, version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict();
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: input.publish ? "publish_programme" : "unpublish_programme",
      entity: "programme",
      entityId: programme.id,
      fields: ["publishedAt"],
    });
  });
}
