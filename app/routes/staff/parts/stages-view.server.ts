import { isGivenToReviewers } from "~/domain/assignment/given-to-reviewers";
import { bakuInstant } from "~/domain/calendar/baku-time";
import { displayMoment } from "~/domain/calendar/deadline";
import { displayDate } from "~/domain/calendar/local-date";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { ADDED_KINDS, isAddedKind } from "~/domain/stages/added-stage";
import { getStages, type StageOnPage } from "~/domain/stages/get-stages.server";
import { formulaOf, passMarkOf } from "~/domain/stages/plan-stage";
import { shownText } from "~/domain/trilingual-schema";
import { paths } from "~/paths";
import { inWords } from "~/web/form-action.server";
import { formatNumber } from "~/web/format.server";
import { stageRuleWords } from "./stage-rule-words.server";
import { timelineView } from "./stage-timeline-view.server";
import { lastMinute, spanWithYear, staffWords } from "./words.server";

/** The page of a cohort's stages in words. */
export async function stagesView(viewer: Viewer, language: Language, code: string) {
  const page = await getStages(viewer, code);
  const t = staffWords(language);
  const { stages, plans, editing, now } = page;
  const nameOf = (stage: StageOnPage) => textIn(shownText(stage.name), language);
  const newest = plans[0];
  return {
    here: paths.staffStages(language, code),
    title: t("staff:stages.title"),
    version: String(page.version),
    editing,
    mayRun: page.mayRun,
    faults: page.faults.map((fault) => inWords(fault, language)),
    lock: newest
      ? {
          words: t("staff:stages.locked", { number: newest.number, at: displayMoment(newest.lockedAt) }),
          short: newest.sha256.slice(0, 12),
          sha256: newest.sha256,
          history: plans.map(({ number, sha256, lockedAt, lockedBy, reason }) => ({
            ...{ number, sha256 },
            at: displayMoment(lockedAt),
            by: lockedBy ?? t("staff:stages.byClock"),
            reason: reason ?? t("staff:stages.atOpening"),
          })),
        }
      : null,
    lockAhead: t(page.opensAt > now ? "staff:stages.locksAt" : "staff:stages.locksNow", {
      at: displayMoment(page.opensAt),
    }),
    timeline: timelineView(t, { ...page, results: bakuInstant(page.resultsOn), nameOf }),
    stages: stages.map((stage, at) => ({
      key: stage.key,
      number: at + 1,
      name: nameOf(stage),
      kind: t(`staff:stages.kind.${stage.kind}`),
      when: spanWithYear(stage.startsAt, stage.endsAt),
      rules: stageRuleWords(t, language, stage, page.units),
      criteria: stage.criteria.map(({ key, name, weight, source }) => ({
        key,
        name: textIn(name, language),
        weight: formatNumber(weight, language),
        source: t(`staff:stages.source.${source}`),
      })),
      within: stage.within,
      behind: stage.behind,
      peopleHref: `${paths.staffStages(language, code, { in: stage.key })}#people`,
      editHref: paths.staffStage(language, code, stage.key),
      resultsHref: stage.kind === "test" ? paths.staffTestResults(language, code, stage.key) : null,
      reviewersHref: isGivenToReviewers(stage.kind) ? paths.staffStageReviewers(language, code, stage.key) : null,
      interviewsHref: stage.kind === "interview" ? paths.staffInterviews(language, code, stage.key) : null,
      movable: isAddedKind(stage.kind),
    })),
    formula: {
      parts: formulaOf(stages).map((stage) => ({
        key: stage.key,
        name: nameOf(stage),
        weight: formatNumber(stage.weight, language),
      })),
      weighable: stages
        .filter(({ criteria, weight }) => criteria.length > 0 || weight !== null)
        .map((stage) => ({
          key: stage.key,
          name: nameOf(stage),
          weight: stage.weight === null ? "" : `${stage.weight}`,
        })),
      passMark: passMarkOf(stages)?.toString() ?? "",
    },
    kinds: ADDED_KINDS.map((value) => ({ value, label: t(`staff:stages.kind.${value}`) })),
    resultsOn: displayDate(page.resultsOn),
    closes: lastMinute(page.closesAt),
  };
}

export type StagesView = Awaited<ReturnType<typeof stagesView>>;
export type StageCardView = StagesView["stages"][number];
