import type { SummaryError } from "~/ui/error-summary";
import type { FormFailure } from "~/web/form-action.server";

/** What stands above a form that is shown again: what concerns all of it, then field by field. */
export function summaryOf(failure: FormFailure | undefined): SummaryError[] {
  if (!failure) return [];
  const atFields = Object.entries(failure.errors).map(([field, text]) => ({ field, text }));
  return [...failure.top.map((text) => ({ text })), ...atFields];
}
