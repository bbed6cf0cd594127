import { z } from "zod";
import { displayMoment } from "~/domain/calendar/deadline";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { type HistoryEntry, listSeatHistory } from "~/domain/seats/list-seat-history.server";
import { paths } from "~/paths";
import { type StaffWords, staffWords } from "./words.server";

/** The history of a waiting list in words; `after` names the entry behind which the page begins. */
export async function seatHistoryView(
  viewer: Viewer,
  language: Language,
  asked: { code: string; after: string | null },
) {
  const t = staffWords(language);
  const after = placeOf(asked.after);
  const { entries, more } = await listSeatHistory(viewer, { code: asked.code, after });
  const last = entries.at(-1);
  return {
    title: t("staff:seatHistory.title"),
    seatsHref: paths.staffSeats(language, asked.code),
    firstHref: after ? paths.staffSeatHistory(language, asked.code) : null,
    nextHref: more && last ? paths.staffSeatHistory(language, asked.code, `${last.at.toISOString()} ${last.id}`) : null,
    entries: entries.map((entry) => ({
      id: entry.id,
      at: displayMoment(entry.at),
      person: entry.person && {
        name: entry.person.name,
        href: paths.staffApplication(language, entry.person.reference),
      },
      what: whatWords(t, entry),
      by: [entry.by, entry.second].filter((name) => name !== null).join(", "),
      reason: entry.reason ?? "",
    })),
  };
}

function whatWords(t: StaffWords, { kind, seat, from, to }: HistoryEntry): string {
  return t(`staff:seatHistory.kind.${kind}`, { seat, from, to });
}

const place = z.tuple([z.iso.datetime(), z.string().max(40)]);

/** A made-up place in an address begins at the beginning. */
function placeOf(after: string | null) {
  const [at = "", ...id] = (after ?? "").split(" ");
  const read = place.safeParse([at, id.join(" ")]);
  return read.success ? { at: new Date(read.data[0]), id: read.data[1] } : undefined;
}
