import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { openTotp } from "./sealed-totp.server";
import { totpAddress } from "./totp.server";

const SETUP_MS = 3_600_000;

/** What an app needs to be set up: the secret to type, and the address to scan. Null unless begun within the last hour. */
export function getAuthenticatorSetup(viewer: Viewer): Promise<{ secret: string; address: string } | null> {
  const { userId, email } = viewer;
  return asViewer(viewer, async (tx, now) => {
    const app = await tx.authenticatorApp.findUnique({ where: { userId }, select: { nextSecret: true, nextAt: true } });
    if (!app?.nextSecret || !app.nextAt || now.getTime() - app.nextAt.getTime() > SETUP_MS) return null;
    const secret = openTotp(userId, app.nextSecret);
    return { secret, address: totpAddress(secret, email) };
  });
}
