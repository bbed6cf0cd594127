import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { alertTokenHash, newAlertToken } from "./alert-token.server";
import { findCallAhead } from "./find-call-ahead.server";
import { writeAlert } from "./write-alert.server";

/**
 * Tells the viewer when a call opens, at the address of their account, which is confirmed already.
 * @throws {RuleBroken} alert.notAhead for a call that has opened or is over
 */
export function askForOwnAlert(viewer: Viewer, input: { code: string; language: Language }): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await findCallAhead(tx, now, input.code);
    // Nobody is sent this link: the account stops it.
    const tokenHash = alertTokenHash(newAlertToken());
    const { email } = viewer;
    await writeAlert(tx, now, { cohortId: cohort.id, email, language: input.language, tokenHash, confirmed: true });
  });
}
