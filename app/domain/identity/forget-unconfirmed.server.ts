import { asSystem } from "~/platform/db.server";

/**
 * Removes an account nobody has confirmed, before its address is registered anew: otherwise whoever came first,
 * perhaps somebody else, would have chosen the password that the owner's confirmation makes valid. Its links die with
 * it. An account that was given roles or anything else stays.
 */
export function forgetUnconfirmed(email: string): Promise<void> {
  return asSystem("identity", async (tx) => {
    const bare = { grants: { none: {} }, applications: { none: {} }, files: { none: {} }, guardians: { none: {} } };
    const person = { ...bare, profile: { is: null }, enrolments: { none: {} }, placements: { none: {} } };
    const where = { email: email.toLowerCase(), emailVerified: false, disabledAt: null, person };
    const user = await tx.user.findFirst({ where, select: { id: true, personId: true } });
    if (!user?.personId) return;
    const { count } = await tx.user.deleteMany({ where: { id: user.id, emailVerified: false } });
    if (count === 1) await tx.person.delete({ where: { id: user.personId } });
  });
}
