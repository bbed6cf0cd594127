import { findDataConsentParts } from "~/domain/consents/find-data-consent-parts.server";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { DATA_USE_NAMES } from "./data-uses";
import { keepingPeriods } from "./keeping-periods.server";
import { myConsents } from "./my-consents.server";
import { heldUses } from "./rows-about.server";

/**
 * What is held about the viewer and why: the uses for which there is something, how long each kind is kept, what was
 * consented to, the text of the consent in force, what they asked, and their latest export.
 */
export function getMyPrivacy(viewer: Viewer) {
  const { personId } = viewer;
  return asViewer(viewer, async (tx, now) => {
    const held = await heldUses(tx, personId);
    return {
      uses: DATA_USE_NAMES.filter((name) => held.has(name)),
      periods: await keepingPeriods(tx, now),
      consents: await myConsents(tx, personId),
      consentParts: await findDataConsentParts(tx, now),
      requests: await tx.privacyRequest.findMany({
        where: { personId },
        orderBy: [{ askedAt: "desc" }, { id: "desc" }],
        take: 20,
        select: {
          ...{ id: true, kind: true, state: true, text: true, askedAt: true, answerBy: true },
          ...{ answeredAt: true, secondAt: true, answer: true },
        },
      }),
      latestExport: await tx.dataExport.findFirst({
        where: { personId },
        orderBy: [{ askedAt: "desc" }, { id: "desc" }],
        select: { id: true, state: true, done: true, total: true, askedAt: true, expiresAt: true, bytes: true },
      }),
      now,
    };
  });
}
