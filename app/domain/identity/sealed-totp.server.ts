import { open, seal } from "~/platform/secret-box.server";

/** What keeps a sealed secret with its account. */
export const totpBoundTo = (userId: string) => `authenticator_app.secret:${userId}`;

/** An authenticator's secret as the table keeps it: moved to another account it cannot be opened. */
export function sealTotp(userId: string, secret: string): Uint8Array<ArrayBuffer> {
  return seal(secret, totpBoundTo(userId));
}

/** @throws when it was changed, or belongs to another account */
export function openTotp(userId: string, sealed: Uint8Array): string {
  return open(sealed, totpBoundTo(userId));
}
