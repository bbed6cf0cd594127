import { bakuDateOf } from "~/domain/calendar/baku-time";
import { localDateOfColumn } from "~/domain/calendar/local-date";
import type { AnswersContext } from "~/domain/forms/answer";
import type { TypedProfile } from "~/domain/people/profile-checks";
import type { Tx } from "~/platform/db.server";
import { type FormChoices, loadFormChoices } from "./form-choices.server";

type CohortFacts = {
  id: string;
  startsOn: Date;
  endsOn: Date;
  guardianConsentUnder: number;
  kindRules: unknown;
};

/** What checking answers needs besides them: the profile, the cohort's dates and numbers, and what may be chosen. */
export async function answersContext(
  tx: Tx,
  now: Date,
  cohort: CohortFacts,
  profile: TypedProfile,
): Promise<AnswersContext> {
  const choices = await loadFormChoices(tx, [cohort.id]);
  return contextOf(now, cohort, profile, choices.get(cohort.id));
}

/** The same from choices that were loaded for several cohorts at once. */
export function contextOf(
  now: Date,
  cohort: Omit<CohortFacts, "id">,
  profile: TypedProfile,
  choices: FormChoices | undefined,
): AnswersContext {
  const offered = Object.entries(choices ?? {}).map(([filter, options]) => [filter, options.map(({ value }) => value)]);
  return {
    today: bakuDateOf(now),
    profile,
    references: cohortReferences(cohort),
    choices: Object.fromEntries(offered),
  };
}

/** The cohort's dates and numbers by the names that limits and conditions use: "cohort.startsOn". */
export function cohortReferences(cohort: Omit<CohortFacts, "id">): Record<string, string | number> {
  return {
    ...numbersOf(cohort.kindRules, "cohort"),
    "cohort.startsOn": localDateOfColumn(cohort.startsOn),
    "cohort.endsOn": localDateOfColumn(cohort.endsOn),
    "cohort.eligibility.guardianConsentUnder": cohort.guardianConsentUnder,
  };
}

function numbersOf(value: unknown, name: string): Record<string, string | number> {
  if (typeof value === "number" || typeof value === "string") return { [name]: value };
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => numbersOf(inner, `${name}.${key}`)));
}
