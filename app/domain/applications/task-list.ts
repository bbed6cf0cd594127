import type { Blocker } from "../errors";
import type { FormContent } from "../forms/form-content-schema";
import type { SectionProgress, SectionStatus } from "../forms/missing-answers";
import type { Trilingual } from "../languages";
import type { PageProgress } from "../people/profile-progress";

export type TaskGroup = "you" | "application" | "submission";

export type Task = {
  /** The last part of the section's address. */
  key: string;
  group: TaskGroup;
  name: Trilingual;
  /** `optional`: nothing in it must be filled in, and nothing was. */
  status: SectionStatus | "optional";
  blockers: Blocker[];
};

export type TaskListView = {
  tasks: Task[];
  ready: number;
  total: number;
  /** The first section that still needs something; null when all is ready to be checked and sent. */
  next: Task | null;
};

/** Sections of the profile first, then those of the form, each with what is still missing in it. */
export function taskList(
  pages: readonly { key: string; name: Trilingual }[],
  profile: readonly PageProgress[],
  content: FormContent,
  form: readonly SectionProgress[],
): TaskListView {
  const about = profile.flatMap((progress): Task[] => {
    const page = pages.find(({ key }) => key === progress.key);
    if (!page) return [];
    const untouched = progress.optional && progress.blockers.length === 0 && progress.status === "not_started";
    return [
      {
        key: page.key,
        group: "you",
        name: page.name,
        status: untouched ? "optional" : progress.status,
        blockers: progress.blockers,
      },
    ];
  });
  const asked = form.flatMap((progress): Task[] => {
    const section = content.sections.find(({ key }) => key === progress.key);
    if (!section) return [];
    return [
      {
        key: formSectionPath(section.key, pages),
        group: section.group,
        name: section.name,
        status: progress.status,
        blockers: progress.blockers,
      },
    ];
  });
  return summed([...about, ...asked]);
}

/** A list with its counts: what is optional and untouched counts for neither. */
export function summed(tasks: Task[]): TaskListView {
  const counted = tasks.filter((task) => task.status !== "optional");
  return {
    tasks,
    ready: counted.filter((task) => task.status === "completed").length,
    total: counted.length,
    next: counted.find((task) => task.status !== "completed") ?? null,
  };
}

/** The section after this one, in the order of the list. */
export function taskAfter(list: TaskListView, key: string): Task | null {
  const at = list.tasks.findIndex((task) => task.key === key);
  return list.tasks[at + 1] ?? null;
}

/** A form may name a section like a page of the profile, or like a page of its own: its address then says it is the form's. */
const TAKEN = ["check", "submitted", "withdraw", "decline", "answers", "draft"];

export function formSectionPath(key: string, pages: readonly { key: string }[]): string {
  return TAKEN.includes(key) || pages.some((page) => page.key === key) ? `form-${key}` : key;
}
