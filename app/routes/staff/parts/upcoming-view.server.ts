import { bakuDateOf } from "~/domain/calendar/baku-time";
import { displayMoment } from "~/domain/calendar/deadline";
import { weekdayOf } from "~/domain/calendar/weekday";
import { type Language, textIn } from "~/domain/languages";
import { listName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { AHEAD, getUpcoming, type UpcomingPage } from "~/domain/upcoming/get-upcoming.server";
import {
  holdsOne,
  isEnd,
  isHoldSubject,
  isKeptBack,
  isUnseen,
  isUpcomingKind,
  UPCOMING_KIND_NAMES,
} from "~/domain/upcoming/kinds";
import { paths } from "~/paths";
import { dayOf, lastMinute, staffWords } from "./words.server";

/** What will happen, day by day and cohort by cohort, in words. `params`: how many days, and which cohort. */
export async function upcomingView(viewer: Viewer, language: Language, params: URLSearchParams) {
  const t = staffWords(language);
  const days = AHEAD.find((each) => String(each) === params.get("days")) ?? 7;
  const code = params.get("cohort") || null;
  const page = await getUpcoming(viewer, { days, code });
  const asked = { days: String(days), cohort: code ?? undefined };
  return {
    title: t("staff:upcomingPage.title"),
    now: t("staff:upcomingPage.now", { at: displayMoment(page.now) }),
    spans: AHEAD.map((each) => ({
      href: paths.staffUpcoming(language, { ...asked, days: String(each) }),
      text: t("staff:upcomingPage.days", { number: each }),
      current: each === days,
    })),
    days: String(days),
    code: code ?? "",
    cohorts: page.cohorts.map((cohort) => ({ value: cohort.code, label: textIn(cohort.name, language) })),
    dated: daysOf(page, language),
    more: page.more,
    holds: page.holds.map(({ id, subject, cohort, reference, reason, until, by }) => ({
      id,
      what: isUpcomingKind(subject) ? t(`staff:upcoming.${subject}`) : subject,
      whom: reference ?? textIn(cohort.name, language),
      code: cohort.code,
      reason,
      until: isUpcomingKind(subject) && isEnd(subject) ? lastMinute(until) : displayMoment(until),
      by,
      mayEnd: cohort.mayRun && isUpcomingKind(subject) && isKeptBack(subject),
    })),
    clock: page.clock,
    unseen: unseenHolds(page, language, code),
  };
}

/** What is put off for those staff may not know of, where one cohort is looked at and the viewer runs it. */
function unseenHolds({ cohorts }: UpcomingPage, language: Language, code: string | null) {
  const t = staffWords(language);
  const cohort = cohorts.find((each) => each.code === code);
  if (!cohort?.mayRun) return [];
  return UPCOMING_KIND_NAMES.filter(isUnseen).map((kind) => ({
    href: paths.staffHold(language, cohort.code, kind),
    text: t(`staff:upcomingPage.unseen.${kind}`),
  }));
}

export type UpcomingView = Awaited<ReturnType<typeof upcomingView>>;

/** The rows under the days they fall on; an exclusive end belongs to the day before it. */
function daysOf(page: UpcomingPage, language: Language) {
  const days: { day: string; weekday: ReturnType<typeof weekdayOf>; rows: ReturnType<typeof rowOf>[] }[] = [];
  const shown = page.rows.map((row) => ({ row, at: isEnd(row.kind) ? new Date(row.at.getTime() - 1) : row.at }));
  for (const { row, at } of shown.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    const day = dayOf(at);
    if (days.at(-1)?.day !== day) days.push({ day, weekday: weekdayOf(bakuDateOf(at)), rows: [] });
    days.at(-1)?.rows.push(rowOf(row, language));
  }
  return days;
}

function rowOf(row: UpcomingPage["rows"][number], language: Language) {
  const { kind, at, number, people, cohort } = row;
  const mayHold = cohort.mayRun && isHoldSubject(kind);
  return {
    key: `${kind} ${cohort.code} ${at.toISOString()}`,
    kind,
    time: timeOf(row),
    cohort: textIn(cohort.name, language),
    cohortHref: paths.staffCohort(language, cohort.code),
    number,
    people: people.map(({ reference, surname, givenName }) => ({
      reference,
      name: listName({ surname, givenName }),
      href: paths.staffApplication(language, reference),
      holdHref: mayHold && holdsOne(kind) ? paths.staffHold(language, cohort.code, kind, reference) : null,
    })),
    unnamed: (number ?? 0) - people.length,
    holdHref: mayHold ? paths.staffHold(language, cohort.code, kind) : null,
  };
}

export type UpcomingRow = ReturnType<typeof rowOf>;

/** "23:59" for an end, "09:00" for a moment; nothing for what is about a whole day. */
function timeOf({ kind, at }: UpcomingPage["rows"][number]): string {
  if (kind === "starts" || kind === "seatsReleased" || kind === "comeOfAge") return "";
  return (isEnd(kind) ? lastMinute(at) : displayMoment(at)).slice(-5);
}
