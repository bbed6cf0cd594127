import { blockersTo } from "~/domain/applications/blockers-to";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { DETAILS_MAX_CHARS } from "~/domain/decisions/require-reason.server";
import { RuleBroken } from "~/domain/errors";
import { storableText } from "~/domain/forms/storable-text";
import { findGuardianLink } from "~/domain/guardians/find-guardian-link.server";
import { asSystem } from "~/platform/db.server";

/**
 * A guardian finds the young person's data wrong: the young person is told, once per link, and nothing else happens.
 * The guardian may still answer, or wait for a new application.
 * @throws {RuleBroken} link.invalid; reason.detailsTooLong at the comment
 */
export function reportWrongData(input: { token: string; comment: string }): Promise<void> {
  return asSystem("a guardian finds a mistake", async (tx, now) => {
    const link = await findGuardianLink(tx, now, input.token, "answer");
    if (!link || blockersTo("give_consent", link.application, "guardian", now).length > 0)
      throw new RuleBroken([{ key: "link.invalid" }]);
    const comment = storableText(input.comment).trim();
    if (comment.length > DETAILS_MAX_CHARS)
      throw new RuleBroken([{ key: "reason.detailsTooLong", params: { most: DETAILS_MAX_CHARS }, field: "comment" }]);
    const { id: applicationId, cohort } = link.application;
    // The link is the cause: pressing twice writes one mail.
    await tellApplicant(tx, now, { applicationId, eventId: link.id }, "consentDataWrong", (about) => ({
      ...about,
      comment: comment || null,
      closesAt: cohort.closesAt.toISOString(),
    }));
    await recordAudit(tx, now, {
      actor: "guardian",
      actorPersonId: null,
      action: "report_wrong_data",
      entity: "application",
      entityId: applicationId,
    });
  });
}
