import { atLeast } from "~/domain/identity/at-least";
import { countAttempt } from "~/domain/identity/limits.server";
import type { Language } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import { paths } from "~/paths";
import { asSystem } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { alertTokenHash, newAlertToken } from "./alert-token.server";
import { findCallAhead } from "./find-call-ahead.server";
import { writeAlert } from "./write-alert.server";

/**
 * Mails a link with which the owner of an address confirms that they want to be told when a call opens. Says and does
 * the same for an address that has asked before.
 * @throws {RuleBroken} limits.tooMany, or alert.notAhead for a call that has opened or is over
 */
export async function askForAlert(
  input: { code: string; email: string; language: Language },
  client: { address: string },
): Promise<void> {
  const { code, email, language } = input;
  await countAttempt("alert", { email, address: client.address });
  await atLeast(200, () =>
    asSystem("call alert", async (tx, now) => {
      const cohort = await findCallAhead(tx, now, code);
      const token = newAlertToken();
      const tokenHash = alertTokenHash(token);
      await writeAlert(tx, now, { cohortId: cohort.id, email, language, tokenHash, confirmed: false });
      await enqueueMail(tx, now, {
        ...mailOf("callAlertConfirm", {
          cohortName: cohort.name,
          opensAt: cohort.opensAt.toISOString(),
          path: paths.callAlert(language, token),
        }),
        language,
        to: email,
        key: `callAlertConfirm:${tokenHash}`,
      });
    }),
  );
}
