import type { MyDraft } from "~/domain/applications/get-my-draft.server";
import type { AssistanceHead } from "~/domain/assistance/assistance-head";
import { type Language, textIn } from "~/domain/languages";
import { paths } from "~/paths";
import type { DraftAddresses } from "~/web/draft/draft-addresses";
import { eligibilityWords } from "~/web/draft/eligibility-words.server";
import { savedTime } from "~/web/draft/saved-time.server";
import { taskStatus } from "~/web/draft/task-status.server";
import { helpView } from "./help-view.server";
import { lastMinute, staffWords } from "./words.server";

/** The sections of a draft that an operator fills in, with how far each is. */
export function assistedView(
  { draft, help }: { draft: MyDraft; help: AssistanceHead },
  at: DraftAddresses,
  language: Language,
) {
  const t = staffWords(language);
  const { tasks, reference } = draft;
  const next = tasks.next;
  return {
    agreed: true as const,
    back: { href: paths.staffAssistances(language), text: t("staff:assistance.title") },
    title: textIn(draft.cohortName, language),
    reference,
    help: helpView(help, language),
    ready: tasks.ready,
    total: tasks.total,
    saved: draft.savedAt && savedTime(draft.savedAt, language),
    deadline: draft.until && t("staff:assistance.closes", { deadline: lastMinute(draft.until) }),
    closed: draft.editable ? null : t("staff:assistance.closed"),
    notMet: eligibilityWords(draft, null, language),
    rows: tasks.tasks.map((task) => ({
      href: draft.editable ? at.section(language, task.key) : undefined,
      title: textIn(task.name, language),
      ...taskStatus(task.status, language),
    })),
    next: draft.editable
      ? next
        ? {
            href: at.section(language, next.key),
            text: t("staff:assistance.continue", { section: textIn(next.name, language) }),
          }
        : { href: at.check(language), text: t("staff:assistance.toCheck") }
      : null,
  };
}

export type AssistedView = ReturnType<typeof assistedView>;
