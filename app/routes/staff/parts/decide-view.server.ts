import type { ActionName } from "~/domain/applications/application";
import type { PendingDecision } from "~/domain/applications/staff-application-head.server";
import type { DecisionChoices } from "~/domain/decisions/decision-choices.server";
import { OUTCOMES, type StagedOutcome } from "~/domain/decisions/outcomes";
import { type Language, textIn } from "~/domain/languages";
import { placeWords } from "~/domain/places/place-words";
import type { PacketState } from "~/generated/prisma/enums";
import type { StaffWords } from "./words.server";

const ORDER: readonly StagedOutcome[] = ["offer", "waitlist", "shortlist", "not_select"];

/** A decision of an approved packet can be changed too: the packet is collected again then. */
export const isEditable = (state: PacketState): boolean => state === "collecting" || state === "approved";

/** What can be decided now, with what was decided before filled in; null when nothing can. */
export function decideView(
  t: StaffWords,
  language: Language,
  possible: ActionName[],
  pending: PendingDecision | null,
  choices: DecisionChoices,
) {
  const outcomes = ORDER.filter((outcome) => possible.includes(OUTCOMES[outcome].action));
  if (outcomes.length === 0 || (pending && !isEditable(pending.packet.state))) return null;
  return {
    outcomes: outcomes.map((outcome) => ({ value: outcome, label: t(`staff:outcome.${outcome}`) })),
    reasons: choices.notSelected.map(({ key, text }) => ({ value: key, label: textIn(text, language) })),
    unitPlaces: choices.unitPlaces.map(({ id, title, unit }) => ({
      value: id,
      label: placeWords({ title, unit }, language),
    })),
    chosen: {
      outcome: pending?.outcome ?? "",
      rank: pending?.rank ? String(pending.rank) : "",
      reasonKeys: pending?.reasonKeys ?? [],
      details: pending?.reasonDetails ?? "",
      advice: pending?.advice ?? "",
      unitPlaceId: pending?.unitPlaceId ?? "",
    },
  };
}

export type DecideView = NonNullable<ReturnType<typeof decideView>>;
