import { RuleBroken } from "~/domain/errors";
import { atLeast } from "~/domain/identity/at-least";
import { blockersToStepUp } from "~/domain/identity/blockers-to-step-up";
import { countAttempt } from "~/domain/identity/limits.server";
import { mailOf } from "~/domain/messages/mail-templates";
import type { SignedIn } from "~/domain/people/signed-in";
import { newRecoveryToken } from "~/domain/recovery/recovery-token.server";
import { readSetting } from "~/domain/settings/read-setting.server";
import { paths } from "~/paths";
import { asSystem } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { otherAccount } from "./other-account.server";

/**
 * Mails a link to the address of another account, for whoever does not remember its password. Says and takes the same for
 * an address without one. @throws {RuleBroken} stepUp.needed, limits.tooMany
 */
export async function askMergeLink(
  signedIn: SignedIn,
  input: { email: string },
  client: { address: string },
): Promise<void> {
  const blockers = blockersToStepUp(signedIn);
  if (blockers.length > 0) throw new RuleBroken(blockers);
  const { viewer } = signedIn;
  await countAttempt("mail", { email: input.email, address: client.address });
  await atLeast(400, () =>
    asSystem("merge_accounts", async (tx, now) => {
      const other = await otherAccount(tx, now, viewer, input);
      if (!other) return;
      const { personId } = viewer;
      const { personId: otherPersonId, email, language } = other.viewer;
      await tx.accountMerge.deleteMany({ where: { personId, doneAt: null } });
      const { token, tokenHash } = newRecoveryToken();
      const hours = await readSetting(tx, now, "merging.linkHours");
      const expiresAt = new Date(now.getTime() + hours * 3_600_000);
      const { id } = await tx.accountMerge.create({
        data: { personId, otherPersonId, tokenHash, askedAt: now, expiresAt },
        select: { id: true },
      });
      await enqueueMail(tx, now, {
        ...mailOf("mergeLink", { path: paths.mergeConfirm(language, token), validUntil: expiresAt.toISOString() }),
        ...{ language, to: email, personId: otherPersonId, key: `mergeLink:${id}` },
      });
    }),
  );
}
