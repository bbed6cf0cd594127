import type { Language } from "~/domain/languages";
import type { Grant, Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";

/** A grant names only what narrows it. */
type GrantRow = Partial<Grant> & Pick<Grant, "role">;

export type NewPerson = {
  email: string;
  name: string;
  language?: Language;
  /** Argon2id hash by which they sign in; without one they can only have a new password sent. */
  passwordHash?: string;
  grants?: GrantRow[];
  /** Who gave the grants. */
  grantedById?: string;
  /** Whether a role asks for a second factor, as it does of every account but those of demonstrations and most tests. */
  factorNeeded?: boolean;
};

// Tests move the clock back, too: the roles they give hold at any time.
const LONG_AGO = new Date("2020-01-01T00:00:00Z");

/** A person with a confirmed account, as after signing up, and the viewer they are when signed in. */
export function makePerson(given: NewPerson): Promise<Viewer> {
  const { email, name, language = "az", passwordHash, grants = [], grantedById, factorNeeded = false } = given;
  return asSystem("make a person", async (tx, now) => {
    const stamps = { createdAt: now, updatedAt: now };
    const person = await tx.person.create({
      data: {
        language,
        createdAt: now,
        user: { create: { name, email, emailVerified: true, secondFactorWaived: !factorNeeded, ...stamps } },
        grants: { create: grants.map((grant) => ({ ...grant, grantedById, grantedAt: LONG_AGO })) },
      },
      select: { id: true, user: { select: { id: true } } },
    });
    const userId = person.user?.id ?? "";
    if (passwordHash !== undefined) {
      const credential = { userId, accountId: userId, providerId: "credential", password: passwordHash };
      await tx.credential.create({ data: { ...credential, ...stamps }, select: { id: true } });
    }
    const full = grants.map((grant) => ({ programmeId: null, cohortId: null, unitId: null, ...grant }));
    return { kind: "person", personId: person.id, userId, email, name, language, grants: full };
  });
}
