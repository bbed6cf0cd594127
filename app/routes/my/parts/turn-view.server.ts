import { dueOf, type MyApplication } from "~/domain/applications/my-applications";
import { type Language, textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { dayOfColumn, deadlineOf } from "./day-words.server";

/** A card that asks something of the person: what, by when, and where to answer. */
export function turnView(application: MyApplication, language: Language) {
  const t = translator(language);
  const { reference, status } = application;
  const kind = status === "offered" ? "offered" : status === "returned" ? "returned" : "draft";
  const due = dueOf(application);
  const address = paths.application(language, reference);
  const cohort = textIn(application.cohortName, language);
  return {
    reference,
    status,
    title: t(`my:turn.${kind}.title`),
    text: t(`my:turn.${kind}.text`, { cohort, date: dayOfColumn(application.startsOn) }),
    href: address,
    cohort,
    dueShort: due ? deadlineOf(due) : null,
    due: due ? t(`my:turn.${kind}.due`, { deadline: deadlineOf(due) }) : null,
    offer: kind === "offered" ? { accept: address, decline: paths.applicationDecline(language, reference) } : null,
    go: kind === "offered" ? null : { href: address, text: t(`my:turn.${kind}.action`) },
  };
}

export type Turn = ReturnType<typeof turnView>;
