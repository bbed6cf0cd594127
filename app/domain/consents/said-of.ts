import type { GuardianAnswers } from "./guardian-questions";

/** The answers as mails carry them: null for what was not asked or not answered. */
export function saidOf(answers: GuardianAnswers) {
  const { participation = null, dataProcessing = null, images = null, travel = null, emergencyCare = null } = answers;
  return { participation, dataProcessing, images, travel, emergencyCare };
}
