import { APPLICATION_STATUSES, isTerminal } from "~/domain/applications/application";
import { staffListSearch } from "~/domain/applications/staff-list-query";
import { staffTabOf } from "~/domain/applications/staff-tabs";
import { bakuDateOf, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { displayMoment } from "~/domain/calendar/deadline";
import { type CohortOverview, getCohortOverview } from "~/domain/cohorts/get-cohort-overview.server";
import { eligibilityRulesSchema } from "~/domain/eligibility/eligibility-rules";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import type { UpcomingKind } from "~/domain/upcoming/kinds";
import { paths } from "~/paths";
import { dayChart } from "./day-chart-data";
import { dueLines } from "./due-work";
import { stageRibbon } from "./stage-ribbon-data";
import { dayOfColumn, lastMinute, type StaffWords, spanOf, staffWords } from "./words.server";

/** What a cohort's own page shows, in words. */
export async function overviewView(viewer: Viewer, language: Language, code: string) {
  const overview = await getCohortOverview(viewer, code);
  const t = staffWords(language);
  const rules = eligibilityRulesSchema.safeParse(overview.eligibility);
  const weighted = overview.stages.filter(({ weight }) => weight !== null);
  const { now } = overview;
  return {
    title: textIn(overview.name, language),
    ribbon: stageRibbon(
      [
        { key: "call", name: t("staff:overview.call"), startsAt: overview.opensAt, endsAt: overview.closesAt },
        ...overview.stages.map((stage) => ({ ...stage, name: textIn(stage.name, language) })),
      ],
      now,
      t,
      ({ startsAt, endsAt }) => spanOf(startsAt, endsAt),
    ),
    chart: dayChart(overview.days, {
      first: bakuDateOf(overview.opensAt),
      last: lastBakuDayBefore(overview.closesAt),
      today: bakuDateOf(now),
    }),
    before: overview.before,
    previousHref: overview.before ? paths.staffCohort(language, overview.before.code) : null,
    states: APPLICATION_STATUSES.filter((status) => (overview.states[status] ?? 0) > 0).map((status) => ({
      status,
      number: overview.states[status] ?? 0,
      ended: isTerminal(status),
      href: paths.staffApplications(language, code, `?tab=${staffTabOf(status)}&state=${status}`),
    })),
    seats: overview.seats,
    waitingListSize: overview.waitingListSize,
    due: overview.cancelled ? [] : dueLines(language, code, overview.due),
    upcoming: (overview.cancelled ? [] : overview.upcoming).map(({ kind: what, at, number }) => ({
      what,
      // The start is a day; everything else happens at a minute.
      when: what === "starts" ? dayOfColumn(at) : lastMinute(at),
      number,
      href: upcomingHref(language, code, what, at) ?? (overview.mayRun ? dateHref(language, code, what) : null),
    })),
    nextStep: overview.mayRun ? nextStepIn(t, language, code, overview) : null,
    cancelHref: overview.mayCancel || overview.cancelled ? paths.staffCancelCohort(language, code) : null,
    cancelled: overview.cancelled && {
      at: t("staff:cancel.at", { at: displayMoment(overview.cancelled.at) }),
      reason: textIn(overview.cancelled.reason, language),
    },
    rules: {
      age: rules.success ? { min: rules.data.minAge, max: rules.data.maxAge } : null,
      weights:
        weighted.length === 0
          ? null
          : {
              names: weighted.map(({ name }) => textIn(name, language)).join(", "),
              values: weighted.map(({ weight }) => String(weight)).join(" · "),
            },
      passMark: overview.passMark,
    },
  };
}

/** Where the next step is taken, or, while the clock is next, what it waits for; nothing where all is over. */
function nextStepIn(t: StaffWords, language: Language, code: string, { nextStep, state }: CohortOverview) {
  const href = paths.staffAnnounce(language, code);
  if (nextStep) return { text: t(`staff:author.press.${nextStep}`), about: t(`staff:author.waiting.${state}`), href };
  if (state !== "announced") return null;
  const dates = paths.staffCohortSettings(language, code, "dates");
  return { text: t("staff:author.parts.dates"), about: t("staff:author.waiting.announced"), href: dates };
}

/** Where a date that counts nobody is set, or what it begins is done. */
function dateHref(language: Language, code: string, what: UpcomingKind): string | null {
  if (what === "opens") return paths.staffCohortSettings(language, code, "dates");
  return what === "starts" ? paths.staffAnnounce(language, code) : null;
}

/** The rows a coming date is about; drafts are counted and never shown. */
function upcomingHref(language: Language, code: string, what: UpcomingKind, at: Date): string | null {
  switch (what) {
    case "offersLapse":
      return paths.staffApplications(language, code, staffListSearch({ tab: "offered", until: at.toISOString() }));
    case "returnsLapse":
      return paths.staffApplications(language, code, staffListSearch({ state: "returned", until: at.toISOString() }));
    case "waitingListEnds":
      return paths.staffApplications(language, code, staffListSearch({ tab: "waiting" }));
    case "packetReleased":
      return paths.staffDecisions(language, code);
    default:
      return null;
  }
}
