import { displayDate } from "~/domain/calendar/local-date";
import { type Language, textIn } from "~/domain/languages";
import { listName } from "~/domain/people/name";
import type { Candidate } from "~/domain/placements/list-candidates.server";
import { paths } from "~/paths";
import { periodOf } from "./words.server";

/** People on their way to a unit, as rows to read. */
export function candidateRows(candidates: Candidate[], language: Language) {
  const several = new Set(candidates.map(({ unit }) => unit.az)).size > 1;
  return candidates.map((candidate, at) => ({
    key: candidate.placementId ?? `offered-${at}`,
    name: listName(candidate),
    href: candidate.placementId && paths.unitPlacement(language, candidate.placementId),
    stage: candidate.stage,
    place: textIn(candidate.place, language),
    // A volunteers' place is its unit.
    unit: several && candidate.unit.az !== candidate.place.az ? textIn(candidate.unit, language) : null,
    cohort: textIn(candidate.cohort, language),
    period: periodOf(candidate.startsOn, candidate.endsOn),
    due: candidate.answerDueOn && displayDate(candidate.answerDueOn),
    overdue: candidate.overdue,
  }));
}

export type CandidateRow = ReturnType<typeof candidateRows>[number];
