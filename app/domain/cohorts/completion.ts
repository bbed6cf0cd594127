import { z } from "zod";
import type { ParticipationKind } from "~/generated/prisma/enums";
import type { Blocker } from "../errors";

const least = z.number().int().positive().nullable().default(null);
const needed = z.boolean().default(false);

/** When taking part counts as completed; null and false ask for nothing. */
export const completionSchema = z.object({
  minAttendancePercent: least,
  minFinalScore: least,
  unitPracticeWeeks: least,
  minApprovedHours: least,
  /** From so many hours on there is a letter of thanks; not a condition. */
  thanksLetterHours: least,
  projectRequired: needed,
  checkInBothDays: needed,
  finalReportRequired: needed,
});

export type Completion = z.output<typeof completionSchema>;

/** The numbers a rule may ask for with their most. */
export const COMPLETION_NUMBERS = {
  minAttendancePercent: 100,
  minFinalScore: 100,
  unitPracticeWeeks: 52,
  minApprovedHours: 2000,
} as const satisfies Partial<Record<keyof Completion, number>>;

export type CompletionNumber = keyof typeof COMPLETION_NUMBERS;
export type CompletionSwitch = "projectRequired" | "checkInBothDays" | "finalReportRequired";

/** What can be asked of those who take part in this way: nobody checks in to an internship, or counts hours in a class. */
const ASKED = {
  course: {
    numbers: ["minAttendancePercent", "minFinalScore", "unitPracticeWeeks"],
    switches: ["projectRequired"],
  },
  volunteering: { numbers: ["minApprovedHours"], switches: [] },
  event: { numbers: [], switches: ["checkInBothDays"] },
  placement: { numbers: ["minFinalScore"], switches: ["finalReportRequired"] },
} as const satisfies Record<
  ParticipationKind,
  { numbers: readonly CompletionNumber[]; switches: readonly CompletionSwitch[] }
>;

type Asked = { numbers: readonly CompletionNumber[]; switches: readonly CompletionSwitch[] };

export const completionAsked = (kind: ParticipationKind): Asked => ASKED[kind];

export type CompletionInput = {
  /** As typed; nothing where it is not asked for. */
  numbers: Partial<Record<CompletionNumber, string>>;
  switches: Partial<Record<CompletionSwitch, boolean>>;
};

/**
 * The rule as it was entered: what is not asked of this kind of taking part is dropped, and what was stored beside it
 * stays. @returns it, or every number that cannot be one, by its field
 */
export function enteredCompletion(
  kind: ParticipationKind,
  stored: Completion,
  typed: CompletionInput,
): { completion: Completion; wrong: Blocker[] } {
  const { numbers, switches } = completionAsked(kind);
  const read = numbers.map((field) => [field, entered(typed.numbers[field] ?? "", field)] as const);
  return {
    completion: {
      ...completionSchema.parse({ thanksLetterHours: stored.thanksLetterHours }),
      ...Object.fromEntries(read.map(([field, { value }]) => [field, value])),
      ...Object.fromEntries(switches.map((field) => [field, typed.switches[field] === true])),
    },
    wrong: read.flatMap(([, { fault }]) => (fault ? [fault] : [])),
  };
}

function entered(text: string, field: CompletionNumber): { value: number | null; fault?: Blocker } {
  const written = text.trim();
  if (written === "") return { value: null };
  const value = /^\d{1,6}$/.test(written) ? Number(written) : null;
  if (value === null) return { value: null, fault: { key: "answer.enterNumber", field } };
  if (value < 1) return { value: null, fault: { key: "answer.numberTooSmall", params: { min: 1 }, field } };
  const most = COMPLETION_NUMBERS[field];
  if (value > most) return { value: null, fault: { key: "answer.numberTooLarge", params: { max: most }, field } };
  return { value };
}
