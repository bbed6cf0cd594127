import { displayMoment } from "~/domain/calendar/deadline";
import { listPacketsAtHand } from "~/domain/decisions/list-packets-at-hand.server";
import { AT_HAND, type AtHand } from "~/domain/decisions/packet-at-hand";
import type { Language } from "~/domain/languages";
import { listPaperConsents } from "~/domain/paper-consents/list-paper-consents.server";
import { listName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { listMovesAtHand } from "~/domain/seats/list-moves-at-hand.server";
import { paths } from "~/paths";
import { staffWords } from "./words.server";

/** Something of a cohort that waits for the viewer's own hand, in a line. */
export type HandLine = {
  why: AtHand | "move" | "paper";
  text: string;
  note: string | null;
  /** How many decisions it holds; null for what is one thing. */
  number: number | null;
  href: string;
};

/**
 * What is at the viewer's hand by cohort: packets, the most pressing first, moves on waiting lists, then consents on
 * paper that another one entered, or that were sent back to the viewer.
 */
export async function atHand(viewer: Viewer, language: Language): Promise<Map<string, HandLine[]>> {
  const lines = new Map<string, HandLine[]>();
  const add = (code: string, line: HandLine) => lines.set(code, [...(lines.get(code) ?? []), line]);
  const t = staffWords(language);
  const packets = await listPacketsAtHand(viewer);
  for (const why of AT_HAND) {
    for (const { cohortCode, number, rows, releaseAt } of packets.filter((packet) => packet.why === why)) {
      add(cohortCode, {
        ...{ why, number: rows },
        text: t(`staff:packetAtHand.${why}`, { number }),
        note: why === "scheduled" && releaseAt ? displayMoment(releaseAt) : null,
        href: paths.staffPacket(language, cohortCode, number),
      });
    }
  }
  for (const { cohortCode, reference, to, ...name } of await listMovesAtHand(viewer)) {
    add(cohortCode, {
      ...{ why: "move", number: null },
      text: t("staff:moveAtHand.text", { name: listName(name) }),
      note: t("staff:moveAtHand.to", { position: to }),
      href: paths.staffMove(language, cohortCode, reference),
    });
  }
  for (const { cohort, reference, name, state, isOwn } of await listPaperConsents(viewer)) {
    const turn = state === "sent_back" ? "sentBack" : "toConfirm";
    if (isOwn === (turn === "toConfirm")) continue;
    add(cohort.code, {
      ...{ why: "paper", number: null },
      text: t(`staff:papers.atHand.${turn}`, { name: listName(name) }),
      note: null,
      href: paths.staffPaperConsent(language, reference),
    });
  }
  return lines;
}
