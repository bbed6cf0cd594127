import type { ConsentKind } from "~/generated/prisma/enums";
import type { GuardianAsks } from "../eligibility/guardian-asks";

/** What a guardian may be asked, each on its own: under which name it is answered, and by which text. */
export const GUARDIAN_QUESTIONS = [
  { name: "participation", kind: "participation", textKey: "guardianConsent", asked: "required" },
  { name: "dataProcessing", kind: "data_processing", textKey: "dataConsent", asked: "required" },
  { name: "images", kind: "images", textKey: "photoVideoConsent", asked: "free" },
  { name: "travel", kind: "travel", textKey: "travelConsent", asked: "byCohort" },
  { name: "emergencyCare", kind: "emergency_care", textKey: "emergencyCareConsent", asked: "byCohort" },
] as const satisfies readonly {
  name: string;
  kind: ConsentKind;
  textKey: string;
  asked: "required" | "free" | "byCohort";
}[];

export type GuardianQuestionName = (typeof GUARDIAN_QUESTIONS)[number]["name"];

/** Yes and no by question; what was not answered is absent. */
export type GuardianAnswers = Partial<Record<GuardianQuestionName, boolean>>;

/** A question as one cohort asks it. */
export type AskedQuestion = {
  name: GuardianQuestionName;
  kind: ConsentKind;
  textKey: string;
  /** Without a yes nobody takes part; everything else is free choice and may be changed at any time. */
  required: boolean;
};

/** The questions a cohort asks, in their order. */
export function askedQuestions(asks: GuardianAsks): AskedQuestion[] {
  return GUARDIAN_QUESTIONS.flatMap(({ asked, ...question }) => {
    const how = asked === "byCohort" ? asks[question.name as "travel" | "emergencyCare"] : asked;
    return how === "no" ? [] : [{ ...question, required: how === "required" }];
  });
}

/** The question a kept consent answers; null for those of applicants. */
export function guardianQuestionOf(kind: ConsentKind): (typeof GUARDIAN_QUESTIONS)[number] | null {
  return GUARDIAN_QUESTIONS.find((question) => question.kind === kind) ?? null;
}

type Questions = readonly Pick<AskedQuestion, "name" | "required">[];

/** What the answers amount to: one no to what is required refuses; all that is asked must be answered to consent. */
export function outcomeOf(questions: Questions, answers: GuardianAnswers): "given" | "refused" | "incomplete" {
  if (questions.some(({ name, required }) => required && answers[name] === false)) return "refused";
  return questions.every(({ name }) => answers[name] !== undefined) ? "given" : "incomplete";
}

/** The questions that must still be answered before the answers can be sent. */
export function unanswered(questions: Questions, answers: GuardianAnswers): GuardianQuestionName[] {
  if (outcomeOf(questions, answers) === "refused") return [];
  return questions.flatMap(({ name }) => (answers[name] === undefined ? [name] : []));
}
