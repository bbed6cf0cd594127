import { controlOf } from "~/components/questions/question-view";
import type { MyDraft } from "~/domain/applications/get-my-draft.server";
import { daysLeft } from "~/domain/cohorts/call";
import { type Language, textIn } from "~/domain/languages";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { fieldIds } from "~/ui/field-ids";
import { dayOf, deadlineOf } from "~/web/draft/day-words.server";
import { findSection } from "~/web/draft/draft-section";
import { eligibilityWords } from "~/web/draft/eligibility-words.server";
import { savedTime } from "~/web/draft/saved-time.server";
import { sectionViews } from "~/web/draft/section-views.server";
import { openStatus, taskStatus } from "~/web/draft/task-status.server";

const GROUPS = ["you", "application", "submission"] as const;

/** The task list of a draft as its page shows it: every text written out. */
export function taskListView(draft: MyDraft, language: Language) {
  const t = translator(language);
  const { reference, tasks, until, status, editable } = draft;
  const returned = draft.open !== null;
  const rows = tasks.tasks.map((task) => ({
    group: task.group,
    key: task.key,
    href: editable ? paths.applicationSection(language, reference, task.key) : null,
    title: textIn(task.name, language),
    ...(returned ? openStatus(task.status, language) : taskStatus(task.status, language)),
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
  // What a return opened has an answer already: the way leads through its sections, not to the first empty one.
  const next = returned ? (tasks.tasks[0] ?? null) : tasks.next;
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
    formChanged:
      draft.formChangedOn && editable && !returned
        ? t("apply:list.formChanged", { date: dayOf(draft.formChangedOn) })
        : null,
    closed: editable || until === null ? null : t("apply:list.closed"),
    returned: returned
      ? {
          note: draft.returnNote,
          questions: openQuestions(draft, language),
          sent: paths.applicationAnswers(language, reference),
          paused: draft.pausedAt && t("my:application.answerPaused", { date: dayOf(draft.pausedAt) }),
        }
      : null,
    groups,
    eligibility: {
      notMet: returned ? [] : eligibilityWords(draft, null, language),
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

/** The labels of what is open, in the order of the pages. */
function openQuestions(draft: MyDraft, language: Language): { href: string; text: string }[] {
  return draft.tasks.tasks.flatMap((task) => {
    const section = findSection(SHIPPED_PROFILE, draft, task.key);
    if (!section) return [];
    const href = paths.applicationSection(language, draft.reference, task.key);
    return sectionViews(draft, section, language)
      .filter(({ askedWhen }) => askedWhen === undefined)
      .map((view) => ({ href: `${href}#${fieldIds(controlOf(view, view.key)).control}`, text: view.label }));
  });
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
