import type { Blocker } from "../errors";
import { faultInWords } from "../translations/text-input";
import { type TranslationChecks, translationFaults } from "../translations/translation-state";
import { fieldOf, programmeGaps } from "./programme-gaps";
import { type ProgrammeTexts, programmeTextsAt } from "./programme-texts";

/** Everything that keeps a programme from being shown to the public, each with its field. */
export async function programmePublishBlockers(texts: ProgrammeTexts, checks: TranslationChecks): Promise<Blocker[]> {
  const faults = await translationFaults(programmeTextsAt(texts), checks);
  const changed = faults
    .filter(({ state }) => state === "changed")
    .map((fault) => faultInWords(fieldOf(fault.path), fault));
  return [...programmeGaps(texts), ...changed];
}
