import type { Viewer } from "~/domain/people/viewer";
import { asViewer } from "~/platform/db.server";
import type { AskedPacket } from "./load-packet.server";
import { type PacketDetails, packetDetails } from "./packet-details.server";
import type { AskedRows } from "./packet-rows.server";

/** One packet on its own page, with the rows asked for. @throws {NotFound} for a packet of a cohort not theirs */
export function getPacket(viewer: Viewer, asked: AskedPacket & AskedRows): Promise<PacketDetails> {
  return asViewer(viewer, (tx, now) => packetDetails(tx, now, viewer, asked));
}
