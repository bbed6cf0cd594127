import { displayDate } from "~/domain/calendar/local-date";
import { type Language, textIn } from "~/domain/languages";
import { listPaperConsents } from "~/domain/paper-consents/list-paper-consents.server";
import { listName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { dayOf, lastDay, staffWords } from "./words.server";

/** The consents on paper that wait, in words: whose turn each is comes first. */
export async function paperListView(viewer: Viewer, language: Language) {
  const t = staffWords(language);
  const papers = await listPaperConsents(viewer);
  return {
    title: t("staff:papers.title"),
    rows: papers.map((paper) => {
      const turn = paper.state === "sent_back" ? "sentBack" : paper.isOwn ? "waitsForOther" : "toConfirm";
      return {
        reference: paper.reference,
        href: paths.staffPaperConsent(language, paper.reference),
        name: listName(paper.name),
        cohort: textIn(paper.cohort.name, language),
        turn: t(`staff:papers.turn.${turn}`),
        signedOn: displayDate(paper.signedOn),
        entered: t("staff:papers.entered", { person: paper.recordedBy, day: dayOf(paper.recordedAt) }),
        until: paper.until && lastDay(paper.until),
      };
    }),
  };
}
