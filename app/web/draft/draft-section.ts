import { returnName } from "~/domain/applications/return-scope";
import { formSectionPath, type TaskListView } from "~/domain/applications/task-list";
import type { FormContent } from "~/domain/forms/form-content-schema";
import type { Trilingual } from "~/domain/languages";
import { fieldsOfPage, type ProfileDefinition, type ProfileField } from "~/domain/people/profile-definition";

/** A page of a draft: one of the profile, shared by all applications, or one of this form. */
export type DraftSection =
  | { kind: "profile"; key: string; name: Trilingual; fields: ProfileField[] }
  | { kind: "form"; key: string; name: Trilingual; questions: FormContent["sections"][number]["questions"] };

type Whole = {
  content: FormContent;
  tasks: TaskListView;
  /** What a return opened; null when every question is open. */
  open: readonly string[] | null;
};

/**
 * The section an address names, with what is open in it; null when there is none, or nothing in it is asked of this
 * person.
 */
export function findSection(
  definition: ProfileDefinition,
  { content, tasks, open }: Whole,
  key: string,
): DraftSection | null {
  if (!tasks.tasks.some((task) => task.key === key)) return null;
  const isOpen = (name: string) => open?.includes(name) ?? true;
  const page = definition.pages.find((each) => each.key === key);
  if (page) {
    const fields = fieldsOfPage(definition, page).filter((field) => isOpen(returnName(field.key)));
    return { kind: "profile", key, name: page.name, fields };
  }
  const section = content.sections.find((each) => formSectionPath(each.key, definition.pages) === key);
  if (!section) return null;
  return { kind: "form", key, name: section.name, questions: section.questions.filter(({ key }) => isOpen(key)) };
}

/** The address key of the section that asks a question of the form, for links from a list of what is missing. */
export function placeOf(tasks: TaskListView, key: string): { number: number; total: number } {
  return { number: tasks.tasks.findIndex((task) => task.key === key) + 1, total: tasks.tasks.length };
}
