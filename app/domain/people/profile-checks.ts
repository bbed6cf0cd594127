import type { LocalDate } from "../calendar/local-date";
import type { AnswerValue } from "../forms/answer";
import { conditionHolds } from "../forms/condition-holds";
import type { ProfileDefinition, ProfileField } from "./profile-definition";
import type { ProfileFieldKey } from "./profile-values";

/** Values as typed, good or not; what a page posts and what `unfinished` keeps. */
export type TypedProfile = Partial<Record<ProfileFieldKey, AnswerValue>>;

export type ProfileContext = {
  /** Today in Baku. */
  today: LocalDate;
  /** Age on the day of submitting, when the birth date is known: minors name a guardian. */
  ageOnSubmitDay: number | null;
  /** How many guardians a minor may name. */
  guardiansMost: number;
  /** Numbers that conditions refer to, by full name: "cohort.eligibility.guardianConsentUnder". */
  references: Readonly<Record<string, string | number>>;
  /** ISO 3166-1 alpha-2 codes that may be chosen as citizenship (extra options of the field come on top). */
  countries: readonly string[];
  /** Codes of the regions that may be chosen. */
  regions: readonly string[];
};

type Condition = NonNullable<ProfileField["visibleWhen"]>;
type Clause = Omit<Condition, "and">;

function holds({ and = [], ...clause }: Condition, typed: Readonly<TypedProfile>, context: ProfileContext): boolean {
  return [clause, ...and].every((each) => clauseHolds(each, typed, context));
}

function clauseHolds(clause: Clause, typed: Readonly<TypedProfile>, context: ProfileContext): boolean {
  const { field, operator, value, valueFrom } = clause;
  const actual = field === "ageOnSubmitDay" || field === "guardiansMost" ? context[field] : typed[field];
  return conditionHolds(
    operator,
    actual,
    (valueFrom === undefined ? undefined : context.references[valueFrom]) ?? value,
  );
}

export function isFieldVisible(field: ProfileField, typed: Readonly<TypedProfile>, context: ProfileContext): boolean {
  return field.visibleWhen === null || holds(field.visibleWhen, typed, context);
}

export function isFieldRequired(field: ProfileField, typed: Readonly<TypedProfile>, context: ProfileContext): boolean {
  return field.required || (field.requiredWhen !== undefined && holds(field.requiredWhen, typed, context));
}

/** The fields the person is asked, in order. */
export function visibleFields(
  definition: ProfileDefinition,
  typed: Readonly<TypedProfile>,
  context: ProfileContext,
): ProfileField[] {
  return definition.fields.filter((field) => isFieldVisible(field, typed, context));
}
