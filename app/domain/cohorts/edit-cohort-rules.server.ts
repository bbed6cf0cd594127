import { type Blocker, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { loadAuthoredCohort } from "./load-authored-cohort.server";
import { editingBlockers, writeCohort } from "./write-cohort.server";

/** The numbers of a cohort's selection with their least and most. */
export const COHORT_NUMBERS = {
  waitingListSize: { least: 0, most: 10_000 },
  offerValidWorkingDays: { least: 1, most: 30 },
  appealWorkingDays: { least: 0, most: 30 },
  answerByWorkingDays: { least: 1, most: 60 },
} as const;

export type CohortNumber = keyof typeof COHORT_NUMBERS;

export type CohortRulesEdit = {
  code: string;
  version: number;
  reason: string;
  /** As typed; null for what is no number. */
  numbers: Record<CohortNumber, number | null>;
  unitConfirms: boolean;
  keepWaitingAllowed: boolean;
};

/**
 * Writes the numbers and switches by which a cohort selects. Locked once the call is open.
 * @throws {RuleBroken} with the field of each reason @throws {Conflict} when somebody wrote it since
 */
export function editCohortRules(viewer: Viewer, input: CohortRulesEdit): Promise<void> {
  return asViewer(viewer, async (tx, now) => {
    const cohort = await loadAuthoredCohort(tx, viewer, input.code);
    const blockers = editingBlockers(cohort, "rules", input.reason, now);
    const { numbers, wrong } = enteredNumbers(input.numbers);
    if (!numbers || blockers.length > 0) throw new RuleBroken([...wrong, ...blockers]);
    const { unitConfirms, keepWaitingAllowed } = input;
    const data = { ...numbers, unitConfirms, keepWaitingAllowed };
    await writeCohort(tx, now, viewer, cohort, {
      part: "rules",
      version: input.version,
      reason: input.reason,
      fields: Object.entries(data).flatMap(([name, value]) =>
        cohort[name as keyof typeof data] === value ? [] : [name],
      ),
      data,
    });
  });
}

function enteredNumbers(
  typed: CohortRulesEdit["numbers"],
): { numbers: Record<CohortNumber, number>; wrong: [] } | { numbers: null; wrong: Blocker[] } {
  const wrong: Blocker[] = [];
  const read = (field: CohortNumber): number => {
    const { least, most } = COHORT_NUMBERS[field];
    const value = typed[field];
    if (value === null) wrong.push({ key: "answer.enterNumber", field });
    else if (value < least) wrong.push({ key: "answer.numberTooSmall", params: { min: least }, field });
    else if (value > most) wrong.push({ key: "answer.numberTooLarge", params: { max: most }, field });
    return value ?? 0;
  };
  const numbers = {
    waitingListSize: read("waitingListSize"),
    offerValidWorkingDays: read("offerValidWorkingDays"),
    appealWorkingDays: read("appealWorkingDays"),
    answerByWorkingDays: read("answerByWorkingDays"),
  };
  return wrong.length > 0 ? { numbers: null, wrong } : { numbers, wrong: [] };
}
