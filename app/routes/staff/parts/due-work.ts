import type { DueWork } from "~/domain/cohorts/count-due-work.server";
import type { Language } from "~/domain/languages";
import { paths } from "~/paths";

/** What may wait for a coordinator, the most pressing first, and the list that holds just those. */
export const DUE_KINDS = [
  "overdue",
  "appeals",
  "secondRound",
  "unitOverdue",
  "consentWithdrawn",
  "removalAsked",
  "toCheck",
  "dueThisWeek",
  "toDecide",
  "staged",
  "offered",
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** The lists of those who took a place, by what is to be shown of them. */
const PARTICIPANTS: Partial<Record<DueKind, string>> = {
  secondRound: "secondRound",
  unitOverdue: "unitOverdue",
  consentWithdrawn: "consentWithdrawn",
  removalAsked: "removalAsked",
};

/** What the list of applications is asked for. */
export const DUE_SEARCH = {
  overdue: "?answer=overdue",
  toCheck: "?state=submitted&sort=oldest",
  dueThisWeek: "?answer=week&sort=answer",
  toDecide: "?tab=review&decision=none",
  staged: "?decision=staged",
  offered: "?tab=offered&sort=answer",
} as const satisfies Partial<Record<DueKind, string>>;

const searchOf: Partial<Record<DueKind, string>> = DUE_SEARCH;

export type DueLine = { kind: DueKind; number: number; href: string };

/** The lines that are not empty. */
export function dueLines(language: Language, code: string, due: DueWork): DueLine[] {
  return DUE_KINDS.filter((kind) => due[kind] > 0).map((kind) => ({
    kind,
    number: due[kind],
    href:
      kind === "appeals"
        ? paths.staffAppeals(language, { cohort: code })
        : PARTICIPANTS[kind]
          ? paths.staffEnrolments(language, code, PARTICIPANTS[kind])
          : paths.staffApplications(language, code, searchOf[kind]),
  }));
}
