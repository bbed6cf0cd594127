import { bakuDateOf } from "~/domain/calendar/baku-time";
import { displayMoment } from "~/domain/calendar/deadline";
import { displayDate } from "~/domain/calendar/local-date";
import { weekdayOf } from "~/domain/calendar/weekday";
import { getMyInterview, type MyInterview } from "~/domain/interviews/get-my-interview.server";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { formatTime } from "~/web/format.server";
import type { StepCard } from "./step-note";

/** The interview of one's own application in words: the time there is, and the times to choose from, by day. */
export async function interviewView(viewer: Viewer, language: Language, reference: string) {
  const t = translator(language);
  const { stage, booking, slots, changeHours, cohortName } = await getMyInterview(viewer, reference);
  const span = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) =>
    `${formatTime(startsAt, language)}–${formatTime(endsAt, language)}`;
  const whereOf = (slot: MyInterview["slots"][number]) => {
    const place = slot.where && textIn(slot.where, language);
    const online = slot.online ? t("my:interview.online") : null;
    return [place, online].filter(Boolean).join(" · ");
  };
  const days = new Map<string, MyInterview["slots"]>();
  for (const slot of slots) {
    const day = bakuDateOf(slot.startsAt);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  const dayWords = (day: string) =>
    t("my:interview.day", { weekday: t(`my:interview.weekday.${weekdayOf(day)}`), date: displayDate(day) });
  const href = paths.applicationInterview(language, reference);
  return {
    back: paths.application(language, reference),
    cohortName: textIn(cohortName, language),
    stageName: stage && textIn(stage.name, language),
    booking: booking && {
      day: dayWords(bakuDateOf(booking.startsAt)),
      time: span(booking),
      place: booking.interview.place && textIn(booking.interview.place, language),
      link: booking.interview.link,
      file: paths.applicationInterviewFile(language, reference),
      over: booking.over ? heldAs(booking.attended) : null,
      mayChange: booking.mayChange,
      changeable: booking.mayChange
        ? t("my:interview.changeableUntil", { at: displayMoment(booking.changeableUntil) })
        : t("my:interview.noChange", { hours: changeHours }),
    },
    days: [...days].map(([day, of]) => {
      const [place, another] = new Set(of.map(whereOf));
      return {
        day: dayWords(day),
        /** Where, if it is the same all day; otherwise each time says it. */
        place: another === undefined ? place : undefined,
        times: of.map((slot) => ({
          value: slot.id,
          label: span(slot),
          hint: another === undefined ? undefined : whereOf(slot),
        })),
      };
    }),
    rule: t("my:interview.rule", { hours: changeHours }),
    href,
  };
}

/** What became of an interview whose time is behind. */
function heldAs(attended: boolean | null): "was" | "missed" | "passed" {
  if (attended === null) return "passed";
  return attended ? "was" : "missed";
}

export type InterviewPageView = Awaited<ReturnType<typeof interviewView>>;

/** The card on the application's own page: when and where, or that a time can be chosen; null where there is none. */
export async function interviewCard(viewer: Viewer, language: Language, reference: string): Promise<StepCard | null> {
  const t = translator(language);
  const { stageName, booking, days, href } = await interviewView(viewer, language, reference);
  if (booking?.over === "missed") {
    return { title: t("my:interview.missed"), text: t("my:interview.missedText"), link: null, due: true };
  }
  if (stageName === null || booking?.over) return null;
  const link = { href, text: t(booking ? "my:interview.see" : "my:interview.choose") };
  if (booking) {
    const where = booking.place ?? t("my:interview.online");
    return {
      title: t("my:interview.cardBooked", { day: booking.day, time: booking.time }),
      text: where,
      link,
      due: false,
    };
  }
  const open = days.length > 0;
  return {
    title: t(open ? "my:interview.cardChoose" : "my:interview.cardWait"),
    text: t(open ? "my:interview.chooseIntro" : "my:interview.none"),
    link: open ? link : null,
    due: open,
  };
}
