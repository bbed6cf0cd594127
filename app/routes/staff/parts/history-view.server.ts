import type { ApplicationHistoryEvent } from "~/domain/applications/application-events.server";
import { displayMoment } from "~/domain/calendar/deadline";
import type { StaffWords } from "./words.server";

/** Events in words: what, who, when, why. */
export function historyView(t: StaffWords, events: ApplicationHistoryEvent[], reasonText: (key: string) => string) {
  return events.map(({ action, actor, by, at, toStatus, reasonKeys, note }) => ({
    key: `${action} ${at.toISOString()}`,
    what: t(`staff:event.${action}`),
    status: toStatus,
    who: by ?? t(`staff:actor.${actor}`),
    at: displayMoment(at),
    why: [...reasonKeys.map(reasonText), ...(note ? [note] : [])].join(". "),
  }));
}

export type HistoryRow = ReturnType<typeof historyView>[number];
