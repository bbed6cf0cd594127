import { formSectionPath, type TaskListView } from "~/domain/applications/task-list";
import type { FormContent } from "~/domain/forms/form-content-schema";
import type { Trilingual } from "~/domain/languages";
import { fieldsOfPage, type ProfileDefinition, type ProfileField } from "~/domain/people/profile-definition";

/** A page of a draft: one of the profile, shared by all applications, or one of this form. */
export type DraftSection =
  | { kind: "profile"; key: string; name: Trilingual; fields: ProfileField[] }
  | { kind: "form"; key: string; name: Trilingual; questions: FormContent["sections"][number]["questions"] };

type Whole = { content: FormContent; tasks: TaskListView };

/** The section an address names; null when there is none, or nothing in it is asked of this person. */
export function findSection(
  definition: ProfileDefinition,
  { content, tasks }: Whole,
  key: string,
): DraftSection | null {
  if (!tasks.tasks.some((task) => task.key === key)) return null;
  const page = definition.pages.find((each) => each.key === key);
  if (page) return { kind: "profile", key, name: page.name, fields: fieldsOfPage(definition, page) };
  const section = content.sections.find((each) => formSectionPath(each.key, definition.pages) === key);
  return section ? { kind: "form", key, name: section.name, questions: section.questions } : null;
}

/** The address key of the section that asks a question of the form, for links from a list of what is missing. */
export function placeOf(tasks: TaskListView, key: string): { number: number; total: number } {
  return { number: tasks.tasks.findIndex((task) => task.key === key) + 1, total: tasks.tasks.length };
}
