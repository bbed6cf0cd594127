import { z } from "zod";
import type { Trilingual } from "~/domain/languages";
import { fieldNames } from "~/domain/people/field-names";
import type { TypedProfile } from "~/domain/people/profile-checks";
import { SHIPPED_PROFILE } from "~/domain/people/shipped-profile";
import type { Tx } from "~/platform/db.server";
import { changedForGuardian } from "./return-scope";

const recordSchema = z.record(z.string(), z.unknown());

/** What a correction that is held back changes of what a guardian had confirmed, by name; empty where none is held. */
export async function heldChanges(tx: Tx, applicationId: string): Promise<Trilingual[]> {
  const { heldSubmission, submissions } = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      heldSubmission: true,
      submissions: { orderBy: { number: "desc" }, take: 2, select: { profile: true } },
    },
  });
  const [held, confirmed] = submissions.map(({ profile }) => recordSchema.parse(profile) as TypedProfile);
  if (heldSubmission === null || !held || !confirmed) return [];
  return fieldNames(SHIPPED_PROFILE, changedForGuardian(confirmed, held));
}
