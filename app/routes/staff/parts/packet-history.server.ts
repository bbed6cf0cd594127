import { displayMoment } from "~/domain/calendar/deadline";
import type { PacketDetails } from "~/domain/decisions/packet-details.server";
import type { Language } from "~/domain/languages";
import { paths } from "~/paths";
import type { StaffWords } from "./words.server";

/** Who did what with a packet and when, in words; a line has a link where it names another packet. */
export function packetHistory(t: StaffWords, language: Language, packet: PacketDetails, code: string) {
  const moment = (at: Date | null) => (at ? displayMoment(at) : "");
  const other = (number: number) => ({
    words: t("staff:decisions.packet", { number }),
    href: paths.staffPacket(language, code, number),
  });
  const line = (key: "made" | "approved" | "released", at: Date | null, by: string | null) =>
    at
      ? [
          {
            key,
            label: t(`staff:packet.history.${key}`),
            words: t("staff:packet.byAt", { by: by ?? "", at: moment(at) }),
          },
        ]
      : [];
  return {
    lines: [
      ...line("made", packet.createdAt, packet.createdBy),
      ...line("approved", packet.approvedAt, packet.approvedBy),
      ...line("released", packet.releasedAt, packet.releaseBy),
    ],
    sha256: packet.approvedSha256,
    corrects: packet.corrects === null ? null : other(packet.corrects),
    reason: packet.reason,
    correctedBy: packet.correctedBy.map(other),
    warnings: [
      ...(packet.unlikeApproved > 0 ? [t("staff:packet.unlikeApproved", { count: packet.unlikeApproved })] : []),
      ...(packet.someMissing ? [t("staff:packet.someMissing")] : []),
    ],
  };
}
