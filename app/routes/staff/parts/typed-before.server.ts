import { typedValues } from "~/web/typed-values.server";
import { isIntent } from "./act-on-application.server";
import type { Refused, Typed } from "./application-refusal.server";
import type { ApplicationView } from "./application-view.server";

/** The form about an application that the language switch sends unless another was typed into; none when it has none. */
export function standingForm({ decide, ineligible, withdrawOffer }: ApplicationView["actions"]): string | undefined {
  if (decide) return "stage-form";
  if (ineligible) return "ineligible-form";
  return withdrawOffer ? "withdrawOffer-form" : undefined;
}

/** What is kept of a form about an application while the language changes. */
export function keptOfForm(intent: string, reference: string, typed: Typed) {
  return { ...typed, intent, reference };
}

/** What was typed into a form about this application in another language, as the form shows it again; or null. */
export function typedBefore(request: Request, reference: string): Refused | null {
  const { intent, reference: about, ...carried } = typedValues(request);
  if (about !== reference || !isIntent(intent)) return null;
  const text = (name: keyof Typed) => (typeof carried[name] === "string" ? carried[name] : "");
  const typed: Typed = {
    outcome: text("outcome"),
    rank: text("rank"),
    reasonKeys: [carried.reasonKeys ?? []].flat(),
    details: text("details"),
    advice: text("advice"),
    unitPlaceId: text("unitPlaceId"),
    questions: [carried.questions ?? []].flat(),
    note: text("note"),
    "until.day": text("until.day"),
    "until.month": text("until.month"),
    "until.year": text("until.year"),
  };
  return { intent, summary: [], errors: {}, typed };
}
