import { APPLICATION_STATUSES, isTerminal } from "~/domain/applications/application";
import { staffTabOf } from "~/domain/applications/staff-tabs";
import { bakuDateOf, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { getCohortOverview } from "~/domain/cohorts/get-cohort-overview.server";
import { eligibilityRulesSchema } from "~/domain/eligibility/eligibility-rules";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { dayChart } from "./day-chart-data";
import { dueLines } from "./due-work";
import { stageRibbon } from "./stage-ribbon-data";
import { dayOfColumn, lastMinute, spanOf, staffWords } from "./words.server";

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
    due: dueLines(language, code, overview.due),
    upcoming: overview.upcoming.map(({ what, at, number }) => ({
      what,
      // The start is a day; everything else happens at a minute.
      when: what === "starts" ? dayOfColumn(at) : lastMinute(at),
      number,
    })),
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
