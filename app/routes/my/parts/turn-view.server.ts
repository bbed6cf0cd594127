import { awaitsAnswer, awaitsGuardian, isReturned } from "~/domain/applications/application";
import { dueOf, type MyApplication } from "~/domain/applications/my-applications";
import { guardianName, maskEmail } from "~/domain/guardians/guardian";
import { type Language, textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { dayOfColumn, deadlineOf } from "~/web/draft/day-words.server";

/** A card that asks something of the person: what, by when, and where to answer. */
export function turnView(application: MyApplication, language: Language) {
  const t = translator(language);
  const { reference, status } = application;
  const kind = kindOf(application);
  const due = dueOf(application);
  const address = paths.application(language, reference);
  const href = hrefOf(application, language);
  const cohort = textIn(application.cohortName, language);
  return {
    reference,
    status,
    title: t(`my:turn.${kind}.title`),
    text: t(`my:turn.${kind}.text`, { cohort, date: dayOfColumn(application.startsOn) }),
    /** Who else is written to: the guardian of a minor. */
    to: kind === "consent" ? guardianWords(application, language) : null,
    href,
    cohort,
    dueShort: due ? deadlineOf(due) : null,
    due: due ? t(`my:turn.${kind}.due`, { deadline: deadlineOf(due) }) : null,
    offer: kind === "offered" ? { accept: address, decline: paths.applicationDecline(language, reference) } : null,
    go: kind === "offered" ? null : { href, text: t(`my:turn.${kind}.action`) },
  };
}

export type Turn = ReturnType<typeof turnView>;

function hrefOf({ reference, status, step }: MyApplication, language: Language): string {
  if (awaitsGuardian(status)) return paths.applicationConsent(language, reference);
  if (step?.kind === "test") return paths.applicationTest(language, reference);
  return step ? paths.applicationInterview(language, reference) : paths.application(language, reference);
}

function kindOf({ status, ofAge, step }: MyApplication) {
  if (step && step.kind !== "interview") return step.kind;
  if (awaitsGuardian(status)) return ofAge ? "come_of_age" : "consent";
  if (awaitsAnswer(status)) return "offered";
  return isReturned(status) ? "returned" : "draft";
}

function guardianWords({ guardian }: MyApplication, language: Language): string | null {
  if (!guardian) return null;
  const email = guardian.email === null ? "" : maskEmail(guardian.email);
  return translator(language)("my:guardian.writtenTo", { guardian: guardianName(guardian, language), email });
}
