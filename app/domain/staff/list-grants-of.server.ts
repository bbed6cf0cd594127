import { NotAllowed } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import { canAdminister } from "~/domain/people/policy";
import type { Role } from "~/domain/people/roles";
import type { Viewer } from "~/domain/people/viewer";
import { shownTextSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";

export type GrantOf = {
  id: string;
  role: Role;
  /** The name of the programme, cohort or unit; null for everywhere. */
  scope: Trilingual | null;
  since: Date;
  until: Date | null;
  revokedAt: Date | null;
  /** Members of staff; null for the portal itself, and where it was not written down. */
  grantedBy: string | null;
  revokedBy: string | null;
  /** Whether it holds at this moment. */
  holds: boolean;
};

const NAMED = { select: { user: { select: { name: true } } } } as const;
const PLACE = { select: { name: true } } as const;

/** Every role somebody holds or held, the latest first: who gave it, and who ended it. @throws {NotAllowed} */
export function listGrantsOf(viewer: Viewer, { personId }: { personId: string }): Promise<GrantOf[]> {
  return asViewer(viewer, async (tx, now) => {
    if (!canAdminister(viewer)) throw new NotAllowed(false);
    const rows = await tx.roleGrant.findMany({
      where: { personId },
      include: { grantedBy: NAMED, revokedBy: NAMED, programme: PLACE, cohort: PLACE, unit: PLACE },
      orderBy: [{ grantedAt: "desc" }, { id: "desc" }],
    });
    return rows.map((row) => {
      const place = row.programme ?? row.cohort ?? row.unit;
      const { id, role, endsAt: until, revokedAt } = row;
      return {
        ...{ id, role, until, revokedAt, since: row.grantedAt },
        scope: place && shownTextSchema.parse(place.name),
        grantedBy: row.grantedBy?.user?.name ?? null,
        revokedBy: row.revokedBy?.user?.name ?? null,
        holds: revokedAt === null && row.grantedAt <= now && (until === null || until > now),
      };
    });
  });
}
