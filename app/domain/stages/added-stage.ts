import type { StageKind } from "~/generated/prisma/enums";

/** The kinds of stages that are added and removed: every selection has one check at its beginning and one decision at its end. */
export const ADDED_KINDS = ["form_review", "test", "interview", "matching"] as const satisfies readonly StageKind[];

const STEMS: Record<(typeof ADDED_KINDS)[number], string> = {
  form_review: "formReview",
  test: "test",
  interview: "interview",
  matching: "matching",
};

/** "interview", "interview2": a key no stage of the cohort has. */
export function freshStageKey(kind: (typeof ADDED_KINDS)[number], taken: ReadonlySet<string>): string {
  const stem = STEMS[kind];
  let number = 1;
  const key = () => (number === 1 ? stem : `${stem}${number}`);
  while (taken.has(key())) number += 1;
  return key();
}

/** Whether a stage may be put elsewhere or taken out at all. */
export const isAddedKind = (kind: StageKind): boolean => ADDED_KINDS.some((known) => known === kind);
