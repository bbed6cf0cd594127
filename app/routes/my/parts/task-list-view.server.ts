import type { MyDraft } from "~/domain/applications/get-my-draft.server";
import type { Task } from "~/domain/applications/task-list";
import { daysLeft } from "~/domain/cohorts/call";
import { type Language, textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { dayOf, deadlineOf } from "./day-words.server";
import { eligibilityWords } from "./eligibility-words.server";
import { savedTime } from "./saved-time.server";
import { taskStatus } from "./task-status.server";

const GROUPS = ["you", "application", "submission"] as const;

/** The task list of a draft as its page shows it: every text written out. */
export function taskListView(draft: MyDraft, language: Language) {
  const t = translator(language);
  const { reference, tasks, until, status, editable } = draft;
  const open = draft.open;
  const shown = tasks.tasks.filter((task) => open === null || opens(draft, task, open));
  const rows = shown.map((task) => ({
    group: task.group,
    key: task.key,
    href: editable ? paths.applicationSection(language, reference, task.key) : null,
    title: textIn(task.name, language),
    ...taskStatus(task.status, language),
  }));
  const check: (typeof rows)[number] = {
    group: "submission",
    key: "check",
    href: editable ? paths.applicationCheck(language, reference) : null,
    title: t("apply:list.checkAndSend"),
    status: tasks.next ? t("apply:list.status.later") : t("apply:list.status.ready"),
    tone: tasks.next ? "quiet" : "turn",
  };
  const all = [...rows, check];
  const groups = GROUPS.flatMap((group) => {
    const own = all.filter((row) => row.group === group);
    return own.length > 0 ? [{ key: group, name: t(`apply:list.group.${group}`), rows: own }] : [];
  });
  const next = open === null ? tasks.next : (shown.find((task) => task.status !== "completed") ?? null);
  return {
    kind: "draft" as const,
    reference,
    status,
    title: textIn(draft.cohortName, language),
    programmeCode: draft.programme.code,
    progress: {
      text: t("apply:list.progress", { ready: tasks.ready, total: tasks.total }),
      ready: tasks.ready,
      total: tasks.total,
    },
    saved: draft.savedAt && savedTime(draft.savedAt, language),
    deadline: deadlineWords(draft, language),
    closed: editable || until === null ? null : t("apply:list.closed"),
    returned: open === null ? null : { note: draft.returnNote },
    groups,
    eligibility: {
      notMet: eligibilityWords(draft, null, language),
      met: draft.eligibility.checklist.every((item) => item.verdict === "met"),
      age: t("apply:eligibility.age", {
        min: draft.eligibility.rules.minAge,
        max: draft.eligibility.rules.maxAge,
        date: dayOf(new Date(`${draft.eligibility.day}T12:00:00Z`)),
      }),
    },
    next: !editable
      ? null
      : next
        ? {
            href: paths.applicationSection(language, reference, next.key),
            text: t("apply:list.continue", { section: textIn(next.name, language) }),
          }
        : { href: paths.applicationCheck(language, reference), text: t("apply:list.check") },
    withdraw: paths.applicationWithdraw(language, reference),
  };
}

export type TaskListPage = ReturnType<typeof taskListView>;

function opens(draft: MyDraft, task: Task, open: readonly string[]): boolean {
  const section = draft.content.sections.find(({ key }) => key === task.key || `form-${key}` === task.key);
  return section?.questions.some(({ key }) => open.includes(key)) ?? false;
}

function deadlineWords(draft: MyDraft, language: Language): string | null {
  if (!draft.editable || draft.until === null) return null;
  const t = translator(language);
  const deadline = deadlineOf(draft.until);
  if (draft.open !== null) return t("apply:list.returnedUntil", { deadline });
  const days = daysLeft({ closesAt: draft.until }, draft.now);
  const left = days === 0 ? t("apply:list.lastDay") : t("apply:list.daysLeft", { days });
  return `${t("apply:list.deadline", { deadline })} ${left}`;
}
