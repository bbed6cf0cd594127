import { blockersTo } from "~/domain/applications/blockers-to";
import { heldChanges } from "~/domain/applications/held-changes.server";
import { findGuardianLink } from "~/domain/guardians/find-guardian-link.server";
import { guardianName } from "~/domain/guardians/guardian";
import { type Language, textIn } from "~/domain/languages";
import { asSystem } from "~/platform/db.server";
import { aboutYoungPerson } from "./about-young-person";
import { guardianTexts } from "./guardian-texts.server";

/**
 * What a guardian is asked: about whom, for which programme, until when, and the texts. Opening it changes nothing.
 * @returns null for every link that asks nothing (any more), whatever the cause
 */
export function getConsentRequest(token: string, language: Language) {
  return asSystem("a guardian reads a request", async (tx, now) => {
    const link = await findGuardianLink(tx, now, token, "answer");
    if (!link || blockersTo("give_consent", link.application, "guardian", now).length > 0) return null;
    return {
      until: link.expiresAt,
      guardian: guardianName(link.guardian, language),
      ...aboutYoungPerson(link, language),
      /** What was corrected since a guardian consented, by name; empty for a first request. */
      changed: (await heldChanges(tx, link.application.id)).map((name) => textIn(name, language)),
      texts: await guardianTexts(tx, now, link, language),
      asksContact: link.asks.emergencyContact,
    };
  });
}
