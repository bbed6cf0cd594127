import { callPhase, isCallAhead } from "~/domain/cohorts/call";
import type { Trilingual } from "~/domain/languages";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asSystem } from "~/platform/db.server";
import { alertTokenHash } from "./alert-token.server";

/** What a link of a call alert is about, and where it stands. */
export type AlertLink = {
  code: string;
  name: Trilingual;
  opensAt: Date;
  /** toConfirm and confirmed while the call is ahead; told: it has opened, or is over. */
  state: "toConfirm" | "confirmed" | "stopped" | "told";
  open: boolean;
};

/** Looks a link up; nothing changes. Null for one that is unknown, or was replaced by a later mail. */
export function findAlert(token: string): Promise<AlertLink | null> {
  return asSystem("call alert", async (tx, now) => {
    const alert = await tx.callAlert.findUnique({
      where: { tokenHash: alertTokenHash(token) },
      select: {
        confirmedAt: true,
        stoppedAt: true,
        notifiedAt: true,
        cohort: { select: { code: true, name: true, state: true, opensAt: true, closesAt: true } },
      },
    });
    if (!alert) return null;
    const { code, name, opensAt } = alert.cohort;
    const phase = callPhase(alert.cohort, now);
    const ahead = phase !== null && isCallAhead(phase) && alert.notifiedAt === null;
    const wanted = alert.confirmedAt === null ? "toConfirm" : "confirmed";
    const state = !ahead ? "told" : alert.stoppedAt !== null ? "stopped" : wanted;
    return { code, name: trilingualSchema.parse(name), opensAt, state, open: phase === "open" };
  });
}
