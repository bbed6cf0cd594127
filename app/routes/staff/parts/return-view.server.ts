import { proposeReturn } from "~/domain/applications/propose-return.server";
import { RETURN_NOTE_MAX_CHARS } from "~/domain/applications/return-scope";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { type StaffWords, staffWords } from "./words.server";

/** The form of a return: what can be named, a note to begin with in the applicant's language, and the day proposed. */
export async function returnView(viewer: Viewer, language: Language, t: StaffWords, reference: string) {
  const proposal = await proposeReturn(viewer, reference);
  const [year = "", month = "", day = ""] = proposal.until.split("-");
  return {
    sections: proposal.sections.map(({ key, name, parts }) => ({
      key,
      name: textIn(name, language),
      options: parts.map((part) => ({ value: part.name, label: textIn(part.label, language) })),
    })),
    anew: proposal.confirmed ? t("staff:return.anew") : null,
    note: staffWords(proposal.language)("staff:return.template"),
    noteHint: t("staff:return.noteHint", { language: t(`staff:languageName.${proposal.language}`) }),
    noteLimit: RETURN_NOTE_MAX_CHARS,
    until: { day, month, year },
  };
}

export type ReturnView = Awaited<ReturnType<typeof returnView>>;
