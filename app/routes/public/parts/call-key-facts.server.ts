import { bakuDateOf, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { displayDeadline, displayMoment } from "~/domain/calendar/deadline";
import { displayDate } from "~/domain/calendar/local-date";
import { isCallAhead } from "~/domain/cohorts/call";
import type { PublicCohort } from "~/domain/cohorts/public-cohort.server";
import { type Language, textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { languageName } from "~/web/profile-names.server";
import { leftLine } from "./call-lines.server";

export type CallKeyFacts = {
  standing: "open" | "announced" | "other";
  state: string;
  /** The big line: "12 days left", "Opens 23.11.2026"; null once the call is over. */
  headline: string | null;
  date: string;
  rows: { key: string; label: string; value: string }[];
  /** Address of the calendar file while there are dates ahead. */
  calendar: string | null;
};

/** What the box beside a call says. */
export function callKeyFacts(cohort: PublicCohort, language: Language, now: Date): CallKeyFacts {
  const t = translator(language);
  const standing = cohort.phase === "open" ? "open" : isCallAhead(cohort.phase) ? "announced" : "other";
  const opens = displayDate(bakuDateOf(cohort.opensAt));
  const closed = displayDate(lastBakuDayBefore(cohort.closesAt));
  const said = {
    open: {
      headline: leftLine(cohort, language, now),
      date: t("public:cohort.deadlineBaku", { deadline: displayDeadline(cohort.closesAt) }),
    },
    announced: {
      headline: t("public:cohort.opensBig", { date: opens }),
      date: t("public:cohort.opensBaku", { opens: displayMoment(cohort.opensAt) }),
    },
    other: {
      headline: null,
      date: cohort.cancelledAt
        ? t("public:call.cancelled", { date: displayDate(bakuDateOf(cohort.cancelledAt)) })
        : t("public:cohort.closedOn", { date: closed }),
    },
  };
  return {
    standing,
    state: t(`states:call.${cohort.phase}`),
    ...said[standing],
    rows: rows(cohort, language, standing),
    calendar: standing === "other" ? null : paths.cohortCalendar(language, cohort.code),
  };
}

function rows(cohort: PublicCohort, language: Language, standing: CallKeyFacts["standing"]) {
  const t = translator(language);
  const { seats } = cohort;
  const isOver = standing === "other";
  const row = (key: string, label: string, value: string | null) => (value === null ? [] : [{ key, label, value }]);
  const venue = cohort.venue
    ? textIn(cohort.venue, language)
    : cohort.unitPlaces.some(({ unit }) => unit)
      ? t("public:cohort.venueUnits")
      : null;
  const mode = cohort.mode === "online" ? "modeOnline" : cohort.mode === "mixed" ? "modeMixed" : null;
  return [
    ...row("places", t("public:cohort.places"), seats.total ? String(seats.total) : null),
    ...row(
      "free",
      t("public:cohort.placesFree"),
      seats.total && seats.free < seats.total && !isOver ? String(seats.free) : null,
    ),
    ...row(
      "waiting",
      t("public:cohort.waitingList"),
      cohort.waitingListSize && !isOver ? t("public:cohort.upTo", { count: cohort.waitingListSize }) : null,
    ),
    ...row(
      "applications",
      t("public:cohort.applications"),
      standing === "announced" ? null : String(cohort.applications),
    ),
    ...row("venue", t("public:cohort.venue"), venue),
    ...row("mode", t("public:cohort.mode"), mode && t(`public:cohort.${mode}`)),
    ...row("language", t("public:cohort.workLanguage"), languageName(cohort.languageOfWork, language)),
    ...row("cost", t("public:cohort.cost"), cohort.free ? t("public:cohort.free") : t("public:cohort.paid")),
    ...row("stipend", t("public:cohort.stipend"), cohort.stipend ? t("public:cohort.stipendYes") : null),
  ];
}
