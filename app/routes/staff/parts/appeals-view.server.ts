import { APPEAL_SHOWS, readAppealQuery } from "~/domain/appeals/appeal-list";
import { listAppeals } from "~/domain/appeals/list-appeals.server";
import { type Language, textIn } from "~/domain/languages";
import { listName } from "~/domain/people/name";
import type { Role } from "~/domain/people/roles";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { dayOf, lastDay, staffWords } from "./words.server";

/** Who reads the appeals and what is to come: those who run cohorts. */
export const RUNS_COHORTS: readonly Role[] = ["coordinator", "head_of_programme"];

/** The list of appeals in words. */
export async function appealsView(viewer: Viewer, language: Language, params: URLSearchParams) {
  const { show, cursor, code } = readAppealQuery(params);
  const { rows, counts, previous, next } = await listAppeals(viewer, { show, cursor, code });
  const cohort = code ?? undefined;
  return {
    title: staffWords(language)("staff:appeals.title"),
    decided: show === "decided",
    tabs: APPEAL_SHOWS.map((each) => ({
      show: each,
      href: paths.staffAppeals(language, { show: each === "waiting" ? undefined : each, cohort }),
      count: String(counts[each]),
      current: each === show,
    })),
    rows: rows.map(({ reference, surname, givenName, cohortName, against, state, overdue, lodgedAt, answerBy }) => ({
      ...{ reference, against, state, overdue },
      name: listName({ surname, givenName }),
      href: paths.staffAppeal(language, reference),
      cohort: textIn(cohortName, language),
      lodged: dayOf(lodgedAt),
      due: lastDay(answerBy),
    })),
    previous: previous && paths.staffAppeals(language, { show, cohort, from: previous }),
    next: next && paths.staffAppeals(language, { show, cohort, from: next }),
  };
}
