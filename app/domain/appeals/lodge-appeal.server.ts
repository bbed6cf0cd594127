import { loadOwnApplication } from "~/domain/applications/load-own-application.server";
import { lockApplication } from "~/domain/applications/lock-application.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { loadCalendar } from "~/domain/calendar/load-calendar.server";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asViewer } from "~/platform/db.server";
import { appealAnswerBy, blockersToAppeal, textFaults } from "./appeal";
import { appealFacts } from "./appeal-facts.server";
import { textLimits } from "./text-limits.server";

/**
 * Asks for an answer to be looked at once more, once per application; the person reads until when they hear of it. The
 * same words sent twice are one appeal.
 * @throws {RuleBroken} @throws {Conflict} when the application changed meanwhile
 */
export function lodgeAppeal(viewer: Viewer, input: { reference: string; text: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, input.reference);
    await lockApplication(tx, application);
    const text = input.text.trim();
    const earlier = await tx.appeal.findUnique({
      where: { applicationId: application.id },
      select: { text: true, state: true },
    });
    if (earlier?.state === "lodged" && earlier.text === text) return;
    const standing = blockersToAppeal(await appealFacts(tx, now, application), now);
    const blockers = [...standing, ...textFaults(text, "text", await textLimits(tx, now))];
    if (blockers.length > 0) throw new RuleBroken(blockers);
    const days = await readSetting(tx, now, "appeals.answerWorkingDays");
    const answerBy = appealAnswerBy(now, days, await loadCalendar(tx, now));
    const { id } = await tx.appeal.create({
      data: { applicationId: application.id, against: application.status, text, lodgedAt: now, answerBy },
      select: { id: true },
    });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "lodge_appeal",
      entity: "appeal",
      entityId: id,
      fields: ["state"],
    });
    await tellApplicant(tx, now, { applicationId: application.id, eventId: id }, "appealLodged", (about) => ({
      ...about,
      answerBy: answerBy.toISOString(),
    }));
  });
}
