import type { Tx } from "~/platform/db.server";
import { refusePlace } from "./refuse-place.server";

/** Ends one person's waiting because the list has closed: no place became free. */
export async function endWaiting(tx: Tx, now: Date, application: { id: string; cohortId: string }): Promise<void> {
  await refusePlace(tx, now, {
    application: { ...application, status: "waitlisted" },
    action: "close_waiting_list",
    actor: { kind: "clock", personId: null },
    reasonKeys: ["waitingListClosed"],
    details: null,
    advice: null,
  });
}
