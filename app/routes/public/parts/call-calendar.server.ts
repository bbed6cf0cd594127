import { bakuDateOf, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { addDays, columnOfLocalDate, daysBetween, displayDate, type LocalDate } from "~/domain/calendar/local-date";
import { isCallAhead } from "~/domain/cohorts/call";
import type { PublicCall } from "~/domain/cohorts/public-call.server";
import { type Language, textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";

/** Places along the calendar are shares of its width in per cent. */
export type CallCalendar = {
  months: { key: string; name: string; at: number }[];
  today: { at: number; label: string };
  rows: {
    code: string;
    name: string;
    href: string;
    open: boolean;
    state: string;
    from: number;
    to: number;
    /** Where the programme starts; null when that is beyond the months shown. */
    start: number | null;
    closesShort: string;
    opens: string;
    closes: string;
    starts: string;
  }[];
};

/** No picture reaches further than this: one call far ahead must not squeeze the near ones. */
const MOST_DAYS = 200;

/** The open and announced calls along the days from this month's first; null when there is none. */
export function callCalendar(calls: PublicCall[], language: Language, now: Date): CallCalendar | null {
  const shown = calls
    .filter((call) => call.phase === "open" || isCallAhead(call.phase))
    .sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime());
  if (shown.length === 0) return null;
  const today = bakuDateOf(now);
  const first = firstOfMonth(today);
  const far = shown.map((call) => call.startsOn).reduce((a, b) => (a > b ? a : b));
  const last = [firstOfMonth(addDays(firstOfMonth(far), 32)), addDays(first, MOST_DAYS)].reduce((a, b) =>
    a < b ? a : b,
  );
  const days = daysBetween(first, last);
  const at = (date: LocalDate) => rounded((Math.min(Math.max(daysBetween(first, date), 0), days) / days) * 100);
  const t = translator(language);
  return {
    months: monthsBetween(first, last, language).map(({ date, name }) => ({ key: date, name, at: at(date) })),
    today: { at: at(today), label: t("public:home.today", { date: displayDate(today).slice(0, 5) }) },
    rows: shown.map((call) => {
      const [opens, closes] = [bakuDateOf(call.opensAt), lastBakuDayBefore(call.closesAt)];
      return {
        code: call.code,
        name: textIn(call.name, language),
        href: paths.cohort(language, call.code),
        open: call.phase === "open",
        state: t(`states:call.${call.phase}`),
        from: at(opens),
        to: at(addDays(closes, 1)),
        start: call.startsOn < last ? at(call.startsOn) : null,
        closesShort: displayDate(closes).slice(0, 5),
        opens: displayDate(opens),
        closes: displayDate(closes),
        starts: displayDate(call.startsOn),
      };
    }),
  };
}

const firstOfMonth = (date: LocalDate): LocalDate => `${date.slice(0, 7)}-01`;
const rounded = (share: number) => Math.round(share * 100) / 100;

function monthsBetween(first: LocalDate, last: LocalDate, language: Language) {
  const format = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  const months = [];
  for (let date = first; date < last; date = firstOfMonth(addDays(date, 32))) {
    months.push({ date, name: format.format(columnOfLocalDate(date)) });
  }
  return months;
}
