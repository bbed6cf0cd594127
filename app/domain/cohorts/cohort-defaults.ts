import type { ParticipationKind } from "~/generated/prisma/enums";
import type { EligibilityRules } from "../eligibility/eligibility-rules";
import { NO_GUARDIAN_ASKS } from "../eligibility/guardian-asks";

/** Who may apply until the coordinator says otherwise: the youth of the law, with any education. */
export function defaultEligibility(educationLevels: readonly string[]): EligibilityRules {
  return {
    minAge: 14,
    maxAge: 29,
    maxAgeInclusive: true,
    referenceDate: { rule: "callClose", fixedDate: null },
    citizenship: { citizens: true, lawfulResidents: true, stateless: true, otherForeigners: false },
    education: { levels: [...educationLevels], minStudyYear: null, graduatesAllowed: true },
    languages: { allOf: [], anyOf: [] },
    guardianConsentUnder: 18,
    guardianConsentRequiredBefore: "submitted",
    guardianConsentLapseDays: 3,
    guardianAsks: NO_GUARDIAN_ASKS,
  };
}

/** When taking part counts as completed, by how people take part. */
export function defaultCompletion(kind: ParticipationKind) {
  return {
    minAttendancePercent: kind === "course" ? 80 : null,
    minFinalScore: null,
    unitPracticeWeeks: null,
    minApprovedHours: kind === "volunteering" ? 60 : null,
    thanksLetterHours: kind === "volunteering" ? 120 : null,
    projectRequired: false,
    checkInBothDays: kind === "event",
    finalReportRequired: kind === "placement",
  };
}

/** The numbers a cohort selects by until they are changed. */
export const DEFAULT_NUMBERS = {
  waitingListSize: 10,
  offerValidWorkingDays: 3,
  appealWorkingDays: 3,
  answerByWorkingDays: 15,
} as const;

/** The stages every selection has; more are added where the selection needs them. */
export const DEFAULT_STAGE_NAMES = {
  initialCheck: { az: "İlkin yoxlama", en: "Initial check", ru: "Первичная проверка" },
  decision: { az: "Komissiyanın qərarı", en: "Committee decision", ru: "Решение комиссии" },
} as const;
