import { type TypedValues, typedValues } from "~/web/typed-values.server";
import { readTyped } from "./act-on-application.server";
import { APPLICATION_FORM, FORM_INTENTS, type Refused } from "./application-intents";
import type { ApplicationView } from "./application-view.server";

/** The form that the language switch sends; none where nothing can be typed. */
export function standingForm(actions: ApplicationView["actions"]): string | undefined {
  const { decide, ineligible, withdrawOffer } = actions;
  return decide || actions.return || ineligible || withdrawOffer ? APPLICATION_FORM : undefined;
}

/** What is kept of the forms about an application while the language changes: every field that holds something. */
export function keptOfForm(reference: string, form: FormData): TypedValues {
  const names = [...new Set(form.keys())].filter((name) =>
    FORM_INTENTS.some((intent) => name.startsWith(`${intent}.`)),
  );
  const kept = names.flatMap((name) => {
    const sent = form.getAll(name).filter((value) => typeof value === "string" && value !== "");
    return sent.length > 0 ? [[name, sent as string[]] as const] : [];
  });
  return { ...Object.fromEntries(kept), reference };
}

/** What was typed into the forms about this application in another language, as they show it again; or null. */
export function typedBefore(request: Request, reference: string): Refused | null {
  const { reference: about, ...carried } = typedValues(request);
  if (about !== reference) return null;
  const form = new FormData();
  for (const [name, values] of Object.entries(carried)) for (const value of [values].flat()) form.append(name, value);
  const typed = readTyped(form);
  return typed && { intent: null, summary: [], errors: {}, typed };
}
