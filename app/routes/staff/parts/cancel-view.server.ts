import { displayMoment } from "~/domain/calendar/deadline";
import { CANCEL_REASON_MAX_CHARS } from "~/domain/cohorts/cancellation";
import { getCancellation } from "~/domain/cohorts/get-cancellation.server";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { staffWords } from "./words.server";

/** What calling a cohort off means, or how far it is, in words. */
export async function cancelView(viewer: Viewer, language: Language, code: string) {
  const { name, mayCancel, cancelledAt, reason, live, ended } = await getCancellation(viewer, code);
  const t = staffWords(language);
  const left = live.applications + live.unseen + live.participants;
  return {
    title: textIn(name, language),
    code,
    overviewHref: paths.staffCohort(language, code),
    mayCancel,
    limit: CANCEL_REASON_MAX_CHARS,
    whom: [
      { key: "applications", label: t("staff:cancel.applications"), value: String(live.applications) },
      { key: "unseen", label: t("staff:cancel.unseen"), value: String(live.unseen) },
      { key: "participants", label: t("staff:cancel.participants"), value: String(live.participants) },
      { key: "seats", label: t("staff:cancel.seats"), value: String(live.seats) },
    ],
    cancelled: cancelledAt && {
      at: t("staff:cancel.at", { at: displayMoment(cancelledAt) }),
      reason: reason && textIn(reason, language),
      left,
      percent: left === 0 ? 100 : Math.floor((100 * ended) / (ended + left)),
      progress: t("staff:cancel.progress", { ended, total: ended + left }),
      finished: t("staff:cancel.finished", { ended }),
    },
  };
}

export type CancelView = Awaited<ReturnType<typeof cancelView>>;
