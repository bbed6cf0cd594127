import type { Viewer } from "~/domain/people/viewer";
import { actAsPortal, asViewer } from "~/platform/db.server";
import { giveCode } from "./assistance-code.server";
import { helpedOf } from "./helped-of.server";
import { loadAssistance } from "./load-assistance.server";
import { recordAssistance } from "./record-assistance.server";
import { tellPerson } from "./tell-person.server";

/** Sends the person the code with which they agree to the draft as it stands now; one sent before works no more. */
export function sendCode(viewer: Viewer, { assistanceId }: { assistanceId: string }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const assistance = await loadAssistance(tx, now, viewer, assistanceId);
    const { applicationId } = assistance;
    const given = await giveCode(tx, now, assistance, "send");
    await recordAssistance(tx, now, { applicationId, byId: viewer.personId, action: "assist_code" });
    await actAsPortal(tx, "assist_somebody", () =>
      tellPerson(tx, now, helpedOf(assistance), { about: "assistanceCode", ...given }),
    );
  });
}
