import { isDeclaration } from "../applications/declarations";
import { type Blocker, RuleBroken } from "../errors";
import type { FormContent } from "./form-content-schema";
import { referencesOf } from "./question-references";

/**
 * Refuses to take these questions out while others refer to them, or when the form could not be sent without them.
 * @throws {RuleBroken} with every question that stands in the way, by its number in the form ("2.3")
 */
export function refuseReferred(content: FormContent, keys: readonly string[]): void {
  const blockers: Blocker[] = [];
  if (keys.some(isDeclaration)) blockers.push({ key: "formEdit.declarationStays" });
  content.sections.forEach((section, s) => {
    section.questions.forEach((question, q) => {
      if (keys.includes(question.key) || !referencesOf(question).some((named) => keys.includes(named))) return;
      blockers.push({ key: "formEdit.referredTo", params: { number: `${s + 1}.${q + 1}` } });
    });
  });
  if (blockers.length > 0) throw new RuleBroken(blockers);
}
