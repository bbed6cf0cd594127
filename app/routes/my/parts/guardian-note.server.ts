import type { MyDraft } from "~/domain/applications/get-my-draft.server";
import { guardianName, maskEmail } from "~/domain/guardians/guardian";
import type { Language } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { lastDayOf } from "./day-words.server";

/**
 * What a minor reads before they submit: whom the portal will write to, until when they can answer, and what that means.
 * Null for everybody else, and when a consent that was given still counts.
 */
export function guardianNote({ consentUntil, consentAnew, profile }: MyDraft, language: Language) {
  if (consentUntil === null) return null;
  const t = translator(language);
  const { guardianSurname: surname, guardianGivenName: givenName, guardianEmail: email } = profile.typed;
  const named = [surname, givenName, email].every((part) => typeof part === "string" && part !== "");
  const guardian = guardianName({ surname: String(surname), givenName: String(givenName) }, language);
  return {
    lines: [
      // Who is not named yet stands among what is missing.
      // Nor is the one who had consented: it is they who are asked again.
      ...(named && !consentAnew ? [t("apply:check.guardian.to", { guardian, email: maskEmail(String(email)) })] : []),
      t("apply:check.guardian.until", { day: lastDayOf(consentUntil) }),
    ],
    text: t(consentAnew ? "apply:check.guardian.again" : "apply:check.guardian.next"),
  };
}
