import { lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { displayMoment } from "~/domain/calendar/deadline";
import { displayDate } from "~/domain/calendar/local-date";
import { type Language, textIn } from "~/domain/languages";
import type { PublicResults } from "~/domain/stages/public-results.server";
import { translator } from "~/i18n/texts.server";
import { formatNumber } from "~/web/format.server";

/** The results of a call in words; what is too small to be told says so. */
export function resultsView(results: PublicResults, language: Language) {
  const t = translator(language);
  const { plan, applications, seats, least, groups, appeals, lastAdmitted, medianDays } = results;
  const figure = (value: number | null, hidden: string) => (value === null ? hidden : formatNumber(value, language));
  // A group can be hidden to protect another one: it need not be small itself.
  const notShown = t("public:results.hidden");
  const perSeat = applications === null || seats === 0 ? null : applications / seats;
  return {
    name: textIn(results.name, language),
    closed: t("public:results.closed", { date: displayDate(lastBakuDayBefore(results.closesAt)) }),
    stats: [
      {
        key: "applications",
        figure: figure(applications, t("public:results.fewerThan", { least })),
        label: t("public:results.applications"),
      },
      { key: "seats", figure: formatNumber(seats, language), label: t("public:results.seats") },
      {
        key: "perSeat",
        figure: perSeat === null ? "–" : formatNumber(Number(perSeat.toFixed(1)), language),
        label: t("public:results.perSeat"),
      },
      {
        key: "lastAdmitted",
        figure: lastAdmitted === null ? "–" : formatNumber(lastAdmitted, language),
        label: t("public:results.lastAdmitted"),
        note: lastAdmitted === null ? t("public:results.noScores") : undefined,
      },
      {
        key: "medianDays",
        figure: medianDays === null ? "–" : formatNumber(medianDays, language),
        label: t("public:results.medianDays"),
      },
    ],
    groups: groups
      .filter(({ number }) => number !== 0)
      .map(({ key, number }) => ({
        key,
        name: t(`public:results.group.${groupKey(key)}`),
        number: figure(number, notShown),
        share: number === null || !applications ? null : Math.round((number / applications) * 100),
      })),
    appeals: appeals
      .filter(({ number }) => number !== 0)
      .map(({ key, number }) => ({
        key,
        name: t(`public:results.appeal.${appealKey(key)}`),
        number: figure(number, notShown),
      })),
    places: results.places.map(({ key, name, seats: there, offered, lastAdmitted: last }) => ({
      key,
      name: name === null ? t("public:results.openToAll") : textIn(name, language),
      seats: formatNumber(there, language),
      offered: figure(offered, notShown),
      lastAdmitted: figure(last, "–"),
    })),
    suppressed: isSuppressed(results) ? t("public:results.suppressed", { least }) : null,
    plan: plan && {
      locked: t("public:results.locked", { number: plan.number, at: displayMoment(plan.lockedAt) }),
      sha256: plan.sha256,
      passMark: plan.content.passMark === null ? null : t("public:cohort.passMark", { mark: plan.content.passMark }),
      stages: plan.content.stages
        .filter(({ criteria }) => criteria.length > 0)
        .map(({ key, name, weight, criteria }) => ({
          key,
          name: textIn(name, language),
          weight: weight === null ? null : t("public:results.share", { weight: formatNumber(weight, language) }),
          criteria: criteria.map((criterion) => ({
            key: criterion.key,
            name: textIn(criterion.name, language),
            weight: formatNumber(criterion.weight, language),
            width: Math.round(criterion.weight),
          })),
        })),
    },
  };
}

/** Whether anything is kept back. */
function isSuppressed({ groups, appeals, places }: PublicResults): boolean {
  return [...groups, ...appeals, ...places.map(({ offered }) => ({ number: offered }))].some(
    ({ number }) => number === null,
  );
}

export type ResultsView = ReturnType<typeof resultsView>;

const groupKey = (key: string) =>
  (["offered", "waiting", "notSelected", "ineligible", "withdrawn"] as const).find((known) => known === key) ?? "open";
const appealKey = (key: string) =>
  (["upheld", "dismissed", "withdrawn"] as const).find((known) => known === key) ?? "lodged";
