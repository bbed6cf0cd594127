import type { MyDraft } from "~/domain/applications/get-my-draft.server";
import { guardianName, maskEmail } from "~/domain/guardians/guardian";
import type { Language } from "~/domain/languages";
import { GUARDIAN_POSITIONS, guardianField } from "~/domain/people/guardian-fields";
import { translator } from "~/i18n/texts.server";
import { lastDayOf } from "./day-words.server";

/**
 * What a minor reads before they submit: whom the portal will write to, until when they can answer, and what that means.
 * Null for everybody else, and when a consent that was given still counts.
 */
export function guardianNote({ consentUntil, consentAnew, profile, profileContext }: MyDraft, language: Language) {
  if (consentUntil === null) return null;
  const t = translator(language);
  const { typed } = profile;
  const named = GUARDIAN_POSITIONS.slice(0, typed.secondGuardian === true ? profileContext.guardiansMost : 1).flatMap(
    (position) => {
      const [surname, givenName, email] = (["Surname", "GivenName", "Email"] as const).map(
        (detail) => typed[guardianField(position, detail)],
      );
      const isNamed = [surname, givenName, email].every((part) => typeof part === "string" && part !== "");
      const guardian = guardianName({ surname: String(surname), givenName: String(givenName) }, language);
      return isNamed ? [t("apply:check.guardian.to", { guardian, email: maskEmail(String(email)) })] : [];
    },
  );
  return {
    lines: [
      // Who is not named yet stands among what is missing.
      // Nor is the one who had consented: it is they who are asked again.
      ...(consentAnew ? [] : named),
      t("apply:check.guardian.until", { day: lastDayOf(consentUntil) }),
    ],
    text: t(consentAnew ? "apply:check.guardian.again" : "apply:check.guardian.next"),
  };
}
