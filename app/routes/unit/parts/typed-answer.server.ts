import { storableText } from "~/domain/forms/storable-text";
import { isPlacementState, placementLabelKey } from "~/domain/placements/placement";
import type { Refusal } from "~/web/attempt.server";
import type { UnitWords } from "./words.server";

/** What was typed into the form of a no. */
export type TypedAnswer = { reasonKey: string; details: string };

/** Reads it from a form, or from what a switch of language carried over; anything that is not text is left out. */
export function typedAnswer(field: (name: keyof TypedAnswer) => unknown): TypedAnswer {
  const text = (name: keyof TypedAnswer) => {
    const value = field(name);
    return typeof value === "string" ? storableText(value) : "";
  };
  return { reasonKey: text("reasonKey"), details: text("details") };
}

/** Why an answer was not taken, in sentences; a field's name leads to its control. */
export function refusedAnswer(t: UnitWords, refusal: Refusal): { text: string; field?: string }[] {
  if (refusal.status === 409) {
    const state = isPlacementState(refusal.current) ? t(`states:${placementLabelKey(refusal.current)}`) : null;
    return [{ text: state ? t("staff:unit.conflict", { state }) : t("staff:unit.conflictGone") }];
  }
  // Keys are data here: every key that a rule can give is checked against the texts by a test.
  return refusal.blockers.map(({ key, params, field }) => ({
    text: String(t(`blockers:${key}` as "blockers:answer.required", params)),
    ...(field && { field }),
  }));
}
