import type { Viewer } from "~/domain/people/viewer";
import type { CriterionInput } from "~/domain/stages/criterion-input";
import { editStage } from "~/domain/stages/edit-stage.server";
import { isTicked, type Typed, typedNumber, typedText, typedTexts, typedTrilingual } from "~/web/typed-form";
import { typedItems } from "~/web/typed-list";

/** Writes a stage as it was typed. @throws what the verb throws */
export function saveStage(viewer: Viewer, code: string, key: string, values: Typed): Promise<void> {
  const text = (name: string) => typedText(values, name);
  return editStage(viewer, {
    ...{ code, key },
    version: typedNumber(values, "version") ?? -1,
    reason: text("reason"),
    days: {
      startsOn: text("startsOn"),
      startsTime: text("startsTime"),
      endsOn: text("endsOn"),
      endsTime: text("endsTime"),
    },
    rules: {
      reviewers: text("reviewers"),
      mostPerReviewer: text("mostPerReviewer"),
      thirdReviewerAbove: text("thirdReviewerAbove"),
      namesHidden: isTicked(values, "namesHidden"),
      scoresSeen: text("scoresSeen"),
      combinedBy: text("combinedBy"),
      advancedBy: text("advancedBy"),
      lateAssignedBy: text("lateAssignedBy"),
      online: isTicked(values, "online"),
      questions: text("questions"),
      minutes: text("minutes"),
      slotMinutes: text("slotMinutes"),
      placeUnit: text("placeUnit"),
    },
    criteria: Array.from({ length: typedItems(values, "criteria") }, (_, at) => typedCriterion(values, at)),
  });
}

function typedCriterion(values: Typed, at: number): CriterionInput {
  const item = `criteria[${at}]`;
  const scores = `${item}.answerScores.`;
  return {
    was: typedNumber(values, `${item}.was`),
    name: typedTrilingual(values, `${item}.name`),
    guidance: typedTrilingual(values, `${item}.guidance`),
    weight: typedNumber(values, `${item}.weight`),
    source: typedText(values, `${item}.source`),
    basedOn: typedTexts(values, `${item}.basedOn`),
    answerScores: Object.fromEntries(
      Object.keys(values).flatMap((name) =>
        name.startsWith(scores) ? [[name.slice(scores.length), typedText(values, name)]] : [],
      ),
    ),
  };
}
