import { isTerminal } from "~/domain/applications/application";
import { toldAs } from "~/domain/applications/labels";
import type { MyApplication } from "~/domain/applications/my-applications";
import { displayMoment } from "~/domain/calendar/deadline";
import { isEnded } from "~/domain/enrolments/enrolment";
import { type Language, textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { dayOfColumn, deadlineOf, lastDayOf } from "~/web/draft/day-words.server";

/** One application in the list: its state and, in a sentence, what is next. */
export function cardView(application: MyApplication, now: Date, language: Language) {
  const { reference, status, enrolment, programmeCode, motif } = application;
  return {
    reference,
    status,
    /** Said instead of the state of the application, once it is another than "takes part". */
    enrolment: enrolment === "active" ? null : enrolment,
    programmeCode,
    motif,
    href: paths.application(language, reference),
    title: textIn(application.cohortName, language),
    next: nextWords(application, now, language),
  };
}

export type Card = ReturnType<typeof cardView>;

function nextWords(application: MyApplication, now: Date, language: Language): string {
  const t = translator(language);
  const { status, enrolment, progress, step } = application;
  if (enrolment && isEnded(enrolment)) return t("my:applications.next.ended");
  if (enrolment === "suspended") return t("my:participation.suspended.text");
  if (isTerminal(status)) return t("my:applications.next.ended");
  if (step) {
    const time = step.kind === "interview" ? displayMoment(step.at) : deadlineOf(step.until);
    return t(`my:applications.next.${step.kind}`, { time });
  }
  const results = dayOfColumn(application.resultsOn);
  const start = dayOfColumn(application.startsOn);
  switch (toldAs(status)) {
    case "draft":
      if (now >= application.closesAt) return t("my:applications.next.draftClosed");
      return t("my:applications.next.draft", {
        ready: progress?.ready ?? 0,
        total: progress?.total ?? 0,
        date: lastDayOf(application.closesAt),
      });
    case "awaiting_consent":
      return t(application.ofAge ? "my:applications.next.come_of_age" : "my:applications.next.awaiting_consent");
    case "submitted":
      return t("my:applications.next.submitted", { date: results });
    case "returned":
      return t("my:applications.next.returned", {
        date: application.returnedUntil ? deadlineOf(application.returnedUntil) : results,
      });
    case "waitlisted":
      return t("my:applications.next.waitlisted", { position: application.waitingPosition ?? 1 });
    case "offered":
      return t("my:applications.next.offered", {
        date: application.offerLapsesAt ? deadlineOf(application.offerLapsesAt) : start,
      });
    case "accepted":
      return t("my:applications.next.accepted", { date: start });
    case "enrolled":
      return t("my:applications.next.enrolled", { date: start });
    default:
      return t("my:applications.next.in_review", { date: results });
  }
}
