import type { SummaryError } from "~/ui/error-summary";
import type { Typed } from "~/web/typed-form";

/** A form shown again: sentences by field and for the whole, and what was typed. */
export type Refusal = { errors: Record<string, string>; top: string[]; values: Typed };

/** What a form shows: typed values with the sentences about them, or what is stored. */
export type FormState = { values: Typed; errors: Record<string, string> };

export function formState(stored: Typed, refused: Refusal | undefined): FormState {
  return refused ? { values: refused.values, errors: refused.errors } : { values: stored, errors: {} };
}

/** The summary of a refused form: what is about the whole first. */
export function summaryOf(refused: Refusal | undefined): SummaryError[] {
  if (!refused) return [];
  const fields = Object.entries(refused.errors).map(([field, text]) => ({ field, text }));
  return [...refused.top.map((text) => ({ text })), ...fields];
}
