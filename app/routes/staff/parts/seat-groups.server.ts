import { turnOf } from "~/domain/applications/application";
import { type Language, textIn } from "~/domain/languages";
import type { ListedSeat } from "~/domain/seats/list-seats.server";
import { paths } from "~/paths";
import { staffWords } from "./words.server";

const STATES = ["kept", "offered", "free"] as const;

/** Whether a seat is kept, waits for an answer, or is free. */
export function seatState({ holder }: ListedSeat): (typeof STATES)[number] {
  if (holder === null) return "free";
  return turnOf(holder.status) === "kept" ? "kept" : "offered";
}

/** Names the seats of one place and one group in addresses. */
const keyOf = ({ place, reservedFor }: ListedSeat): string =>
  [place?.key, reservedFor?.key].filter((key) => key !== undefined).join("+") || "open";

/** Whether a seat is among those asked for. */
export function seatMatches(seat: ListedSeat, shown: { group: string | null; state: string | null }): boolean {
  return (
    (shown.group === null || keyOf(seat) === shown.group) && (shown.state === null || seatState(seat) === shown.state)
  );
}

/** "IT and data · Information Technology", "Young people from the regions", or "Open to all". */
export function groupWords({ place, reservedFor }: Pick<ListedSeat, "place" | "reservedFor">, language: Language) {
  const title = place && textIn(place.title, language);
  const unit = place?.unit && textIn(place.unit, language);
  const parts = [title, unit === title ? null : unit, reservedFor && textIn(reservedFor.name, language)];
  return (
    parts.filter((part) => part !== null && part !== undefined).join(" · ") ||
    staffWords(language)("staff:seats.openToAll")
  );
}

/** The seats by place and group, each count with the address of the seats it counts. */
export function groupsView(seats: ListedSeat[], language: Language, code: string) {
  const samples = new Map<string, ListedSeat>();
  for (const seat of seats) if (!samples.has(keyOf(seat))) samples.set(keyOf(seat), seat);
  return [...samples].map(([key, sample]) => {
    const own = seats.filter((seat) => keyOf(seat) === key);
    const count = (state: (typeof STATES)[number]) => ({
      number: own.filter((seat) => seatState(seat) === state).length,
      href: paths.staffSeats(language, code, { group: key, state }),
    });
    return {
      key,
      /** What a form sends for it. */
      value: `${sample.place?.id ?? ""}|${sample.reservedFor?.id ?? ""}`,
      name: groupWords(sample, language),
      total: { number: own.length, href: paths.staffSeats(language, code, { group: key }) },
      kept: count("kept"),
      offered: count("offered"),
      free: count("free"),
    };
  });
}
