import { displayMoment } from "~/domain/calendar/deadline";
import { listPacketsAtHand } from "~/domain/decisions/list-packets-at-hand.server";
import { AT_HAND, type AtHand } from "~/domain/decisions/packet-at-hand";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { staffWords } from "./words.server";

/** A packet in a line of its cohort. */
export type PacketLine = { why: AtHand; packet: number; rows: number; text: string; note: string | null; href: string };

/** The packets at the viewer's hand by cohort, the most pressing first. */
export async function packetsAtHand(viewer: Viewer, language: Language): Promise<Map<string, PacketLine[]>> {
  const t = staffWords(language);
  const found = await listPacketsAtHand(viewer);
  const lines = new Map<string, PacketLine[]>();
  for (const why of AT_HAND) {
    for (const { cohortCode, number, rows, releaseAt } of found.filter((packet) => packet.why === why)) {
      const line = {
        ...{ why, packet: number, rows },
        text: t(`staff:packetAtHand.${why}`, { number }),
        note: why === "scheduled" && releaseAt ? displayMoment(releaseAt) : null,
        href: paths.staffPacket(language, cohortCode, number),
      };
      lines.set(cohortCode, [...(lines.get(cohortCode) ?? []), line]);
    }
  }
  return lines;
}
