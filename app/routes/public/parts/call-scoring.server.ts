import type { PublicCohort } from "~/domain/cohorts/public-cohort.server";
import { type Language, textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";

export type CallScoringView = {
  criteria: { key: string; name: string; weight: number }[];
  /** How the stages make the final score, and what is needed; empty sentences are left out. */
  sentences: string[];
};

/** What the form is scored on, with weights, and how the final score comes together. */
export function callScoring({ stages }: PublicCohort, language: Language): CallScoringView {
  const t = translator(language);
  const form = stages.find((stage) => stage.kind === "form_review");
  const weighted = stages.filter((stage) => stage.weight !== null && stage.weight > 0);
  const passMark = stages.find((stage) => stage.settings.passMark !== undefined)?.settings.passMark;
  const parts = weighted.map((stage) => `${textIn(stage.name, language)} – ${stage.weight}`).join(", ");
  return {
    criteria: (form?.criteria ?? []).map(({ key, name, weight }) => ({ key, name: textIn(name, language), weight })),
    sentences: [
      ...(weighted.length > 1 ? [t("public:cohort.finalScore", { parts })] : []),
      ...(passMark === undefined ? [] : [t("public:cohort.passMark", { mark: passMark })]),
    ],
  };
}
