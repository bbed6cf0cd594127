import type { StaffWords } from "./words.server";

type Stage = { key: string; name: string; startsAt: Date; endsAt: Date };

export type RibbonStep = { key: string; name: string; when: string; state: "past" | "now" | "ahead" };

/** The dated stages of a cohort as the ribbon shows them; `when` in words. */
export function stageRibbon(stages: Stage[], now: Date, t: StaffWords, spanOf: (stage: Stage) => string): RibbonStep[] {
  return stages.map((stage) => {
    const state = now >= stage.endsAt ? "past" : now >= stage.startsAt ? "now" : "ahead";
    const span = spanOf(stage);
    return {
      key: stage.key,
      name: stage.name,
      when: state === "now" ? t("staff:overview.current", { span }) : span,
      state,
    };
  });
}
