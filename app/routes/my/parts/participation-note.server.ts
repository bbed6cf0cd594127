import type { MyApplicationView } from "~/domain/applications/get-my-application.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import { isEnded } from "~/domain/enrolments/enrolment";
import type { MyParticipation } from "~/domain/enrolments/my-participation";
import { type Language, textIn } from "~/domain/languages";
import type { EnrolmentState } from "~/generated/prisma/enums";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import type { NoteTone } from "~/ui/note";
import { dayOfColumn } from "~/web/draft/day-words.server";

/**
 * What an application says first once a place was taken; null where the words of its state say it all. `asked`: something
 * else on the page is asked of the person.
 */
export function participationNote(application: MyApplicationView, language: Language, asked: boolean) {
  const { participation, cohort, now } = application;
  if (!participation) return null;
  const t = translator(language);
  const { state, details } = participation;
  const start = dayOfColumn(cohort.startsOn);
  const unit = participation.unit && textIn(participation.unit, language);
  if (state === "active") {
    const venue = unit ?? (cohort.venue && textIn(cohort.venue, language));
    const where = venue ? t("my:note.enrolled.text", { start, venue }) : t("my:note.enrolled.textNoVenue", { start });
    const restful = !asked && bakuDateOf(now) < localDateOfColumn(cohort.startsOn);
    const text = restful ? `${where} ${t("my:note.enrolled.nothing", { start })}` : where;
    return { title: t("my:note.enrolled.title"), text, due: null };
  }
  if (state === "deferred" && participation.deferralCancelled) {
    return {
      title: t("my:participation.deferralCancelled.title"),
      text: t("my:participation.deferralCancelled.text"),
      due: null,
    };
  }
  const text = t(`my:participation.${state}.text`, { start, unit: unit ?? "" });
  // What somebody wrote when they left are their own words; what staff wrote is for them to read.
  const told = details && (state === "suspended" || state === "removed") ? `${text} ${details}` : text;
  return { title: t(`my:participation.${state}.title`), text: told, due: null };
}

type View = {
  /** The mark of the enrolment, where it is not the plain "enrolled". */
  mark: EnrolmentState | null;
  tone: NoteTone | null;
  leave: string | null;
  next: { text: string; href: string } | null;
};

/** The rest of it: the mark, leaving, and where a deferral leads. */
export function participationView(of: MyParticipation, language: Language, reference: string): View {
  const { state, deferredTo, mayLeave } = of;
  const enrolment = state === "waitingUnit" || state === "secondRound" ? null : state;
  return {
    mark: enrolment === "active" ? null : enrolment,
    tone: enrolment && isEnded(enrolment) ? "quiet" : enrolment === "suspended" ? "calm" : null,
    leave: mayLeave ? paths.applicationLeave(language, reference) : null,
    next: deferredTo
      ? { text: translator(language)("my:participation.deferred.next"), href: paths.application(language, deferredTo) }
      : null,
  };
}
