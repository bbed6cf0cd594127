import { z } from "zod";
import { Conflict, NotFound } from "~/domain/errors";
import { isLanguage, type Language } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { loadFreeSeats } from "~/domain/seats/load-queue.server";
import { GROUP_FACTS } from "~/domain/seats/reservation-condition";
import { asViewer, type Tx } from "~/platform/db.server";
import type { Json } from "~/platform/json";
import { carryOutDecision } from "./carry-out-decision.server";
import { readDecision } from "./decision-row.server";
import { type AskedPacket, readPacket } from "./load-packet.server";
import { seated } from "./seat-shares";

export type PreviewedMail = { template: string; language: Language; data: Json };
export type MailPreview = { mail: PreviewedMail } | { skipped: string };

type Asked = AskedPacket & { reference: string };

/**
 * The mail a staged decision would send if its packet were released now: the release itself is carried out in a
 * transaction that is always undone, so that what is shown is what would be sent.
 * @throws {NotFound} for a decision that is not waiting in this packet
 */
export async function previewMail(viewer: Viewer, asked: Asked): Promise<MailPreview> {
  try {
    return await asViewer(viewer, async (tx, now) => {
      throw new Undone(await carryOut(tx, now, viewer, asked));
    });
  } catch (error) {
    if (error instanceof Undone) return error.preview;
    if (error instanceof Conflict) return { skipped: "changed" };
    throw error;
  }
}

/** Thrown to roll back what the preview has done. */
class Undone extends Error {
  override readonly name = "Undone";
  constructor(readonly preview: MailPreview) {
    super("a preview is never kept");
  }
}

async function carryOut(tx: Tx, now: Date, viewer: Viewer, asked: Asked): Promise<MailPreview> {
  const { packet } = await readPacket(tx, viewer, asked);
  const found = await tx.decision.findFirst({
    where: { packetId: packet.id, application: { reference: asked.reference } },
    select: { id: true },
  });
  const row = found && (await readDecision(tx, found.id));
  if (!row) throw new NotFound();
  const { application, outcome } = row;
  if (application.status !== row.fromStatus) return { skipped: "changed" };
  const ahead = await rowsAhead(tx, packet.id, row);
  if (outcome === "offer" && !row.extraSeat && !(await seatIsLeft(tx, application, ahead, row))) {
    return { skipped: "no_free_seat" };
  }
  // Before the second person's word a correction is shown as if whoever looks had given it.
  const approved = { ...row.packet, approvedById: row.packet.approvedById ?? viewer.personId };
  const skipped = await carryOutDecision(tx, now, { ...row, packet: approved });
  if (skipped !== null) return { skipped };
  return { mail: await mailOf(tx, application.id, outcome === "waitlist" ? ahead.length : 0) };
}

type Ahead = { unitPlaceId: string | null; applicationId: string }[];

/** Decisions of the same outcome that are carried out first, without those that would be skipped. */
function rowsAhead(tx: Tx, packetId: string, row: { id: string; outcome: string }): Promise<Ahead> {
  return tx.$queryRaw<Ahead>`
    select d.unit_place_id as "unitPlaceId", d.application_id as "applicationId"
    from decision d join application a on a.id = d.application_id, decision self
    where self.id = ${row.id}::uuid and d.packet_id = ${packetId}::uuid and d.outcome = self.outcome
      and d.released_at is null and d.skipped is null and a.status = d.from_status
      and (coalesce(d.rank, 2147483647), d.decided_at, d.id) < (coalesce(self.rank, 2147483647), self.decided_at, self.id)
    order by coalesce(d.rank, 2147483647), d.decided_at, d.id`;
}

/** Whether a seat is left for an offer when all those ahead of it have taken theirs. */
async function seatIsLeft(
  tx: Tx,
  application: { id: string; cohortId: string },
  ahead: Ahead,
  { unitPlaceId }: { unitPlaceId: string | null },
): Promise<boolean> {
  const rows = [...ahead, { unitPlaceId, applicationId: application.id }];
  const people = await tx.application.findMany({
    where: { id: { in: rows.map(({ applicationId }) => applicationId) } },
    select: { id: true, ...GROUP_FACTS },
  });
  const groups = new Map(people.map(({ id, ...group }) => [id, group]));
  const offers = rows.flatMap((each) => {
    const group = groups.get(each.applicationId);
    return group ? [{ unitPlaceId: each.unitPlaceId, group }] : [];
  });
  return seated(offers, await loadFreeSeats(tx, application.cohortId)).at(-1) !== null;
}

/** The mail just written; `ahead`: how many more would stand before them on the waiting list. */
async function mailOf(tx: Tx, applicationId: string, ahead: number): Promise<PreviewedMail> {
  const { template, language, data } = await tx.outboxMessage.findFirstOrThrow({
    where: { applicationId },
    select: { template: true, language: true, data: true },
    orderBy: { id: "desc" },
  });
  const told = z.record(z.string(), z.json()).parse(data);
  if (typeof told.position === "number") told.position += ahead;
  return { template, language: isLanguage(language) ? language : "az", data: told };
}
