import type { Viewer } from "~/domain/people/viewer";
import type { StageEdit } from "~/domain/stages/edit-stage.server";
import { getStageForEditing } from "~/domain/stages/get-stage-for-editing.server";

/** A stage as its form sends it, some of it changed. */
export async function typedStage(
  coordinator: Viewer,
  code: string,
  key: string,
  change: Partial<StageEdit> = {},
): Promise<StageEdit> {
  const { stage, version } = await getStageForEditing(coordinator, { code, key });
  const { rules, settings } = stage;
  const day = (instant: Date) => new Date(instant.getTime() + 4 * 3_600_000).toISOString().slice(0, 10);
  return {
    ...{ code, key, version, reason: "" },
    days: {
      startsOn: day(stage.startsAt),
      startsTime: "",
      endsOn: day(new Date(stage.endsAt.getTime() - 1)),
      endsTime: "",
    },
    rules: {
      reviewers: String(rules.reviewers),
      mostPerReviewer: "",
      thirdReviewerAbove: String(rules.thirdReviewerAbove),
      namesHidden: rules.namesHidden,
      scoresSeen: rules.scoresSeen,
      combinedBy: rules.combinedBy,
      advancedBy: rules.advancedBy,
      lateAssignedBy: rules.lateAssignedBy,
      online: settings.online === true,
      questions: settings.questions === undefined ? "" : String(settings.questions),
      minutes: settings.minutes === undefined ? "" : String(settings.minutes),
      slotMinutes: settings.slotMinutes === undefined ? "" : String(settings.slotMinutes),
      placeUnit: settings.placeUnit ?? "",
    },
    criteria: stage.criteria.map(({ name, guidance, weight, source, basedOn, answerScores = {} }, at) => ({
      was: at,
      name: { text: name, stillRight: [] },
      guidance: { text: guidance ?? { az: "", en: "", ru: "" }, stillRight: [] },
      weight,
      source,
      basedOn,
      answerScores: Object.fromEntries(Object.entries(answerScores).map(([option, score]) => [option, String(score)])),
    })),
    ...change,
  };
}
