import type { Trilingual } from "~/domain/languages";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Tx } from "~/platform/db.server";

/** What a decision is made of: the flat lists of reasons in their order, and the places in units where there are any. */
export type DecisionChoices = {
  ineligible: Reason[];
  notSelected: Reason[];
  offerWithdrawn: Reason[];
  /** Every reason by its key, retired ones too: what was said once must stay readable. */
  words: Record<string, Trilingual>;
  /** A track has no unit. */
  unitPlaces: { id: string; title: Trilingual; unit: Trilingual | null }[];
};

type Reason = { key: string; text: Trilingual };

/** The choices of a cohort's decisions in two statements; retired reasons are no longer offered. */
export async function decisionChoices(tx: Tx, cohortId: string): Promise<DecisionChoices> {
  const reasons = await tx.decisionReason.findMany({
    select: { key: true, text: true, outcomes: true, retiredAt: true },
    orderBy: { position: "asc" },
  });
  const places = await tx.$queryRaw<{ id: string; title: unknown; unit: unknown }[]>`
    select place.id, place.title, unit.name as unit from unit_place place left join unit on unit.id = place.unit_id
    where place.cohort_id = ${cohortId}::uuid order by place.position, place.key`;
  const offered = reasons.filter(({ retiredAt }) => retiredAt === null);
  const of = (outcome: string) =>
    offered
      .filter(({ outcomes }) => outcomes.includes(outcome))
      .map(({ key, text }) => ({ key, text: trilingualSchema.parse(text) }));
  return {
    ineligible: of("ineligible"),
    notSelected: of("notSelected"),
    offerWithdrawn: of("offerWithdrawn"),
    words: Object.fromEntries(reasons.map(({ key, text }) => [key, trilingualSchema.parse(text)])),
    unitPlaces: places.map(({ id, title, unit }) => ({
      id,
      title: trilingualSchema.parse(title),
      unit: unit === null ? null : trilingualSchema.parse(unit),
    })),
  };
}
