import { bakuDateOf } from "~/domain/calendar/baku-time";
import { displayDate } from "~/domain/calendar/local-date";
import { weekdayOf } from "~/domain/calendar/weekday";
import { listMyPanels, type PanelRow } from "~/domain/interviews/list-my-panels.server";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { formatTime } from "~/web/format.server";
import { cameWords } from "./interviews-view.server";
import { staffWords } from "./words.server";

/** The interviews of the viewer's panels in words, by day. */
export async function myPanelsView(viewer: Viewer, language: Language, from: string | null) {
  const t = staffWords(language);
  const { rows, nextFrom } = await listMyPanels(viewer, from);
  const days: { day: string; rows: ReturnType<typeof rowView>[] }[] = [];
  for (const row of rows) {
    const date = bakuDateOf(row.startsAt);
    const day = `${displayDate(date)}, ${t(`staff:weekday.${weekdayOf(date)}`)}`;
    if (days.at(-1)?.day !== day) days.push({ day, rows: [] });
    days.at(-1)?.rows.push(rowView(row, language));
  }
  return {
    title: t("staff:myInterviews.title"),
    days,
    firstHref: from === null ? null : paths.staffMyInterviews(language),
    nextHref: nextFrom && paths.staffMyInterviews(language, { from: nextFrom }),
  };
}

type MyPanelsView = Awaited<ReturnType<typeof myPanelsView>>;
export type PanelRowView = MyPanelsView["days"][number]["rows"][number];

function rowView(row: PanelRow, language: Language) {
  const t = staffWords(language);
  const { candidate, where, link } = row;
  return {
    key: candidate?.bookingId ?? row.slotId,
    time: `${formatTime(row.startsAt, language)}–${formatTime(row.endsAt, language)}`,
    call: `${textIn(row.cohortName, language)} · ${textIn(row.stageName, language)}`,
    where: where ? textIn(where, language) : null,
    link,
    aside: row.aside,
    candidate: candidate && {
      ...{ bookingId: candidate.bookingId, name: candidate.name, reference: candidate.reference },
      attended: candidate.attended,
      came: cameWords(t, candidate.attended),
      marks: row.mayMark && !candidate.review?.done,
      mayStandAside: !candidate.review?.done,
      review: candidate.review && {
        href: paths.staffReview(language, candidate.review.id),
        text: t(candidate.review.done ? "staff:myInterviews.seeScores" : "staff:myInterviews.score"),
        done: candidate.review.done,
      },
    },
  };
}
