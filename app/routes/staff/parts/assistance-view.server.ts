import { listAssistances } from "~/domain/assistance/list-assistances.server";
import { LANGUAGES, type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { formatTime } from "~/web/format.server";
import { staffWords } from "./words.server";

/** The helps of an operator that are open, and what beginning one asks for. */
export async function assistanceView(viewer: Viewer, language: Language) {
  const t = staffWords(language);
  const { helps, calls } = await listAssistances(viewer);
  return {
    title: t("staff:assistance.title"),
    rows: helps.map((help) => ({
      id: help.id,
      reference: help.reference,
      href: paths.staffAssistance(language, help.id),
      cohort: textIn(help.cohortName, language),
      channel: t(`staff:assistance.channel.${help.channel}`),
      state: t(help.agreed ? "staff:assistance.open" : "staff:assistance.waits"),
      until: formatTime(help.until, language),
    })),
    calls: calls.map(({ code, name }) => ({ value: code, label: textIn(name, language) })),
    languages: LANGUAGES.map((value) => ({ value, label: t(`staff:languageName.${value}`) })),
  };
}

export type AssistanceView = Awaited<ReturnType<typeof assistanceView>>;
