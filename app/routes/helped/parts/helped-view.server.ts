import type { MyDraft } from "~/domain/applications/get-my-draft.server";
import { getHelped } from "~/domain/assistance/get-helped.server";
import { type Language, textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { answersSummary } from "~/web/draft/answers-summary.server";
import { blockerWords } from "~/web/draft/blocker-words.server";
import { consentTexts } from "~/web/draft/consent-texts.server";
import { declarationViews } from "~/web/draft/declaration-views.server";
import { guardianNote } from "~/web/draft/guardian-note.server";
import { fileViews } from "~/web/draft/section-views.server";
import { formatTime } from "~/web/format.server";

/** Numbers of identity documents, which a link that may be forwarded does not show. */
const WITHHELD: readonly string[] = ["fin", "docNumber"];

/** What the person of a link reads: who helps, how far it is, and everything that would be sent. Null for a dead link. */
export async function helpedView(token: string, language: Language) {
  const helped = await getHelped(token);
  if (!helped) return null;
  const t = translator(language);
  const { standing, operatorName, cohortName, until, reference, isNew, draft, seen } = helped;
  return {
    standing,
    cohortName: textIn(cohortName, language),
    operator: t("apply:helped.operator", { name: operatorName }),
    until: t("apply:helped.until", { time: formatTime(until, language) }),
    reference,
    passwordHref: isNew ? paths.forgotPassword(language) : null,
    my: paths.my(language),
    draft: draft && seen !== null ? { ...draftWords(draft, language), seen } : null,
  };
}

function draftWords(draft: MyDraft, language: Language) {
  const { typed } = draft.profile;
  const hidden = translator(language)("apply:helped.hidden");
  const files = fileViews(draft, language);
  const sections = answersSummary({ ...draft, profile: typed, files }, language);
  return {
    // The files are named: they open for whoever has signed in.
    sections: sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) => ({
        ...row,
        lines: WITHHELD.includes(row.key) && !row.missing ? [hidden] : row.lines,
        files: row.files.map(({ href: _, ...file }) => file),
      })),
    })),
    missing: [...draft.eligibility.checklist, ...draft.tasks.tasks].flatMap(({ blockers }) =>
      blockers.map((blocker) => blockerWords(blocker, language)),
    ),
    guardian: guardianNote(draft, language),
    declarations: declarationViews(consentTexts(draft, language), language),
  };
}

export type HelpedView = NonNullable<Awaited<ReturnType<typeof helpedView>>>;
export type HelpedDraft = NonNullable<HelpedView["draft"]>;
