import { type SubmitInput, submitFor } from "~/domain/applications/submit-application.server";
import type { Tx } from "~/platform/db.server";
import { helpedOf } from "./helped-of.server";
import type { OpenAssistance } from "./load-assistance.server";
import { recordAssistance } from "./record-assistance.server";

type Declared = Pick<SubmitInput, "truth" | "dataConsent">;

/**
 * Sends the draft of a person who has said so, in their language, and ends the help. What reached their address has shown
 * that it is theirs. For a minor their guardian is asked then, as always. The portal's own work.
 * @throws {RuleBroken} with everything that stands against sending it
 */
export async function sendAssisted(tx: Tx, now: Date, assistance: OpenAssistance, declared: Declared, byId: string) {
  const { id, applicationId, application } = assistance;
  const { personId, reference } = application;
  const { language } = helpedOf(assistance);
  const sent = await submitFor(tx, now, personId, { reference, ...declared, language });
  const data = { confirmedAt: now, endedAt: now, codeHash: null };
  await tx.assistance.update({ where: { id }, data, select: { id: true } });
  await tx.user.updateMany({
    where: { personId, emailVerified: false },
    data: { emailVerified: true, updatedAt: now },
  });
  await recordAssistance(tx, now, { applicationId, byId, action: "assist_confirm" });
  return sent;
}
