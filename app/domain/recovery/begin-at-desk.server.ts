import { bakuDateOf } from "~/domain/calendar/baku-time";
import { columnOfLocalDate, type LocalDate } from "~/domain/calendar/local-date";
import { RuleBroken } from "~/domain/errors";
import { atLeast } from "~/domain/identity/at-least";
import { countAttempt } from "~/domain/identity/limits.server";
import type { Language } from "~/domain/languages";
import { asSystem } from "~/platform/db.server";
import { beginRecovery } from "./begin-recovery.server";
import { recoverableAccount } from "./recoverable-account.server";

type AtDesk = {
  oldEmail: string;
  newEmail: string;
  surname: string;
  givenName: string;
  /** Null where what was typed is no day. */
  birthDate: LocalDate | null;
  language: Language;
};

/**
 * Begins a recovery that the Service decides, with the person in front of it. The new address is sent a link whether an
 * account has the old one or not: the answer is the same, and takes as long.
 * @throws {RuleBroken} recovery.birthDateWrong, recovery.sameAddress, limits.tooMany
 */
export async function beginAtDesk(input: AtDesk, client: { address: string }): Promise<void> {
  const { birthDate, oldEmail, newEmail } = input;
  const today = await asSystem("account_recovery", async (_tx, now) => bakuDateOf(now));
  const isSame = oldEmail.toLowerCase() === newEmail.toLowerCase();
  if (birthDate === null || birthDate > today || isSame) {
    throw new RuleBroken([
      ...(isSame ? [{ key: "recovery.sameAddress", field: "newEmail" }] : []),
      ...(birthDate === null || birthDate > today ? [{ key: "recovery.birthDateWrong", field: "birthDate" }] : []),
    ]);
  }
  await countAttempt("recovery", { email: oldEmail, address: client.address });
  await countAttempt("mail", { email: newEmail, address: "" });
  await atLeast(400, () =>
    asSystem("account_recovery", async (tx, now) => {
      const account = await recoverableAccount(tx, now, { email: oldEmail });
      const personId = account?.personId ?? null;
      await beginRecovery(tx, now, { ...input, way: "desk", personId, birthDate: columnOfLocalDate(birthDate) });
    }),
  );
}
