import type { Tx } from "~/platform/db.server";

/** Whether an account has a second factor. Asked under a lock on the account, so that two who add one are told apart. */
export async function lockFactors(tx: Tx, userId: string): Promise<{ authenticator: boolean; passkeys: number }> {
  await tx.$queryRaw`select id from app_user where id = ${userId}::uuid for update`;
  const app = await tx.authenticatorApp.count({ where: { userId, secret: { not: null } } });
  const passkeys = await tx.passkey.count({ where: { userId } });
  return { authenticator: app === 1, passkeys };
}
