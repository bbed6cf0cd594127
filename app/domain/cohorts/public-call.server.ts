import { type LocalDate, localDateOfColumn } from "~/domain/calendar/local-date";
import { type EligibilityRules, eligibilityDay, eligibilityRulesSchema } from "~/domain/eligibility/eligibility-rules";
import type { Trilingual } from "~/domain/languages";
import type { SeatCounts } from "~/domain/seats/count-seats.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Prisma } from "~/generated/prisma/client";
import { type CallPhase, callPhase } from "./call";

/** The columns of a cohort that everybody may see in a list. */
export const PUBLIC_CALL = {
  id: true,
  code: true,
  name: true,
  state: true,
  opensAt: true,
  closesAt: true,
  startsOn: true,
  endsOn: true,
  eligibility: true,
  cancelledAt: true,
} as const;

/** Cohorts the public may know of: no drafts, nor what was cancelled before it was ever announced. */
export const IS_PUBLIC = {
  state: { not: "draft" },
  OR: [{ state: { not: "cancelled" } }, { announcedAt: { not: null } }],
} satisfies Prisma.CohortWhereInput;

type Row = Prisma.CohortGetPayload<{ select: typeof PUBLIC_CALL }>;

export type PublicCall = {
  id: string;
  code: string;
  name: Trilingual;
  phase: CallPhase;
  opensAt: Date;
  closesAt: Date;
  startsOn: LocalDate;
  endsOn: LocalDate;
  eligibility: EligibilityRules;
  /** The day on which the age counts. */
  ageOn: LocalDate;
  seats: SeatCounts;
  cancelledAt: Date | null;
};

const NO_SEATS: SeatCounts = { total: 0, free: 0, offered: 0, kept: 0 };

/** What a list says of a cohort that is no draft. */
export function publicCall(row: Row, seats: SeatCounts = NO_SEATS, now: Date): PublicCall {
  const phase = callPhase(row, now);
  if (!phase) throw new Error(`cohort ${row.code} is a draft and not public`);
  const startsOn = localDateOfColumn(row.startsOn);
  const eligibility = eligibilityRulesSchema.parse(row.eligibility);
  return {
    id: row.id,
    code: row.code,
    name: trilingualSchema.parse(row.name),
    phase,
    opensAt: row.opensAt,
    closesAt: row.closesAt,
    startsOn,
    endsOn: localDateOfColumn(row.endsOn),
    eligibility,
    ageOn: eligibilityDay(eligibility, { closesAt: row.closesAt, startsOn }),
    seats,
    cancelledAt: row.cancelledAt,
  };
}
