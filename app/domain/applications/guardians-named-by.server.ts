import { GUARDIAN_POSITIONS } from "~/domain/people/guardian-fields";
import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";

/**
 * The guardians named in the profile, the first one first: without one a minor's profile is not complete, and a second
 * one counts while the young person says that there is one.
 */
export async function guardiansNamedBy(tx: Tx, now: Date, personId: string): Promise<string[]> {
  const { profile, guardians } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      profile: { select: { secondGuardian: true } },
      guardians: { orderBy: [{ createdAt: "desc" }, { id: "desc" }], select: { id: true, position: true } },
    },
  });
  const most = profile?.secondGuardian ? await readSetting(tx, now, "guardians.most") : 1;
  return GUARDIAN_POSITIONS.slice(0, most).flatMap((position) => {
    const guardian = guardians.find((row) => row.position === position);
    return guardian ? [guardian.id] : [];
  });
}
