import { type Language, type Trilingual, textIn } from "~/domain/languages";
import type { PlanStage } from "~/domain/stages/plan-stage";
import { ruleGroupsOf } from "~/domain/stages/rule-groups";
import { formatNumber } from "~/web/format.server";
import type { StaffWords } from "./words.server";

/** The rules of a stage as short lines, those it has. */
export function stageRuleWords(
  t: StaffWords,
  language: Language,
  stage: PlanStage,
  units: ReadonlyMap<string, Trilingual>,
): string[] {
  const { settings, rules } = stage;
  const groups = ruleGroupsOf(stage);
  const unit = settings.placeUnit ? units.get(settings.placeUnit) : undefined;
  return [
    ...(groups.includes("assignment")
      ? [
          t("staff:stages.rule.reviewers", { number: rules.reviewers }),
          rules.mostPerReviewer === null
            ? null
            : t("staff:stages.rule.most", { number: formatNumber(rules.mostPerReviewer, language) }),
        ]
      : []),
    ...(groups.includes("review")
      ? [
          t(rules.namesHidden ? "staff:stages.rule.hidden" : "staff:stages.rule.shown"),
          t(`staff:stages.rule.scoresSeen.${rules.scoresSeen}`),
          t(`staff:stages.rule.combinedBy.${rules.combinedBy}`),
        ]
      : []),
    ...(groups.includes("assignment")
      ? [
          t("staff:stages.rule.third", { points: formatNumber(rules.thirdReviewerAbove, language) }),
          t(`staff:stages.rule.lateAssignedBy.${rules.lateAssignedBy}`),
        ]
      : []),
    ...(groups.includes("test") ? [t(settings.online ? "staff:stages.rule.online" : "staff:stages.rule.onPaper")] : []),
    settings.questions === undefined ? null : t("staff:stages.rule.questions", { number: settings.questions }),
    settings.minutes === undefined ? null : t("staff:stages.rule.minutes", { number: settings.minutes }),
    settings.slotMinutes === undefined ? null : t("staff:stages.rule.slotMinutes", { number: settings.slotMinutes }),
    unit ? t("staff:stages.rule.place", { place: textIn(unit, language) }) : null,
    advance(t, stage),
  ].filter((words) => words !== null);
}

function advance(t: StaffWords, { kind, rules }: PlanStage): string | null {
  if (kind === "decision") return null;
  return kind === "initial_check"
    ? t("staff:stages.rule.advancedByCheck")
    : t(`staff:stages.rule.advancedBy.${rules.advancedBy}`);
}
