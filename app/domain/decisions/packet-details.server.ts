import type { Blocker } from "~/domain/errors";
import { canApproveForCohort, canRunCohort } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { countSeats, type SeatCounts } from "~/domain/seats/count-seats.server";
import type { PacketState } from "~/generated/prisma/enums";
import type { Tx } from "~/platform/db.server";
import { type DecisionChoices, decisionChoices } from "./decision-choices.server";
import { type Correctable, listCorrectable } from "./list-correctable.server";
import { type AskedPacket, readPacket } from "./load-packet.server";
import { isWithAuthor } from "./packet-at-hand";
import { blockersToApprove, blockersToRelease, type PacketFacts } from "./packet-blockers";
import { packetFacts } from "./packet-facts.server";
import { type PacketRecord, packetRecord } from "./packet-record.server";
import { type AskedRows, type PageOfRows, packetRows } from "./packet-rows.server";
import { type PacketTally, packetTally } from "./packet-tally.server";

/** A packet with its dry run, one page of its rows, and what this viewer may do with it. */
export type PacketDetails = PacketRecord &
  PacketTally & {
    number: number;
    state: PacketState;
    releaseAt: Date | null;
    /** It was sent back, and nothing in it has changed since. */
    withAuthor: boolean;
    page: PageOfRows;
    facts: PacketFacts;
    blockers: Blocker[];
    /** Null for those who approve nothing here; otherwise why they cannot approve now. */
    approving: Blocker[] | null;
    mayRun: boolean;
    /** Whom a correction may name; nobody while the packet is not released. */
    correctable: Correctable[];
    seats: SeatCounts;
    choices: DecisionChoices;
    now: Date;
  };

const NO_SEATS = { total: 0, free: 0, offered: 0, kept: 0 };

/** Everything about a packet in a fixed number of statements. @throws {NotFound} */
export async function packetDetails(
  tx: Tx,
  now: Date,
  viewer: Viewer,
  asked: AskedPacket & AskedRows,
): Promise<PacketDetails> {
  const { packet, scope } = await readPacket(tx, viewer, asked);
  const mayRun = canRunCohort(viewer, scope);
  const facts = await packetFacts(tx, now, packet);
  const { deciders, ...tally } = await packetTally(tx, packet.id);
  const involved = [packet.createdById, ...deciders].includes(viewer.personId);
  const record = await packetRecord(tx, packet.id);
  return {
    ...record,
    ...tally,
    number: packet.number,
    state: packet.state,
    releaseAt: packet.releaseAt,
    withAuthor: packet.state === "collecting" && isWithAuthor(record),
    page: await packetRows(tx, viewer, packet.id, asked),
    facts,
    blockers: blockersToRelease(facts),
    approving: canApproveForCohort(viewer, scope) ? blockersToApprove(facts, involved) : null,
    mayRun,
    correctable: mayRun && packet.state === "released" ? await listCorrectable(tx, packet.id) : [],
    seats: (await countSeats(tx, [packet.cohort.id])).get(packet.cohort.id) ?? NO_SEATS,
    choices: await decisionChoices(tx, packet.cohort.id),
    now,
  };
}
