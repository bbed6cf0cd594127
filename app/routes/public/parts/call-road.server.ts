import type { TimelineStep } from "~/components/timeline";
import { afterBakuDay, bakuDateOf, bakuInstant, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { displayMoment } from "~/domain/calendar/deadline";
import { displayDate, type LocalDate } from "~/domain/calendar/local-date";
import type { PublicCohort, PublicStage } from "~/domain/cohorts/public-cohort.server";
import { type Language, textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";

/** A step as plain data: the page gets its words, not elements. */
export type RoadStep = Pick<TimelineStep, "key" | "title" | "state"> & { when: string; text: string | undefined };

type Stop = { key: string; title: string; text: string | undefined; when: string; from: Date; to: Date };

/** What the committee does by itself is no step of the applicant. */
const INTERNAL: PublicStage["kind"][] = ["form_review", "decision"];

/** The dated road from the application to the first day: what is behind, what is now, what is ahead. */
export function callRoad(cohort: PublicCohort, language: Language, now: Date): RoadStep[] {
  const stages = cohort.stages.filter((stage) => !INTERNAL.includes(stage.kind));
  const stops = [
    applying(cohort, language),
    ...stages.map((stage) => ofStage(stage, cohort, language)),
    ...last(cohort, language),
  ];
  return stops.map(({ key, title, text, when, from, to }) => {
    return { key, title, text, when, state: now >= to ? "done" : now >= from ? "current" : "next" };
  });
}

function applying(cohort: PublicCohort, language: Language): Stop {
  const t = translator(language);
  return {
    key: "apply",
    title: t("public:cohort.roadApply"),
    text: cohort.questions
      ? t("public:cohort.roadApplyText", { count: cohort.questions })
      : t("public:cohort.roadApplyPlain"),
    when: span(bakuDateOf(cohort.opensAt), lastBakuDayBefore(cohort.closesAt)),
    from: cohort.opensAt,
    to: cohort.closesAt,
  };
}

function ofStage(stage: PublicStage, cohort: PublicCohort, language: Language): Stop {
  const t = translator(language);
  const [from, to] = [bakuDateOf(stage.startsAt), lastBakuDayBefore(stage.endsAt)];
  const isOneSitting = stage.kind === "test" && from === to;
  const when =
    stage.kind === "initial_check"
      ? t("public:cohort.until", { date: displayDate(to) })
      : isOneSitting
        ? displayMoment(stage.startsAt)
        : span(from, to);
  // The check goes along with the call; for the applicant it begins when the call has closed.
  const starts = stage.kind === "initial_check" ? cohort.closesAt : stage.startsAt;
  return {
    key: stage.key,
    title: textIn(stage.name, language),
    text: stageText(stage, cohort, language),
    when,
    from: starts,
    to: stage.endsAt,
  };
}

function stageText({ kind, settings }: PublicStage, cohort: PublicCohort, language: Language): string | undefined {
  const t = translator(language);
  if (kind === "initial_check") return t("public:cohort.initialCheckText");
  if (kind === "matching") return t("public:cohort.matchingText");
  const place = settings.placeUnit ? cohort.placeNames.get(settings.placeUnit) : undefined;
  const minutes = kind === "interview" ? settings.slotMinutes : settings.minutes;
  const parts = [
    settings.online ? t("public:cohort.testOnline") : null,
    settings.questions ? t("public:cohort.testQuestions", { count: settings.questions }) : null,
    minutes ? t("public:cohort.minutes", { count: minutes }) : null,
    place ? t("public:cohort.interviewPlace", { place: textIn(place, language) }) : null,
  ].filter((part) => part !== null);
  const text = parts.join(", ");
  return text ? `${text.charAt(0).toLocaleUpperCase(language)}${text.slice(1)}.` : undefined;
}

function last(cohort: PublicCohort, language: Language): Stop[] {
  const t = translator(language);
  const onDay = (date: LocalDate) => ({ from: bakuInstant(date), to: afterBakuDay(date) });
  const confirm: Stop[] = cohort.confirmFirstOffersBy
    ? [
        {
          key: "confirm",
          title: t("public:cohort.confirm"),
          text: t("public:cohort.confirmText", { days: cohort.offerValidWorkingDays }),
          when: t("public:cohort.until", { date: displayDate(lastBakuDayBefore(cohort.confirmFirstOffersBy)) }),
          from: afterBakuDay(cohort.resultsOn),
          to: cohort.confirmFirstOffersBy,
        },
      ]
    : [];
  return [
    {
      key: "results",
      title: t("public:cohort.results"),
      text: t("public:cohort.resultsText"),
      when: displayDate(cohort.resultsOn),
      ...onDay(cohort.resultsOn),
    },
    ...confirm,
    {
      key: "start",
      title: t("public:cohort.first"),
      text: t("public:cohort.firstText", { date: displayDate(cohort.endsOn) }),
      when: displayDate(cohort.startsOn),
      ...onDay(cohort.startsOn),
    },
  ];
}

/** "02.11–04.12.2026", or both years when they differ, or one day. */
function span(from: LocalDate, to: LocalDate): string {
  if (from === to) return displayDate(to);
  const first = displayDate(from);
  return `${from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, 5) : first}–${displayDate(to)}`;
}
