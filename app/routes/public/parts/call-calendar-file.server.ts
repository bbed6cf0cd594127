import { bakuDateOf, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { calendarFile } from "~/domain/calendar/calendar-file";
import type { LocalDate } from "~/domain/calendar/local-date";
import type { PublicCohort } from "~/domain/cohorts/public-cohort.server";
import { type Language, textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { absoluteAddress } from "~/web/absolute-address.server";

/** Opening, last day, results and start of a call; days gone by are left out. */
export function callCalendarFile(cohort: PublicCohort, language: Language, now: Date): string {
  const t = translator(language);
  const name = textIn(cohort.name, language);
  const url = absoluteAddress(paths.cohort(language, cohort.code));
  const days: { key: string; title: string; on: LocalDate }[] = [
    { key: "opens", title: t("public:cohort.calendarOpens", { name }), on: bakuDateOf(cohort.opensAt) },
    { key: "closes", title: t("public:cohort.calendarCloses", { name }), on: lastBakuDayBefore(cohort.closesAt) },
    { key: "results", title: t("public:cohort.calendarResults", { name }), on: cohort.resultsOn },
    { key: "starts", title: t("public:cohort.calendarStart", { name }), on: cohort.startsOn },
  ];
  // Whoever follows the calendar loses the days of a call that was cancelled.
  const ahead = cohort.cancelledAt ? [] : days.filter((day) => day.on >= bakuDateOf(now));
  const entries = ahead.map(({ key, title, on }) => ({
    uid: `${cohort.code}-${key}@${new URL(url).hostname}`,
    title,
    on,
    url,
  }));
  return calendarFile(name, entries, now);
}
