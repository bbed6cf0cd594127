import { asSystem } from "~/platform/db.server";
import { loadByLink } from "./load-by-link.server";
import { recordAssistance } from "./record-assistance.server";

/** The person stops the help: from now on the operator sees nothing. @throws {NotFound} for a link on which there is nothing to stop */
export function stopByLink({ token }: { token: string }): Promise<void> {
  return asSystem("assist_somebody", async (tx, now) => {
    const { id, applicationId, application } = await loadByLink(tx, now, token, ["asked", "filling", "ready"]);
    await tx.assistance.update({ where: { id }, data: { endedAt: now, codeHash: null }, select: { id: true } });
    await recordAssistance(tx, now, { applicationId, byId: application.personId, action: "assist_end" });
  });
}
