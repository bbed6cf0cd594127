import { z } from "zod";
import { awaitsGuardian, statusesWhere } from "~/domain/applications/application";
import { eligibilityRulesSchema } from "~/domain/eligibility/eligibility-rules";
import { NotFound } from "~/domain/errors";
import { readableCohorts } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";

/** The name of the young person as they submitted it last: all that staff see before a consent counts. */
const nameSchema = z.object({
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullish(),
  sex: z.enum(["male", "female"]).nullish(),
});

/** The cohorts whose papers the viewer may handle, as a condition on applications that wait for a guardian. */
export function awaitingIn(viewer: Pick<Viewer, "grants">): Prisma.ApplicationWhereInput {
  return { ...inReadableCohorts(viewer), status: { in: statusesWhere(awaitsGuardian) } };
}

/** Applications of the cohorts the viewer runs, whatever their state. */
export function inReadableCohorts(viewer: Pick<Viewer, "grants">): Prisma.ApplicationWhereInput {
  const cohorts = readableCohorts(viewer);
  if (cohorts === "all") return {};
  return { OR: [{ cohortId: { in: cohorts.cohortIds } }, { cohort: { programmeId: { in: cohorts.programmeIds } } }] };
}

/** The name somebody submitted under. @throws when nothing was submitted */
export const submittedName = (submissions: readonly { profile: unknown }[]) => {
  const { patronymic = null, sex = null, ...name } = nameSchema.parse(submissions[0]?.profile);
  return { ...name, patronymic, sex };
};

/**
 * An application that waits for a guardian, found by its reference, with nothing of it but the name and the cohort.
 * @throws {NotFound} alike for what the viewer does not run, what waits for nobody, and what is not there
 */
export async function findAwaiting(tx: Tx, viewer: Viewer, reference: string) {
  const row = await tx.application.findFirst({
    where: { AND: [{ reference }, awaitingIn(viewer)] },
    select: {
      id: true,
      reference: true,
      status: true,
      personId: true,
      receivedAt: true,
      consentLapsesAt: true,
      submissions: { orderBy: { number: "desc" }, take: 1, select: { profile: true } },
      cohort: {
        select: {
          id: true,
          code: true,
          name: true,
          programmeId: true,
          resultsOn: true,
          endsOn: true,
          eligibility: true,
        },
      },
    },
  });
  if (!row) throw new NotFound();
  const { submissions, cohort, ...application } = row;
  const { eligibility, name, ...call } = cohort;
  return {
    ...application,
    name: submittedName(submissions),
    cohort: { ...call, name: trilingualSchema.parse(name) },
    asks: eligibilityRulesSchema.parse(eligibility).guardianAsks,
  };
}

export type Awaiting = Awaited<ReturnType<typeof findAwaiting>>;
