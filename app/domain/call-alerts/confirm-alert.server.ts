import { RuleBroken } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { alertTokenHash } from "./alert-token.server";

/**
 * The owner of an address wants to be told; pressed again after a stop it begins anew.
 * @throws {RuleBroken} alert.linkUnknown
 */
export function confirmAlert(input: { token: string }): Promise<void> {
  return asSystem("call alert", async (tx, now) => {
    const { count } = await tx.callAlert.updateMany({
      where: { tokenHash: alertTokenHash(input.token) },
      data: { confirmedAt: now, stoppedAt: null },
    });
    if (count === 0) throw new RuleBroken([{ key: "alert.linkUnknown" }]);
  });
}
