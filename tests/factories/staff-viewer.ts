import type { Grant, Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";

/** A member of staff with these grants, as an account in the database. A grant names only what narrows it. */
export function staffViewer(email: string, ...grants: (Partial<Grant> & Pick<Grant, "role">)[]): Promise<Viewer> {
  const full = grants.map((grant) => ({ programmeId: null, cohortId: null, unitId: null, ...grant }));
  return asSystem("test rows", async (tx, now) => {
    const { id, user } = await tx.person.create({
      data: {
        createdAt: now,
        user: { create: { name: email, email, emailVerified: true, createdAt: now, updatedAt: now } },
        grants: { create: full.map((grant) => ({ ...grant, grantedAt: now })) },
      },
      select: { id: true, user: { select: { id: true } } },
    });
    return { kind: "person", personId: id, userId: user?.id ?? "", email, name: email, language: "az", grants: full };
  });
}
