import type { Language } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import { readSetting } from "~/domain/settings/read-setting.server";
import { paths } from "~/paths";
import type { Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { newRecoveryNumber, newRecoveryToken } from "./recovery-token.server";

type Beginning = {
  personId: string | null;
  oldEmail: string;
  newEmail: string;
  language: Language;
} & ({ way: "phone" } | { way: "desk"; surname: string; givenName: string; birthDate: Date });

/** Writes a recovery down and the link by which the new address answers. Until it does, nothing else happens. */
export async function beginRecovery(tx: Tx, now: Date, beginning: Beginning): Promise<void> {
  const { token, tokenHash } = newRecoveryToken();
  const { language, newEmail, oldEmail, ...rest } = beginning;
  const hours = await readSetting(tx, now, "recovery.linkHours");
  const linkExpiresAt = new Date(now.getTime() + hours * 3_600_000);
  const { id } = await tx.accountRecovery.create({
    data: {
      ...rest,
      ...{ language, newEmail: newEmail.toLowerCase(), oldEmail: oldEmail.toLowerCase() },
      ...{ number: newRecoveryNumber(), tokenHash, linkExpiresAt, begunAt: now },
    },
    select: { id: true },
  });
  await enqueueMail(tx, now, {
    ...mailOf("recoveryConfirm", {
      path: paths.lostAddressConfirm(language, token),
      validUntil: linkExpiresAt.toISOString(),
    }),
    ...{ language, to: newEmail.toLowerCase(), key: `recoveryConfirm:${id}` },
  });
}
