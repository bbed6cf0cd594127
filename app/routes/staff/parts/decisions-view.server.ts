import { displayMoment } from "~/domain/calendar/deadline";
import { type CohortPackets, listPackets } from "~/domain/decisions/list-packets.server";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { packetWords } from "./packet-view.server";
import { type StaffWords, staffWords } from "./words.server";

/** The packets of a cohort in words: the pending ones with their dry run, then the past ones in a line each. */
export async function decisionsView(viewer: Viewer, language: Language, code: string) {
  const t = staffWords(language);
  const { pending, past } = await listPackets(viewer, code);
  return {
    title: t("staff:decisions.title"),
    reviewHref: paths.staffApplications(language, code, "?tab=review&decision=none"),
    pending: pending.map((details) => packetWords(t, language, details, { cohortCode: code, number: details.number })),
    past: past.map((packet) => pastWords(t, language, code, packet)),
  };
}

function pastWords(t: StaffWords, language: Language, code: string, packet: CohortPackets["past"][number]) {
  const { number, state, corrects, released, skipped, releasedAt, releasedBy } = packet;
  return {
    number,
    name: t("staff:decisions.packet", { number }),
    href: paths.staffPacket(language, code, number),
    state: t(`staff:decisions.${state}`),
    corrects: corrects === null ? "" : t("staff:packet.corrects", { number: corrects }),
    released: releasedAt ? t("staff:packet.byAt", { by: releasedBy ?? "", at: displayMoment(releasedAt) }) : "",
    counts: releasedAt ? t("staff:decisions.counts", { released, skipped }) : "",
  };
}

export type PastPacketView = Awaited<ReturnType<typeof decisionsView>>["past"][number];
