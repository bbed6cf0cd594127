import { cohortReferences } from "~/domain/applications/answers-context.server";
import { blockersTo } from "~/domain/applications/blockers-to";
import { loadOwnApplication } from "~/domain/applications/load-own-application.server";
import { lockApplication } from "~/domain/applications/lock-application.server";
import { recordAudit } from "~/domain/audit/record-audit.server";
import { type Blocker, NotFound, RuleBroken } from "~/domain/errors";
import { countAttempt } from "~/domain/identity/limits.server";
import { guardianDetails } from "~/domain/people/guardian-details";
import {
  GUARDIAN_DETAILS,
  type GuardianPosition,
  guardianField,
  guardianFields,
} from "~/domain/people/guardian-fields";
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

export type TypedGuardian = Record<(typeof GUARDIAN_DETAILS)[number], string>;

/**
 * Corrects one of those a minor's application waits for, and writes to them again. Every earlier link to them dies; the
 * other guardian's stays good. With the same details it is the same letter once more.
 * @throws {RuleBroken} by field for details that cannot be used; limits.tooMany; guardian.answered;
 *   application.wrongState or application.consentLapsed when nothing is waited for any more
 * @throws {NotFound} for a guardian who was never asked
 */
export async function sendRequestAgain(
  viewer: Viewer,
  input: { reference: string; position: GuardianPosition; guardian: TypedGuardian },
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
    await refuseAnswered(tx, application.id, input.position);
    const guardian = await correctGuardian(tx, now, viewer, application, input);
    await revokeRequests(tx, now, application.id, input.position);
    await requestConsent(tx, now, { applicationId: application.id, guardianId: guardian.id });
    await recordAudit(tx, now, {
      actor: "person",
      actorPersonId: viewer.personId,
      action: "send_consent_request",
      entity: "application",
      entityId: application.id,
      fields: [...guardianFields(input.position)],
    });
  });
}

/** Who has answered stays who they were; who was not asked is not found. */
async function refuseAnswered(tx: Tx, applicationId: string, position: GuardianPosition): Promise<void> {
  const newest = await tx.guardianLink.findFirst({
    where: { applicationId, purpose: "answer", guardian: { position } },
    orderBy: [{ sentAt: "desc" }, { id: "desc" }],
    select: { usedAt: true },
  });
  if (!newest) throw new NotFound();
  if (newest.usedAt) throw new RuleBroken([{ key: "guardian.answered" }]);
}

type Asked = { cohort: Parameters<typeof cohortReferences>[0] };
type Given = { position: GuardianPosition; guardian: TypedGuardian };

/** The details as the profile would take them. @throws {RuleBroken} with every fault at its field */
async function correctGuardian(tx: Tx, now: Date, viewer: Viewer, { cohort }: Asked, { position, guardian }: Given) {
  const stored = await loadProfile(tx, viewer.personId);
  const given = GUARDIAN_DETAILS.map((detail) => [guardianField(position, detail), guardian[detail]]);
  const typed = { ...stored.typed, ...Object.fromEntries(given) };
  const context = await profileContext(tx, now, typed, cohortReferences(cohort));
  const keys = guardianFields(position);
  const faults = SHIPPED_PROFILE.fields
    .filter(({ key }) => keys.includes(key))
    .flatMap((field) =>
      fieldFaults(SHIPPED_PROFILE, field, typed, context).map(
        ({ key, params }): Blocker => ({ key, params, field: field.key }),
      ),
    );
  const details = guardianDetails(splitProfile(SHIPPED_PROFILE, typed, context).values, position);
  if (faults.length > 0 || !details) throw new RuleBroken(faults);
  return keepGuardian(tx, now, viewer.personId, details);
}
