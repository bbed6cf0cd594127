import type { Refusal } from "~/web/attempt.server";
import { type Typed, typedText } from "~/web/typed-form";
import type { TypedTime } from "./test-time-form";

/** The two forms of the page have fields of the same meaning: those of the extra time are named by themselves. */
const OWN_NAMES: Record<string, keyof TypedTime> = { reference: "timeReference", reason: "timeReason" };

export const typedTime = (values: Typed): TypedTime => ({
  timeReference: typedText(values, "timeReference"),
  minutes: typedText(values, "minutes"),
  timeReason: typedText(values, "timeReason"),
});

/** A refusal of the verb, at the fields of this form. */
export function atTimeForm(refusal: Refusal): Refusal {
  if (!("blockers" in refusal)) return refusal;
  const blockers = refusal.blockers.map(({ field, ...blocker }) => ({
    ...blocker,
    ...(field !== undefined && { field: OWN_NAMES[field] ?? field }),
  }));
  return { ...refusal, blockers };
}
