import { isApplicationStatus } from "~/domain/applications/application";
import { staffLabelKey } from "~/domain/applications/labels";
import { ENROLMENT_STATES } from "~/domain/enrolments/enrolment";
import type { Refusal } from "~/web/attempt.server";
import { typedValues } from "~/web/typed-values.server";
import { blockerWords } from "./blocker-words.server";
import {
  fieldOf,
  isParticipationIntent,
  type ParticipationIntent,
  type ParticipationRefused,
  type ParticipationTyped,
} from "./participation-intents";
import type { StaffWords } from "./words.server";

/** Why an action was refused, in sentences, with what was typed. */
export function refusedParticipation(
  t: StaffWords,
  intent: ParticipationIntent,
  typed: ParticipationTyped,
  refusal: Refusal,
): ParticipationRefused {
  if (refusal.status === 409) {
    return { intent, summary: [{ text: t("staff:conflict", { state: stateWord(t, refusal.current) }) }], typed };
  }
  const summary = refusal.blockers.map((blocker) => ({
    text: blockerWords(t, blocker),
    ...(blocker.field && { field: fieldOf(intent, blocker.field) }),
  }));
  return { intent, summary, typed };
}

/** The state found may be the application's or the enrolment's. */
function stateWord(t: StaffWords, current: string | undefined): string {
  const enrolment = ENROLMENT_STATES.find((state) => state === current);
  if (enrolment) return t(`states:enrolment.${enrolment}`);
  return isApplicationStatus(current) ? t(`states:${staffLabelKey(current)}`) : t("staff:none");
}

/** What was typed into a form of this page in another language, as the form shows it again; or null. */
export function participationTypedBefore(request: Request): ParticipationRefused | null {
  const { intent, ...carried } = typedValues(request);
  if (!isParticipationIntent(intent)) return null;
  const text = (name: keyof ParticipationTyped) => (typeof carried[name] === "string" ? carried[name] : "");
  const typed: ParticipationTyped = {
    unitPlaceId: text("unitPlaceId"),
    target: text("target"),
    reasonKey: text("reasonKey"),
    reasonKeys: [carried.reasonKeys ?? []].flat(),
    details: text("details"),
  };
  return { intent, summary: [], typed };
}
