import { z } from "zod";
import { failConditions } from "~/domain/applications/fail-conditions.server";
import { agreeToRemoval } from "~/domain/enrolments/agree-to-removal.server";
import { askRemoval } from "~/domain/enrolments/ask-removal.server";
import { deferEnrolment } from "~/domain/enrolments/defer-enrolment.server";
import { dropRemoval } from "~/domain/enrolments/drop-removal.server";
import { leaveProgramme } from "~/domain/enrolments/leave-programme.server";
import { resumeEnrolment } from "~/domain/enrolments/resume-enrolment.server";
import { suspendEnrolment } from "~/domain/enrolments/suspend-enrolment.server";
import { storableText } from "~/domain/forms/storable-text";
import type { Viewer } from "~/domain/people/viewer";
import { proposeOtherPlace } from "~/domain/placements/propose-other-place.server";
import { isUuid } from "~/domain/uuid";
import { fieldOf, type ParticipationIntent, type ParticipationTyped } from "./participation-intents";

const text = z.string().max(20_000).transform(storableText).default("");
const typedSchema = z.object({
  unitPlaceId: text,
  target: text,
  reasonKey: text,
  reasonKeys: z.array(z.string().max(200).transform(storableText)).max(50),
  details: text,
});

/** What was typed into the form of an intent; anything that is not text of a sane size is no form of ours. */
export function readParticipation(form: FormData, intent: ParticipationIntent): ParticipationTyped | null {
  const sent = (name: keyof ParticipationTyped) => form.get(fieldOf(intent, name)) ?? undefined;
  const read = typedSchema.safeParse({
    unitPlaceId: sent("unitPlaceId"),
    target: sent("target"),
    reasonKey: sent("reasonKey"),
    reasonKeys: form.getAll(fieldOf(intent, "reasonKeys")),
    details: sent("details"),
  });
  return read.success ? read.data : null;
}

/** Does what a form asks. @throws {RuleBroken} with the field's name where a field is to blame @throws {Conflict} */
export async function actOnParticipation(
  viewer: Viewer,
  intent: ParticipationIntent,
  reference: string,
  typed: ParticipationTyped,
): Promise<void> {
  const details = typed.details.trim() || null;
  const { reasonKeys, unitPlaceId } = typed;
  switch (intent) {
    case "otherPlace":
      return proposeOtherPlace(viewer, { reference, unitPlaceId });
    case "failConditions":
      return failConditions(viewer, { reference, reasonKeys, details });
    case "suspend":
      return suspendEnrolment(viewer, { reference, details });
    case "resume":
      return resumeEnrolment(viewer, { reference });
    case "leave":
      return leaveProgramme(viewer, { reference, reasonKey: typed.reasonKey || null, details });
    case "askRemoval":
      return askRemoval(viewer, { reference, reasonKeys, details });
    case "agreeRemoval":
      return agreeToRemoval(viewer, { reference });
    case "dropRemoval":
      return dropRemoval(viewer, { reference });
    case "defer": {
      await deferEnrolment(viewer, { reference, ...targetOf(typed.target), details });
      return;
    }
  }
}

/** "MM-2028" or "TEC-2028-Y:<place>", as the list of choices writes it. */
function targetOf(target: string): { toCohortCode: string; unitPlaceId: string | null } {
  const [toCohortCode = "", place = ""] = target.split(":");
  return { toCohortCode, unitPlaceId: isUuid(place) ? place : null };
}
