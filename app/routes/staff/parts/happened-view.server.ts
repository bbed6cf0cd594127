import { displayMoment } from "~/domain/calendar/deadline";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { whatHappened } from "~/domain/upcoming/what-happened.server";
import { staffWords } from "./words.server";

/** What happened since a moment, by kind; null for what is no moment. */
export async function happenedView(viewer: Viewer, language: Language, since: string | null) {
  const from = new Date(since ?? Number.NaN);
  if (Number.isNaN(from.getTime())) return null;
  const t = staffWords(language);
  const { now, events, mails } = await whatHappened(viewer, from);
  const sent = mails.reduce((sum, { number }) => sum + number, 0);
  return {
    since: t("staff:testClock.since", { from: displayMoment(from), to: displayMoment(now) }),
    lines: [
      ...events.map(({ action, number }) => ({ text: t(`staff:event.${action}`), number: String(number) })),
      ...(sent > 0 ? [{ text: t("staff:testClock.mails"), number: String(sent) }] : []),
    ],
  };
}

export type HappenedView = NonNullable<Awaited<ReturnType<typeof happenedView>>>;
