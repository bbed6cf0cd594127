import { approvePacket } from "~/domain/decisions/approve-packet.server";
import { getPacket } from "~/domain/decisions/get-packet.server";
import type { AskedPacket } from "~/domain/decisions/load-packet.server";
import type { Viewer } from "~/domain/people/viewer";
import { makePerson } from "./person";

let heads = 0;

/** A head of programme who approves everywhere. */
export function makeHead(): Promise<Viewer> {
  heads += 1;
  return makePerson({
    email: `head.${heads}@example.com`,
    name: `Head ${heads}`,
    grants: [{ role: "head_of_programme" }],
  });
}

/** The head approves a packet as it stands at this moment. */
export async function approved(head: Viewer, packet: AskedPacket): Promise<void> {
  const { seal: seen } = await getPacket(head, packet);
  await approvePacket(head, { ...packet, seen });
}
