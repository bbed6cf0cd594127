import type { Viewer } from "~/domain/people/viewer";
import { viewerOf } from "~/domain/people/viewer-of.server";
import { asSystem } from "~/platform/db.server";

const SELECT = {
  email: true,
  credentials: { select: { password: true } },
  person: {
    select: {
      grants: { select: { role: true, programme: { select: { code: true } }, unit: { select: { code: true } } } },
    },
  },
} as const;

/** The roles of everybody who has one, with where they hold, and the password hashes that occur. */
export async function staffAccounts() {
  const users = await asSystem("a test", (tx) =>
    tx.user.findMany({ where: { person: { grants: { some: {} } } }, select: SELECT }),
  );
  const roles = users.map(({ email, person }) => [
    email,
    person?.grants.map(({ role, programme, unit }) => [role, programme?.code ?? unit?.code ?? "all"]),
  ]);
  const hashes = new Set(users.flatMap(({ credentials }) => credentials.map(({ password }) => password ?? "")));
  return { roles: Object.fromEntries(roles), hashes: [...hashes] };
}

/** An account of the demonstration as it would be signed in now. @throws when there is none of this address */
export function accountOf(email: string): Promise<Viewer> {
  return asSystem("a test", async (tx, now) => {
    const { personId } = await tx.user.findFirstOrThrow({ where: { email }, select: { personId: true } });
    const viewer = personId && (await viewerOf(tx, now, personId));
    if (!viewer) throw new Error(`${email} is closed`);
    return viewer;
  });
}
