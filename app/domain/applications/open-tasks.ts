import type { FormContent } from "../forms/form-content-schema";
import { fieldsOfPage, type ProfileDefinition } from "../people/profile-definition";
import { returnName } from "./return-scope";
import { formSectionPath, summed, type Task, type TaskListView } from "./task-list";

/**
 * The task list of a return: only the sections that hold something it opened, and in them only what stands in the way
 * of that. The rest was complete when it was sent.
 */
export function openTasks(
  list: TaskListView,
  definition: ProfileDefinition,
  content: FormContent,
  open: readonly string[],
): TaskListView {
  const tasks = list.tasks.flatMap((task): Task[] => {
    const page = definition.pages.find(({ key }) => key === task.key);
    const names = page
      ? fieldsOfPage(definition, page).map(({ key }) => returnName(key))
      : content.sections
          .filter(({ key }) => formSectionPath(key, definition.pages) === task.key)
          .flatMap(({ questions }) => questions.map(({ key }) => key));
    if (!names.some((name) => open.includes(name))) return [];
    const blockers = task.blockers.filter(({ field }) => {
      const key = field?.split(".")[0] ?? "";
      return open.includes(page ? `profile.${key}` : key);
    });
    return [{ ...task, blockers, status: blockers.length > 0 ? "in_progress" : "completed" }];
  });
  return summed(tasks);
}
