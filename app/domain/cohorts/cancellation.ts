import type { CohortState } from "~/generated/prisma/enums";
import { bakuInstant } from "../calendar/baku-time";
import type { LocalDate } from "../calendar/local-date";
import type { Blocker } from "../errors";
import { LANGUAGES, type Language, type Trilingual } from "../languages";

/** The states in which a cohort can still be called off: everything before it was completed. */
export const CANCELLABLE: CohortState[] = ["draft", "announced", "selecting", "confirmed", "running"];

export const CANCEL_REASON_MAX_CHARS = 500;

export type CancelFacts = {
  code: string;
  state: CohortState;
  opensAt: Date;
  closesAt: Date;
  startsOn: LocalDate;
  endsOn: LocalDate;
};

/** All reasons why a cohort cannot be cancelled as asked; a field names the control to blame, "reason.az" for one language. */
export function blockersToCancel(facts: CancelFacts, asked: { reason: Trilingual; confirmCode: string }): Blocker[] {
  if (!CANCELLABLE.includes(facts.state)) return [{ key: "cohort.over" }];
  return [
    ...(datesContradict(facts) ? [{ key: "cohort.cancelDatesContradict" }] : []),
    ...LANGUAGES.flatMap((language) => reasonFaults(asked.reason[language], language)),
    ...(asked.confirmCode.trim() === facts.code
      ? []
      : [{ key: "cohort.confirmCodeWrong", params: { code: facts.code }, field: "confirmCode" }]),
  ];
}

const REASON_MISSING: Record<Language, string> = {
  az: "cohort.cancelReasonMissingAz",
  en: "cohort.cancelReasonMissingEn",
  ru: "cohort.cancelReasonMissingRu",
};

function reasonFaults(text: string, language: Language): Blocker[] {
  const field = `reason.${language}`;
  const actual = text.trim().length;
  if (actual === 0) return [{ key: REASON_MISSING[language], field }];
  if (actual <= CANCEL_REASON_MAX_CHARS) return [];
  return [{ key: "answer.tooLong", params: { max: CANCEL_REASON_MAX_CHARS, actual }, field }];
}

/** Only what is no draft must have dates that agree; a draft that is cancelled leaves the drafts. */
function datesContradict({ opensAt, closesAt, startsOn, endsOn }: CancelFacts): boolean {
  return opensAt >= closesAt || startsOn > endsOn || closesAt > bakuInstant(startsOn);
}
