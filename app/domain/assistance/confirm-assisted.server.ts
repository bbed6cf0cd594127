import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { actAsPortal, asViewer } from "~/platform/db.server";
import { codeFits } from "./assistance-code.server";
import { loadAssistance } from "./load-assistance.server";
import { sendAssisted } from "./send-assisted.server";

/**
 * Sends the draft with the code that its person has named: with it they say that what was filled in is true and agree to
 * the processing of their data.
 * @throws {RuleBroken} assistance.codeWrong, or everything that stands against sending it
 */
export async function confirmAssisted(
  viewer: Viewer,
  input: { assistanceId: string; code: string },
): Promise<{ reference: string }> {
  const sent = await asViewer(viewer, async (tx, now) => {
    const assistance = await loadAssistance(tx, now, viewer, input.assistanceId);
    if (!(await codeFits(tx, now, assistance, "send", input.code))) return null;
    const declared = { truth: true, dataConsent: true };
    return actAsPortal(tx, "assist_somebody", () => sendAssisted(tx, now, assistance, declared, viewer.personId));
  });
  if (!sent) throw new RuleBroken([{ key: "assistance.codeWrong", field: "code" }]);
  return { reference: sent.reference };
}
