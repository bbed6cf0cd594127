import { ADVANCED_BY, COMBINED_BY, LATE_ASSIGNED_BY, SCORES_SEEN, type StageSettings } from "../cohorts/stage-settings";
import type { Blocker } from "../errors";

/** The rules of a stage as typed. Numbers: null for what is no number, "" for none. */
export type StageRulesInput = {
  reviewers: string;
  mostPerReviewer: string;
  thirdReviewerAbove: string;
  namesHidden: boolean;
  scoresSeen: string;
  combinedBy: string;
  advancedBy: string;
  lateAssignedBy: string;
  online: boolean;
  questions: string;
  minutes: string;
  slotMinutes: string;
  placeUnit: string;
};

/** What a number of the rules may be, and whether it may be left out. */
export const RULE_NUMBERS = {
  reviewers: { least: 1, most: 9, optional: false },
  mostPerReviewer: { least: 1, most: 10_000, optional: true },
  thirdReviewerAbove: { least: 0, most: 100, optional: false },
  questions: { least: 1, most: 500, optional: true },
  minutes: { least: 1, most: 600, optional: true },
  slotMinutes: { least: 5, most: 480, optional: true },
} as const;

type RuleNumber = keyof typeof RULE_NUMBERS;

/** Which rules a kind of stage has: the others are left as they are. */
export type RuleGroup = "review" | "assignment" | "test" | "interview";

type ChosenRule = "scoresSeen" | "combinedBy" | "advancedBy" | "lateAssignedBy";

type Entered = { settings: Partial<StageSettings>; blockers: Blocker[] };

/** The rules as typed, of the groups a stage has, with every field that will not do. */
export function enteredRules(typed: StageRulesInput, groups: readonly RuleGroup[]): Entered {
  const blockers: Blocker[] = [];
  const number = (field: RuleNumber): number | undefined => {
    const { least, most, optional } = RULE_NUMBERS[field];
    const text = typed[field];
    if (text === "" && optional) return undefined;
    const value = /^\d{1,6}$/.test(text) ? Number(text) : null;
    if (value === null) blockers.push({ key: "answer.enterNumber", field });
    else if (value < least) blockers.push({ key: "answer.numberTooSmall", params: { min: least }, field });
    else if (value > most) blockers.push({ key: "answer.numberTooLarge", params: { max: most }, field });
    return value ?? undefined;
  };
  const oneOf = <T extends string>(field: ChosenRule, known: readonly T[]) => {
    const found = known.find((each) => each === typed[field]);
    if (!found) blockers.push({ key: "answer.chooseOne", field });
    return found;
  };
  const settings: Partial<StageSettings> = {
    advancedBy: oneOf("advancedBy", ADVANCED_BY),
    ...(groups.includes("review") && {
      namesHidden: typed.namesHidden,
      scoresSeen: oneOf("scoresSeen", SCORES_SEEN),
      combinedBy: oneOf("combinedBy", COMBINED_BY),
    }),
    ...(groups.includes("assignment") && {
      reviewers: number("reviewers"),
      mostPerReviewer: number("mostPerReviewer"),
      thirdReviewerAbove: number("thirdReviewerAbove"),
      lateAssignedBy: oneOf("lateAssignedBy", LATE_ASSIGNED_BY),
    }),
    ...(groups.includes("test") && {
      online: typed.online,
      questions: number("questions"),
      minutes: number("minutes"),
    }),
    ...(groups.includes("interview") && {
      slotMinutes: number("slotMinutes"),
      placeUnit: typed.placeUnit === "" ? undefined : typed.placeUnit,
    }),
  };
  return { settings, blockers };
}
