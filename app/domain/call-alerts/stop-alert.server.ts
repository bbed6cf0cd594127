import { RuleBroken } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { alertTokenHash } from "./alert-token.server";

/** The owner of an address does not want to be told, or not any more. @throws {RuleBroken} alert.linkUnknown */
export function stopAlert(input: { token: string }): Promise<void> {
  return asSystem("call alert", async (tx, now) => {
    const { count } = await tx.callAlert.updateMany({
      where: { tokenHash: alertTokenHash(input.token) },
      data: { stoppedAt: now },
    });
    if (count === 0) throw new RuleBroken([{ key: "alert.linkUnknown" }]);
  });
}
