import { holdsSeat, turnOf } from "~/domain/applications/application";
import { displayMoment } from "~/domain/calendar/deadline";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { listSeats } from "~/domain/seats/list-seats.server";
import { paths } from "~/paths";
import { dayOf, lastMinute, staffWords } from "./words.server";

/** Seats and waiting list of a cohort in words. */
export async function seatsView(viewer: Viewer, language: Language, code: string) {
  const { seats, waiting } = await listSeats(viewer, code);
  const t = staffWords(language);
  const kept = seats.filter(
    ({ holder }) => holder && holdsSeat(holder.status) && turnOf(holder.status) === "kept",
  ).length;
  const held = seats.filter(({ holder }) => holder !== null).length;
  return {
    title: t("staff:seats.title"),
    counts: { total: seats.length, kept, offered: held - kept },
    some: { units: seats.some(({ unit }) => unit), reservations: seats.some(({ reservedFor }) => reservedFor) },
    seats: seats.map(({ number, unit, reservedFor, holder, since, replyBy }) => ({
      number,
      unit: unit ? textIn(unit, language) : "",
      reservedFor: reservedFor ? textIn(reservedFor, language) : "",
      holder: holder && {
        name: `${holder.surname} ${holder.givenName}`,
        status: holder.status,
        href: paths.staffApplication(language, holder.reference),
      },
      since: since ? dayOf(since) : "",
      replyBy: replyBy ? lastMinute(replyBy) : "",
    })),
    waiting: waiting.map(({ rank, reference, surname, givenName, submittedAt }) => ({
      rank,
      reference,
      name: `${surname} ${givenName}`,
      href: paths.staffApplication(language, reference),
      submitted: displayMoment(submittedAt),
    })),
  };
}
