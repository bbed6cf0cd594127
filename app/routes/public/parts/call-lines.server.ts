import { bakuDateOf, lastBakuDayBefore } from "~/domain/calendar/baku-time";
import { displayDate } from "~/domain/calendar/local-date";
import { daysLeft, isCallAhead } from "~/domain/cohorts/call";
import type { PublicCall } from "~/domain/cohorts/public-call.server";
import { type Language, textIn } from "~/domain/languages";
import { translator } from "~/i18n/texts.server";
import { paths } from "~/paths";

/** A call as a list shows it, in the reader's language. */
export type CallLines = {
  code: string;
  name: string;
  href: string;
  standing: "open" | "announced" | "other";
  state: string;
  /** The one date that matters now: the deadline, the opening, or when it closed. */
  date: string;
  /** How long is left; only while it is open. */
  left: string | null;
  /** Age and places. */
  facts: string;
  period: string;
};

export function callLines(call: PublicCall, language: Language, now: Date): CallLines {
  const t = translator(language);
  const { minAge, maxAge } = call.eligibility;
  const seats = call.seats.total;
  return {
    code: call.code,
    name: textIn(call.name, language),
    href: paths.cohort(language, call.code),
    standing: call.phase === "open" ? "open" : isCallAhead(call.phase) ? "announced" : "other",
    state: t(`states:call.${call.phase}`),
    date: dateLine(call, language),
    left: call.phase === "open" ? leftLine(call, language, now) : null,
    facts:
      seats > 0 ? t("public:call.ageAndPlaces", { minAge, maxAge, seats }) : t("public:call.age", { minAge, maxAge }),
    period: t("public:call.period", { from: displayDate(call.startsOn), to: displayDate(call.endsOn) }),
  };
}

/** "12 days left", "1 day left", "Today is the last day". */
export function leftLine(call: Pick<PublicCall, "closesAt">, language: Language, now: Date): string {
  const t = translator(language);
  const days = daysLeft(call, now);
  if (days <= 0) return t("public:call.lastDay");
  return days === 1 ? t("public:call.oneDayLeft") : t("public:call.daysLeft", { days });
}

function dateLine(call: PublicCall, language: Language): string {
  const t = translator(language);
  const closes = displayDate(lastBakuDayBefore(call.closesAt));
  if (call.cancelledAt) return t("public:call.cancelled", { date: displayDate(bakuDateOf(call.cancelledAt)) });
  if (isCallAhead(call.phase)) return t("public:call.opens", { date: displayDate(bakuDateOf(call.opensAt)) });
  return call.phase === "open"
    ? t("public:call.deadline", { date: closes })
    : t("public:call.closed", { date: closes });
}
