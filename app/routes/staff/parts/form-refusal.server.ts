import type { Refusal } from "~/web/attempt.server";
import { blockerWords } from "./blocker-words.server";
import type { StaffWords } from "./words.server";

type Refused = { summary: { text: string; field?: string }[]; errors: Record<string, string> };

/** Reasons in words: all of them for the summary, those about a field also beside it. */
export function formRefusal(t: StaffWords, refusal: Refusal): Refused {
  if (refusal.status === 409) return { summary: [{ text: t("staff:form.conflict") }], errors: {} };
  const summary = refusal.blockers.map((blocker) => ({
    text: blockerWords(t, blocker),
    ...(blocker.field !== undefined && { field: blocker.field }),
  }));
  const errors: Record<string, string> = {};
  for (const { text, field } of summary) if (field !== undefined) errors[field] ??= text;
  return { summary, errors };
}
