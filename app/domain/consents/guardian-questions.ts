import type { ConsentKind } from "~/generated/prisma/enums";

/** What a guardian is asked, each on its own: under which name it is answered, and by which text. */
export const GUARDIAN_QUESTIONS = [
  { name: "participation", kind: "participation", textKey: "guardianConsent", required: true },
  { name: "dataProcessing", kind: "data_processing", textKey: "dataConsent", required: true },
  { name: "images", kind: "images", textKey: "photoVideoConsent", required: false },
] as const satisfies readonly { name: string; kind: ConsentKind; textKey: string; required: boolean }[];

export type GuardianQuestionName = (typeof GUARDIAN_QUESTIONS)[number]["name"];

/** Yes and no by question; what was not answered is absent. */
export type GuardianAnswers = Partial<Record<GuardianQuestionName, boolean>>;

/** The question a kept consent answers; null for those of applicants. */
export function guardianQuestionOf(kind: ConsentKind): (typeof GUARDIAN_QUESTIONS)[number] | null {
  return GUARDIAN_QUESTIONS.find((question) => question.kind === kind) ?? null;
}

/** What the answers amount to: one no to what is required refuses; all of it must be answered to consent. */
export function outcomeOf(answers: GuardianAnswers): "given" | "refused" | "incomplete" {
  const required = GUARDIAN_QUESTIONS.filter((question) => question.required);
  if (required.some(({ name }) => answers[name] === false)) return "refused";
  return GUARDIAN_QUESTIONS.every(({ name }) => answers[name] !== undefined) ? "given" : "incomplete";
}

/** The questions that must still be answered before the answers can be sent. */
export function unanswered(answers: GuardianAnswers): GuardianQuestionName[] {
  if (outcomeOf(answers) === "refused") return [];
  return GUARDIAN_QUESTIONS.flatMap(({ name }) => (answers[name] === undefined ? [name] : []));
}
