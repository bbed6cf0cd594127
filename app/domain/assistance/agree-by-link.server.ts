import { asSystem } from "~/platform/db.server";
import { loadByLink } from "./load-by-link.server";
import { recordAssistance } from "./record-assistance.server";

/** The person lets the operator into their draft. @throws {NotFound} for a link on which that is not asked */
export function agreeByLink({ token }: { token: string }): Promise<void> {
  return asSystem("assist_somebody", async (tx, now) => {
    const { id, applicationId, application } = await loadByLink(tx, now, token, ["asked"]);
    const data = { agreedAt: now, codeHash: null, codeUntil: null };
    await tx.assistance.update({ where: { id }, data, select: { id: true } });
    await recordAssistance(tx, now, { applicationId, byId: application.personId, action: "assist_agree" });
  });
}
