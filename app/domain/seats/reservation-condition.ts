import { z } from "zod";

/** Who belongs to the group that seats are set aside for: a field of the frozen application against a list of values. */
export const reservationConditionSchema = z.strictObject({
  field: z.enum(["region", "sex", "citizenship", "educationLevel", "educationStatus", "studyYear"]),
  operator: z.enum(["in", "notIn"]),
  values: z.array(z.string().min(1)).min(1),
});

export type ReservationCondition = z.output<typeof reservationConditionSchema>;

/** The frozen columns of an application that conditions are asked of. */
export type GroupFacts = {
  regionCode: string | null;
  sex: string | null;
  citizenship: string | null;
  educationLevel: string | null;
  educationStatus: string | null;
  studyYear: number | null;
};

/** Selects exactly what `belongsTo` asks. */
export const GROUP_FACTS = {
  regionCode: true,
  sex: true,
  citizenship: true,
  educationLevel: true,
  educationStatus: true,
  studyYear: true,
} as const satisfies Record<keyof GroupFacts, true>;

const COLUMN = {
  region: "regionCode",
  sex: "sex",
  citizenship: "citizenship",
  educationLevel: "educationLevel",
  educationStatus: "educationStatus",
  studyYear: "studyYear",
} as const satisfies Record<ReservationCondition["field"], keyof GroupFacts>;

/** Whether somebody belongs to the group. Who did not say belongs to none: a place set aside is not given on a guess. */
export function belongsTo({ field, operator, values }: ReservationCondition, facts: GroupFacts): boolean {
  const value = facts[COLUMN[field]];
  if (value === null) return false;
  return values.includes(String(value)) === (operator === "in");
}
