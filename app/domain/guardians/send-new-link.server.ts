import { awaitsGuardian } from "~/domain/applications/application";
import { tellGuardian } from "~/domain/consents/tell-guardian.server";
import { atLeast } from "~/domain/identity/at-least";
import { countAttempt } from "~/domain/identity/limits.server";
import type { Language } from "~/domain/languages";
import { normalised } from "~/domain/people/normalise";
import { paths } from "~/paths";
import { asSystem, type Tx } from "~/platform/db.server";
import { GUARDIAN_LINK, guardianLinkOf } from "./find-guardian-link.server";
import { manageableUntil, openManageLink } from "./open-manage-link.server";
import { requestConsent } from "./request-consent.server";

/**
 * Mails a guardian new links to everything they were asked or have answered and may still open; the earlier ones die.
 * Says and takes the same for an address that belongs to no guardian.
 * @throws {RuleBroken} limits.tooMany
 */
export async function sendNewLink(
  input: { email: string; language: Language },
  client: { address: string },
): Promise<void> {
  const email = normalised(input.email, ["trim", "asciiLowerCase"]);
  await countAttempt("mail", { email, address: client.address });
  await atLeast(400, () =>
    asSystem("a guardian asks for a new link", async (tx, now) => {
      const links = await tx.guardianLink.findMany({
        where: { guardian: { email }, usedAt: null, revokedAt: null, application: { erasedAt: null } },
        orderBy: [{ sentAt: "desc" }, { id: "desc" }],
        select: { ...GUARDIAN_LINK, purpose: true },
      });
      for (const row of links) await renew(tx, now, row, input.language);
    }),
  );
}

type Row = Parameters<typeof guardianLinkOf>[0] & { purpose: "answer" | "manage" };

async function renew(tx: Tx, now: Date, row: Row, language: Language): Promise<void> {
  const { application, guardian, expiresAt } = row;
  if (row.purpose === "answer") {
    if (!awaitsGuardian(application.status) || expiresAt <= now) return;
    await requestConsent(tx, now, { applicationId: application.id, guardianId: guardian.id });
    return;
  }
  if (now >= manageableUntil(application.cohort)) return;
  const link = await openManageLink(tx, now, row);
  const path = paths.consentReceipt(language, link.token);
  const validUntil = link.expiresAt.toISOString();
  await tellGuardian(
    tx,
    now,
    { ...guardianLinkOf(row), id: link.id },
    "guardianNewLink",
    (about) => ({ ...about, path, validUntil }),
    language,
  );
}
