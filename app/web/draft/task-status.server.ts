import type { Task } from "~/domain/applications/task-list";
import type { Language } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import type { LozengeTone } from "~/ui/lozenge";

const TONES: Record<Task["status"], LozengeTone> = {
  not_started: "calm",
  in_progress: "turn",
  completed: "plain",
  optional: "quiet",
};

/** The word and the ground of a section's status. */
export function taskStatus(status: Task["status"], language: Language): { status: string; tone: LozengeTone } {
  return { status: translator(language)(`apply:list.status.${status}`), tone: TONES[status] };
}

/** The same for a section a return opened: it was answered before, so nothing in it reads as done. */
export function openStatus(status: Task["status"], language: Language): { status: string; tone: LozengeTone } {
  const t = translator(language);
  return status === "completed"
    ? { status: t("apply:list.status.open"), tone: "turn" }
    : { status: t("apply:list.status.in_progress"), tone: "turn" };
}
