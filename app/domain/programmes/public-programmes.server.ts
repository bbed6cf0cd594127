import { isCallAhead } from "~/domain/cohorts/call";
import { IS_PUBLIC, PUBLIC_CALL, type PublicCall, publicCall } from "~/domain/cohorts/public-call.server";
import { NotFound } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import { countSeats } from "~/domain/seats/count-seats.server";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { ParticipationKind } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";

const PROGRAMME = {
  id: true,
  code: true,
  slug: true,
  participation: true,
  motif: true,
  name: true,
  shortName: true,
  summary: true,
  description: true,
  benefits: true,
  steps: true,
  cohorts: {
    where: IS_PUBLIC,
    select: PUBLIC_CALL,
    orderBy: { opensAt: "asc" as const },
  },
} as const;

export type PublicProgramme = {
  code: string;
  slug: string;
  participation: ParticipationKind;
  motif: string;
  name: Trilingual;
  shortName: Trilingual;
  summary: Trilingual;
  description: Trilingual;
  benefits: Trilingual[];
  steps: Trilingual[];
  /** Every cohort that was announced, by opening date. */
  calls: PublicCall[];
  /** The call to show first: the open one that closes soonest, else the next one, else the latest. */
  current: PublicCall | null;
};

/** The published programmes in their order, each with its calls. Three statements however many there are. */
export async function listPublicProgrammes(tx: Tx, now: Date): Promise<PublicProgramme[]> {
  const rows = await tx.programme.findMany({
    where: { publishedAt: { lte: now } },
    orderBy: { position: "asc" },
    select: PROGRAMME,
  });
  const seats = await countSeats(
    tx,
    rows.flatMap((row) => row.cohorts.map((cohort) => cohort.id)),
  );
  return rows.map(({ cohorts, ...row }) => {
    const calls = cohorts.map((cohort) => publicCall(cohort, seats.get(cohort.id), now));
    return {
      ...row,
      name: trilingualSchema.parse(row.name),
      shortName: trilingualSchema.parse(row.shortName),
      summary: trilingualSchema.parse(row.summary),
      description: trilingualSchema.parse(row.description),
      benefits: trilingualSchema.array().parse(row.benefits),
      steps: trilingualSchema.array().parse(row.steps),
      calls,
      current: currentCall(calls),
    };
  });
}

/** @throws {NotFound} for a programme that does not exist or is not published */
export async function getPublicProgramme(tx: Tx, now: Date, slug: string): Promise<PublicProgramme> {
  const found = (await listPublicProgrammes(tx, now)).find((programme) => programme.slug === slug);
  if (!found) throw new NotFound();
  return found;
}

function currentCall(calls: PublicCall[]): PublicCall | null {
  const open = calls.filter((call) => call.phase === "open");
  const ahead = calls.filter((call) => isCallAhead(call.phase));
  const nearest = open.sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime())[0] ?? ahead[0];
  return nearest ?? calls.filter((call) => call.phase !== "cancelled").at(-1) ?? null;
}
