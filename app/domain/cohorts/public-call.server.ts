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
} as const;

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
  };
}
