import { z } from "zod";
import { isLocalDate } from "~/domain/calendar/local-date";
import { eligibilityRulesSchema } from "~/domain/eligibility/eligibility-rules";
import type { Prisma } from "~/generated/prisma/client";
import type { GuardianLinkPurpose } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { guardianTokenHash } from "./guardian-link.server";

const TOKEN = /^[\w-]{43}$/;

/** The young person as they submitted, of what a guardian is shown. */
const profileSchema = z.object({
  surname: z.string(),
  givenName: z.string(),
  patronymic: z.string().nullish(),
  sex: z.enum(["male", "female"]).nullish(),
  birthDate: z.string().refine(isLocalDate),
  docType: z.string().nullish(),
});

/**
 * The link a token belongs to, while it works: for its purpose, not used, not revoked, in time. Null for every other
 * token alike, so that nothing can be learnt from trying.
 */
export async function findGuardianLink(tx: Tx, now: Date, token: string, purpose: GuardianLinkPurpose) {
  if (!TOKEN.test(token)) return null;
  const link = await tx.guardianLink.findFirst({
    where: {
      tokenHash: guardianTokenHash(token),
      purpose,
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: now },
    },
    select: GUARDIAN_LINK,
  });
  return link && guardianLinkOf(link);
}

/** A link with whom it asks about whom, and what the cohort asks; the young person as they submitted last. */
export function guardianLinkOf({
  application,
  ...link
}: Prisma.GuardianLinkGetPayload<{ select: typeof GUARDIAN_LINK }>) {
  const { submissions, cohort, ...facts } = application;
  const { eligibility, ...call } = cohort;
  return {
    ...link,
    application: { ...facts, cohort: call },
    asks: eligibilityRulesSchema.parse(eligibility).guardianAsks,
    person: profileSchema.parse(submissions[0]?.profile),
  };
}

export type GuardianLinkFound = ReturnType<typeof guardianLinkOf>;

export const GUARDIAN_LINK = {
  id: true,
  expiresAt: true,
  guardian: { select: { id: true, surname: true, givenName: true, relation: true, email: true } },
  application: {
    select: {
      id: true,
      reference: true,
      status: true,
      personId: true,
      receivedAt: true,
      consentLapsesAt: true,
      enrolment: { select: { id: true, state: true } },
      submissions: { orderBy: { number: "desc" }, take: 1, select: { profile: true } },
      person: { select: { language: true } },
      cohort: {
        select: {
          id: true,
          name: true,
          programmeId: true,
          startsOn: true,
          endsOn: true,
          closesAt: true,
          resultsOn: true,
          eligibility: true,
          programme: { select: { name: true, code: true } },
          venueUnit: { select: { name: true } },
        },
      },
    },
  },
} satisfies Prisma.GuardianLinkSelect;
