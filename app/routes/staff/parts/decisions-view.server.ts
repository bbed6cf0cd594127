import { displayMoment } from "~/domain/calendar/deadline";
import { type CohortPackets, listPackets } from "~/domain/decisions/list-packets.server";
import type { Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { packetWords } from "./packet-view.server";
import { type StaffWords, staffWords } from "./words.server";

/** The packets of a cohort in words: the foremost with its dry run, then the others that wait and the past ones in a line each. */
export async function decisionsView(viewer: Viewer, language: Language, code: string) {
  const t = staffWords(language);
  const { foremost, others, past } = await listPackets(viewer, code);
  return {
    title: t("staff:decisions.title"),
    reviewHref: paths.staffApplications(language, code, "?tab=review&decision=none"),
    foremost: foremost && packetWords(t, language, foremost, { cohortCode: code, number: foremost.number }),
    others: others.map((packet) => otherWords(t, language, code, packet)),
    past: past.map((packet) => pastWords(t, language, code, packet)),
  };
}

function otherWords(t: StaffWords, language: Language, code: string, packet: CohortPackets["others"][number]) {
  const { number, state, withAuthor, corrects, rows, createdBy, createdAt, releaseAt } = packet;
  return {
    number,
    name: t("staff:decisions.packet", { number }),
    href: paths.staffPacket(language, code, number),
    state: t(`staff:decisions.${withAuthor ? "sentBack" : state}`),
    releaseAt: releaseAt ? displayMoment(releaseAt) : "",
    corrects: corrects === null ? "" : t("staff:packet.corrects", { number: corrects }),
    rows,
    begun: t("staff:packet.byAt", { by: createdBy ?? "", at: displayMoment(createdAt) }),
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

export type OtherPacketView = Awaited<ReturnType<typeof decisionsView>>["others"][number];
export type PastPacketView = Awaited<ReturnType<typeof decisionsView>>["past"][number];
