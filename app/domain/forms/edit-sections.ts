import { RuleBroken } from "../errors";
import type { Trilingual } from "../languages";
import type { FormContent } from "./form-content-schema";
import { freshSectionKey } from "./fresh-key";
import { refuseReferred } from "./refuse-referred";
import { spliced } from "./spliced";

type Section = FormContent["sections"][number];

/** The place of the section in the form. @throws {RuleBroken} when it is not there */
export function sectionAt(content: FormContent, key: string): number {
  const at = content.sections.findIndex((section) => section.key === key);
  if (at === -1) throw new RuleBroken([{ key: "formEdit.sectionGone" }]);
  return at;
}

/** A new section after the last one of the application: the declarations stay at the end. */
export function addSection(content: FormContent, name: Trilingual): FormContent {
  const section: Section = { key: freshSectionKey(content), name, group: "application", questions: [] };
  const first = content.sections.findIndex(({ group }) => group === "submission");
  const at = first === -1 ? content.sections.length : first;
  return { ...content, sections: spliced(content.sections, at, 0, section) };
}

export function renameSection(content: FormContent, key: string, name: Trilingual): FormContent {
  const at = sectionAt(content, key);
  return { ...content, sections: content.sections.map((section, s) => (s === at ? { ...section, name } : section)) };
}

/** Past its neighbour; at the end, and beside the declarations, it stays where it is. */
export function moveSection(content: FormContent, key: string, by: -1 | 1): FormContent {
  const at = sectionAt(content, key);
  const [section, neighbour] = [content.sections[at], content.sections[at + by]];
  if (!section || !neighbour || neighbour.group !== section.group) return content;
  return { ...content, sections: spliced(spliced(content.sections, at, 1), at + by, 0, section) };
}

/** Without the section and its questions. @throws {RuleBroken} when others depend on them or a declaration is among them */
export function removeSection(content: FormContent, key: string): FormContent {
  const at = sectionAt(content, key);
  refuseReferred(content, content.sections[at]?.questions.map((question) => question.key) ?? []);
  return { ...content, sections: spliced(content.sections, at, 1) };
}
