import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import { mustHaveFactor } from "./must-have-factor.server";
import { NATIONAL } from "./national-credential.server";

export type SecondFactor = {
  /** Since when there is an authenticator app; null without one. */
  authenticatorAt: Date | null;
  passkeys: { id: string; name: string; addedAt: Date; lastUsedAt: Date | null }[];
  /** Recovery codes that have not been used. */
  codesLeft: number;
  /** Whether the account must have a factor. */
  mustHave: boolean;
  /** Since when the national identity signs in too; null where it does not. */
  nationalAt: Date | null;
};

/** The ways the viewer has to show a second factor, and the national identity where it is linked. */
export function getSecondFactor(viewer: Viewer): Promise<SecondFactor> {
  const { userId } = viewer;
  return asViewer(viewer, async (tx) => {
    const app = await tx.authenticatorApp.findUnique({ where: { userId }, select: { addedAt: true } });
    const passkeys = await tx.passkey.findMany({
      where: { userId },
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
      orderBy: { createdAt: "asc" },
    });
    const national = await tx.credential.findFirst({
      where: { userId, providerId: NATIONAL },
      select: { createdAt: true },
    });
    return {
      nationalAt: national?.createdAt ?? null,
      authenticatorAt: app?.addedAt ?? null,
      passkeys: passkeys.map(({ createdAt, ...passkey }) => ({ ...passkey, addedAt: createdAt })),
      codesLeft: await tx.recoveryCode.count({ where: { userId, usedAt: null } }),
      mustHave: await mustHaveFactor(tx, viewer),
    };
  });
}
