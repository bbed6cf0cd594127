import { displayMoment } from "~/domain/calendar/deadline";
import { type Language, textIn } from "~/domain/languages";
import { listName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { listSeats } from "~/domain/seats/list-seats.server";
import { paths } from "~/paths";
import { foldFreeSeats } from "./fold-free-seats";
import { groupsView, groupWords, seatMatches, seatState } from "./seat-groups.server";
import { dayOf, lastMinute, staffWords } from "./words.server";

/** Seats, waiting list and receipts of a cohort in words; the table holds the seats asked for. */
export async function seatsView(
  viewer: Viewer,
  language: Language,
  code: string,
  shown: { group: string | null; state: string | null },
) {
  const seating = await listSeats(viewer, code);
  const { seats, waiting, promotions, standstill, endsAt, mayRun, mayMove } = seating;
  const t = staffWords(language);
  const person = ({ reference, surname, givenName }: { reference: string; surname: string; givenName: string }) => ({
    name: listName({ surname, givenName }),
    href: paths.staffApplication(language, reference),
  });
  const listed = seats.filter((seat) => seatMatches(seat, shown));
  return {
    here: paths.staffSeats(language, code),
    historyHref: paths.staffSeatHistory(language, code),
    title: t("staff:seats.title"),
    counts: {
      total: seats.length,
      kept: seats.filter((seat) => seatState(seat) === "kept").length,
      offered: seats.filter((seat) => seatState(seat) === "offered").length,
    },
    groups: groupsView(seats, language, code),
    filtered: listed.length < seats.length ? t("staff:seats.shown", { shown: listed.length, all: seats.length }) : null,
    some: { places: seats.some(({ place }) => place), reservations: seats.some(({ reservedFor }) => reservedFor) },
    seats: foldFreeSeats(
      listed.map(({ number, place, reservedFor, holder, since, replyBy }) => ({
        number,
        place: place ? groupWords({ place, reservedFor: null }, language) : "",
        reservedFor: reservedFor ? textIn(reservedFor.name, language) : t("staff:seats.openToAll"),
        holder: holder && { ...person(holder), status: holder.status },
        since: since ? dayOf(since) : "",
        replyBy: replyBy ? lastMinute(replyBy) : "",
      })),
    ),
    promotion: standstill
      ? t(`staff:seats.standstill.${standstill}`)
      : t("staff:seats.moves", { until: lastMinute(endsAt) }),
    open: standstill !== "ended" && standstill !== "notPromoting",
    mayRun,
    mayMove,
    waiting: waiting.map(({ position, submittedAt, wishes, groups, move, ...one }) => ({
      position,
      reference: one.reference,
      ...person(one),
      waitsFor: [...wishes, ...groups].map((words) => textIn(words, language)).join(" · "),
      submitted: displayMoment(submittedAt),
      move: move && {
        words: t("staff:seats.moveAsked", { from: position, to: move.to, by: move.askedBy }),
        reason: move.reason,
        own: move.own,
      },
    })),
    promotions: promotions.map(({ id, at, seat, person: promoted, replyBy, queue, passedOver }) => ({
      id,
      at: displayMoment(at),
      seat,
      ...person(promoted),
      replyBy: lastMinute(replyBy),
      queue: queue.map(person),
      passedOver: passedOver.map(({ why, ...one }) => ({ ...person(one), why: t(`staff:seats.passedOver.${why}`) })),
    })),
  };
}

export type SeatsView = Awaited<ReturnType<typeof seatsView>>;
