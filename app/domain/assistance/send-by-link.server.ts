import { Conflict } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { seenVersion } from "./assistance-code.server";
import { loadByLink } from "./load-by-link.server";
import { sendAssisted } from "./send-assisted.server";

type ToSend = {
  token: string;
  /** What the person had before them. */
  seen: string;
  truth: boolean;
  dataConsent: boolean;
};

/**
 * The person sends their application themselves, as it stood before them.
 * @throws {Conflict} when something was changed since @throws {RuleBroken} with everything that stands against sending it
 * @throws {NotFound} for a link on which there is nothing to send
 */
export function sendByLink({ token, seen, ...declared }: ToSend): Promise<{ reference: string }> {
  return asSystem("assist_somebody", async (tx, now) => {
    const assistance = await loadByLink(tx, now, token, ["ready"]);
    if ((await seenVersion(tx, assistance.applicationId)) !== seen) throw new Conflict("answers");
    const { reference } = await sendAssisted(tx, now, assistance, declared, assistance.application.personId);
    return { reference };
  });
}
