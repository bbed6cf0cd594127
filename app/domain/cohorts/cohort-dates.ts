import type { StageKind } from "~/generated/prisma/enums";
import type { LocalDate } from "../calendar/local-date";

export type StageDays = { key: string; kind: StageKind; startsOn: LocalDate; endsOn: LocalDate };

/** The days of a cohort as people write them. Every end is the last day, counted in. */
export type CohortDays = {
  opensOn: LocalDate;
  closesOn: LocalDate;
  resultsOn: LocalDate;
  /** The last day to answer the first offers. */
  confirmFirstOffersBy: LocalDate | null;
  startsOn: LocalDate;
  endsOn: LocalDate;
  /** The last day on which somebody is promoted from the waiting list. */
  promoteUntil: LocalDate | null;
  orientationOn: LocalDate | null;
  stages: StageDays[];
  /** When seats set aside for a group open to all; null for never. */
  releases: (LocalDate | null)[];
};
