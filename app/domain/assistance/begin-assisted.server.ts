import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { actAsPortal, asViewer } from "~/platform/db.server";
import { codeFits } from "./assistance-code.server";
import { loadAssistance } from "./load-assistance.server";
import { recordAssistance } from "./record-assistance.server";

/** Lets the operator into the draft with the code that its person has named. @throws {RuleBroken} assistance.codeWrong */
export async function beginAssisted(viewer: Viewer, input: { assistanceId: string; code: string }): Promise<void> {
  const begun = await asViewer(viewer, (tx, now) =>
    actAsPortal(tx, "assist_somebody", async () => {
      const assistance = await loadAssistance(tx, now, viewer, input.assistanceId, false);
      if (!(await codeFits(tx, now, assistance, "open", input.code))) return false;
      const { id, applicationId } = assistance;
      await tx.assistance.update({
        where: { id },
        data: { agreedAt: now, codeHash: null, codeUntil: null },
        select: { id: true },
      });
      await recordAssistance(tx, now, { applicationId, byId: viewer.personId, action: "assist_agree" });
      return true;
    }),
  );
  if (!begun) throw new RuleBroken([{ key: "assistance.codeWrong", field: "code" }]);
}
