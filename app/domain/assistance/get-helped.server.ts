import { wholeDraft } from "~/domain/applications/get-my-draft.server";
import { asSystem } from "~/platform/db.server";
import { seenVersion } from "./assistance-code.server";
import { helpedOf } from "./helped-of.server";
import { findByLink } from "./load-by-link.server";

/**
 * What the person an operator helps sees on their link: who, with which call, how far it is; with everything that would be
 * sent once the operator is done. Reads only. Null for a link that opens nothing.
 */
export function getHelped(token: string) {
  return asSystem("assist_somebody", async (tx, now) => {
    const found = await findByLink(tx, now, token);
    if (!found) return null;
    const { standing, assistance } = found;
    const { cohortName, operatorName, personId } = helpedOf(assistance);
    const { reference, person } = assistance.application;
    const ready = standing === "ready";
    return {
      ...{ standing, cohortName, operatorName },
      reference: standing === "sent" ? reference : null,
      until: assistance.until,
      /** Has never signed in: there may be no password yet. */
      isNew: person.user?.lastSignedInAt === null,
      draft: ready ? await wholeDraft(tx, now, { personId }, reference) : null,
      seen: ready ? await seenVersion(tx, assistance.applicationId) : null,
    };
  });
}
