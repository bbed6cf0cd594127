import { cohortReferences } from "~/domain/applications/answers-context.server";
import { blockersTo } from "~/domain/applications/blockers-to";
import { loadOwnApplication } from "~/domain/applications/load-own-application.server";
import { lockApplication } from "~/domain/applications/lock-application.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { type Blocker, RuleBroken } from "~/domain/errors";
import { countAttempt } from "~/domain/identity/limits.server";
import { GUARDIAN_FIELDS } from "~/domain/people/guardian-fields";
import { keepGuardian } from "~/domain/people/keep-guardian.server";
import { loadProfile } from "~/domain/people/load-profile.server";
import { profileContext } from "~/domain/people/profile-context.server";
import { fieldFaults } from "~/domain/people/profile-faults";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { splitProfile } from "~/domain/people/split-profile";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer, type Tx } from "~/platform/db.server";
import { revokeRequests } from "./guardian-link.server";
import { requestConsent } from "./request-consent.server";

export type TypedGuardian = Record<(typeof GUARDIAN_FIELDS)[number], string>;

/**
 * Corrects whom a minor's application waits for, and writes to them again. Every earlier link dies. With the same
 * details it is the same letter once more.
 * @throws {RuleBroken} by field for details that cannot be used; limits.tooMany; application.wrongState or
 *   application.consentLapsed when nothing is waited for any more
 */
export async function sendRequestAgain(
  viewer: Viewer,
  input: { reference: string; guardian: TypedGuardian },
): Promise<void> {
  await asViewer(viewer, async (tx, now) => {
    const application = await loadOwnApplication(tx, viewer, input.reference);
    const blockers = blockersTo("give_consent", application, "guardian", now);
    if (blockers.length > 0) throw new RuleBroken(blockers);
  });
  await countAttempt("consentMail", { email: viewer.personId, address: "" });
  return asViewer(viewer, async (tx, now) => {
    // A second click waits for the first, and an answer that is being given is not pulled away.
    await tx.$queryRaw`select id from person where id = ${viewer.personId}::uuid for update`;
    const application = await loadOwnApplication(tx, viewer, input.reference);
    const waiting = blockersTo("give_consent", application, "guardian", now);
    if (waiting.length > 0) throw new RuleBroken(waiting);
    await lockApplication(tx, application);
    const guardian = await correctGuardian(tx, now, viewer, application, input.guardian);
    await revokeRequests(tx, now, application.id);
    await requestConsent(tx, now, { applicationId: application.id, guardianId: guardian.id });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "send_consent_request",
      entity: "application",
      entityId: application.id,
      fields: [...GUARDIAN_FIELDS],
    });
  });
}

type Asked = { cohort: Parameters<typeof cohortReferences>[0] };

/** The details as the profile would take them. @throws {RuleBroken} with every fault at its field */
async function correctGuardian(tx: Tx, now: Date, viewer: Viewer, { cohort }: Asked, given: TypedGuardian) {
  const stored = await loadProfile(tx, viewer.personId);
  const typed = { ...stored.typed, ...given };
  const context = await profileContext(tx, now, typed, cohortReferences(cohort));
  const fields = SHIPPED_PROFILE.fields.filter(({ key }) => GUARDIAN_FIELDS.some((name) => name === key));
  const faults = fields.flatMap((field) =>
    fieldFaults(SHIPPED_PROFILE, field, typed, context).map(
      ({ key, params }): Blocker => ({ key, params, field: field.key }),
    ),
  );
  if (faults.length > 0) throw new RuleBroken(faults);
  const { values } = splitProfile(SHIPPED_PROFILE, typed, context);
  return keepGuardian(tx, now, viewer.personId, {
    surname: values.guardianSurname ?? "",
    givenName: values.guardianGivenName ?? "",
    relation: values.guardianRelation ?? "",
    phone: values.guardianPhone ?? null,
    email: values.guardianEmail ?? null,
  });
}
