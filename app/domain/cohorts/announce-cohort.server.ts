import { recordAudit } from "~/domain/audit/record-audit.server";
import { Conflict, RuleBroken } from "~/domain/errors";
import { publishForm } from "~/domain/forms/publish-form.server";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadAnnouncement } from "./load-announcement.server";
import { loadAuthoredCohort } from "./load-authored-cohort.server";

/**
 * Announces a draft cohort: it becomes public, and the first version of its form is locked with its SHA-256.
 * @throws {RuleBroken} with everything that is missing or contradicts itself @throws {Conflict} when it is no draft any
 *   more or somebody wrote it since
 */
export function announceCohort(viewer: Viewer, input: { code: string; version: number }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadAuthoredCohort(tx, viewer, input.code);
    if (cohort.state !== "draft") throw new Conflict(cohort.state);
    // Whoever edits the cohort, its places or its form waits for this row, or made the version old.
    const { count } = await tx.cohort.updateMany({
      where: { id: cohort.id, version: input.version, state: "draft" },
      data: { version: { increment: 1 } },
    });
    if (count === 0) throw new Conflict();
    const lines = await loadAnnouncement(tx, now, cohort);
    if (lines.length > 0) throw new RuleBroken(lines.map(({ blocker }) => blocker));
    await publishForm(tx, now, { cohortId: cohort.id, personId: viewer.personId, reason: null });
    await tx.cohort.update({
      where: { id: cohort.id },
      data: { state: "announced", announcedAt: now },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "announce_cohort",
      entity: "cohort",
      entityId: cohort.id,
      fields: ["state"],
    });
  });
}
