import type { MyDraft } from "~/domain/applications/get-my-draft.server";
import { NotFound } from "~/domain/errors";
import { type Language, textIn } from "~/domain/languages";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { DraftAddresses } from "./draft-addresses";
import { findSection, placeOf } from "./draft-section";
import { eligibilityWords } from "./eligibility-words.server";
import { versionOf } from "./save-section.server";
import { savedTime } from "./saved-time.server";
import { sectionViews } from "./section-views.server";

/** A section of a draft as its page shows it. @throws {NotFound} for one that is not there */
export function sectionOfPage(draft: MyDraft, key: string, at: DraftAddresses, language: Language) {
  const section = findSection(SHIPPED_PROFILE, draft, key);
  if (!section) throw new NotFound();
  return {
    reference: draft.reference,
    name: textIn(section.name, language),
    place: placeOf(draft.tasks, section.key),
    back: { href: at.list(language), text: textIn(draft.cohortName, language) },
    self: at.section(language, section.key),
    draftAddress: at.draft(language, section.key),
    version: versionOf(draft, section),
    saved: draft.savedAt && savedTime(draft.savedAt, language),
    views: sectionViews(draft, section, language),
    why: section.kind === "profile" ? section.key : null,
    note: draft.returnNote,
    notMet: section.kind === "profile" ? eligibilityWords(draft, section.fields, language) : [],
  };
}
