import type { FormFailure } from "./form-action.server";

/** What stands above a form that is shown again: what concerns all of it, then field by field. */
export function summaryOf(failure: FormFailure | undefined): { text: string; field?: string }[] {
  if (!failure) return [];
  const atFields = Object.entries(failure.errors).map(([field, text]) => ({ field, text }));
  return [...failure.top.map((text) => ({ text })), ...atFields];
}
