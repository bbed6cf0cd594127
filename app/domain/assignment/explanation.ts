import { z } from "zod";
import type { Assigned, ShortWhy, ToAssign } from "./assign";
import { EXCLUDED_FOR, type ExcludedFor } from "./conflict-words";

const SHORT_WHY = ["tooFewReviewers", "keptApart", "limits"] as const satisfies readonly ShortWhy[];

/** How an assignment came about, as kept with its run: ids, never names. */
export const explanationSchema = z.object({
  /** Reviewers each application is to have. */
  perApplication: z.number().int(),
  /** It was about a third reviewer. */
  third: z.boolean(),
  reviewers: z.array(
    z.object({ id: z.uuid(), before: z.number().int(), after: z.number().int(), most: z.number().int().nullable() }),
  ),
  given: z.array(z.object({ application: z.uuid(), reviewers: z.array(z.uuid()) })),
  excluded: z.array(z.object({ reviewer: z.uuid(), kind: z.enum(EXCLUDED_FOR), applications: z.array(z.uuid()) })),
  short: z.array(z.object({ application: z.uuid(), missing: z.number().int(), why: z.enum(SHORT_WHY) })),
});

export type Explanation = z.output<typeof explanationSchema>;

export type Exclusion = { reviewerId: string; applicationId: string; kind: ExcludedFor };

/** What is kept of an assignment. */
export function explain(
  of: { perApplication: number; third: boolean; input: ToAssign; exclusions: readonly Exclusion[] },
  result: Assigned,
): Explanation {
  const { perApplication, third, input, exclusions } = of;
  const limits = new Map(input.reviewers.map(({ id, most }) => [id, most]));
  return {
    perApplication,
    third,
    reviewers: result.loads.map(({ reviewerId: id, before, after }) => ({
      id,
      before,
      after,
      most: limits.get(id) ?? null,
    })),
    given: result.given.map(({ applicationId, reviewerIds }) => ({
      application: applicationId,
      reviewers: reviewerIds,
    })),
    excluded: grouped(exclusions),
    short: result.short.map(({ applicationId, missing, why }) => ({ application: applicationId, missing, why })),
  };
}

function grouped(exclusions: readonly Exclusion[]): Explanation["excluded"] {
  const groups = new Map<string, Explanation["excluded"][number]>();
  for (const { reviewerId, applicationId, kind } of exclusions) {
    const key = `${reviewerId} ${kind}`;
    const group = groups.get(key) ?? { reviewer: reviewerId, kind, applications: [] };
    group.applications.push(applicationId);
    groups.set(key, group);
  }
  return [...groups.values()];
}
