import { isApplicationStatus } from "~/domain/applications/application";
import { staffLabelKey } from "~/domain/applications/labels";
import type { Blocker } from "~/domain/errors";
import type { Refusal } from "~/web/attempt.server";
import { fieldOf, isFormIntent, type Refused, type Typed } from "./application-intents";
import { blockerWords } from "./blocker-words.server";
import type { StaffWords } from "./words.server";

/** Names the rules give to fields, and the fields of these forms. */
const FIELDS: Record<string, keyof Typed> = { reasonKey: "reasonKeys", reason: "details" };

export function refusedIn(t: StaffWords, intent: string, typed: Refused["typed"], refusal: Refusal): Refused {
  if (refusal.status === 409) {
    const state = isApplicationStatus(refusal.current)
      ? t(`states:${staffLabelKey(refusal.current)}`)
      : t("staff:none");
    return { intent, summary: [{ text: t("staff:conflict", { state }) }], errors: {}, typed };
  }
  return { intent, ...inWords(t, intent, refusal.blockers), typed };
}

function inWords(t: StaffWords, intent: string, blockers: Blocker[]): Pick<Refused, "summary" | "errors"> {
  const told = blockers.map((blocker) => {
    const field = blocker.field && (FIELDS[blocker.field] ?? blocker.field);
    return { text: blockerWords(t, blocker), field };
  });
  return {
    summary: told.map(({ text, field }) =>
      field && isFormIntent(intent) ? { text, field: fieldOf(intent, field) } : { text },
    ),
    errors: Object.fromEntries(told.flatMap(({ text, field }) => (field ? [[field, text]] : []))),
  };
}
