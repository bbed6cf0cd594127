import { displayMoment } from "~/domain/calendar/deadline";
import { type Language, textIn } from "~/domain/languages";
import { listName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { getHold } from "~/domain/upcoming/get-hold.server";
import { isEnd, isKeptBack } from "~/domain/upcoming/kinds";
import { paths } from "~/paths";
import { lastMinute, staffWords } from "./words.server";

/** What would be put off, in words. */
export async function holdView(
  viewer: Viewer,
  language: Language,
  asked: { code: string; subject: string; reference: string | null },
) {
  const t = staffWords(language);
  const { subject, cohort, application, due, nothing } = await getHold(viewer, asked);
  const name = textIn(cohort.name, language);
  return {
    title: t(`staff:hold.title.${subject}`),
    back: paths.staffUpcoming(language, { days: "30", cohort: cohort.code }),
    about: [
      { key: "cohort", label: t("staff:appeals.cohort"), value: name },
      {
        key: "whom",
        label: t("staff:hold.whom"),
        value: application ? `${listName(application)}, ${application.reference}` : t("staff:hold.everybody"),
      },
      ...(due
        ? [{ key: "due", label: t("staff:hold.due"), value: isEnd(subject) ? lastMinute(due) : displayMoment(due) }]
        : []),
    ],
    nothing,
    effect: t(`staff:hold.effect.${subject}`),
    dayLabel: t(isKeptBack(subject) ? "staff:hold.morning" : "staff:hold.lastDay"),
  };
}

export type HoldView = Awaited<ReturnType<typeof holdView>>;
