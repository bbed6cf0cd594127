import { z } from "zod";
import { ownedBy } from "~/domain/applications/policy";
import { NotFound } from "~/domain/errors";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { actAsPortal, asViewer } from "~/platform/db.server";
import { PASSED_OVER } from "./next-in-turn";

type Why = (typeof PASSED_OVER)[number];

/** A promotion as it concerns one person of the list: their own, or one that passed them over. No names, only counts. */
export type MyReceipt = {
  id: string;
  at: Date;
  own: boolean;
  /** The position the seat belongs to, and the group it is set aside for; null where there is none. */
  place: Trilingual | null;
  reservedFor: Trilingual | null;
  /** Their place in the list at that moment. */
  position: number;
  /** How many stood ahead of them then, and waited on. */
  ahead: number;
  /** Why somebody behind them came first; null for their own. */
  why: Why | null;
  /** Of their own: how many ahead were passed over, by reason. */
  passedOver: { why: Why; count: number }[];
};

const queueSchema = z.array(z.object({ reference: z.string() }));
const passedSchema = z.array(z.object({ reference: z.string(), why: z.enum(PASSED_OVER) }));

/** The receipts of a waiting list that concern the viewer, the latest first. @throws {NotFound} for one not theirs */
export function listMyReceipts(viewer: Viewer, reference: string): Promise<MyReceipt[]> {
  return asViewer(viewer, async (tx) => {
    const application = await tx.application.findFirst({
      where: { reference, ...ownedBy(viewer) },
      select: { id: true, cohortId: true },
    });
    if (!application) throw new NotFound();
    // Receipts of seats that went to others: the list as it stood, of which only counts are shown.
    const rows = await actAsPortal(tx, "read_receipts", () =>
      tx.promotion.findMany({
        where: {
          cohortId: application.cohortId,
          OR: [{ applicationId: application.id }, { passedOver: { array_contains: [{ reference }] } }],
        },
        orderBy: [{ promotedAt: "desc" }, { id: "desc" }],
        select: {
          id: true,
          promotedAt: true,
          applicationId: true,
          queue: true,
          passedOver: true,
          seat: { select: { unitPlace: { select: { title: true } }, reservation: { select: { name: true } } } },
        },
      }),
    );
    return rows.flatMap((row) => receiptOf(row, { id: application.id, reference }));
  });
}

function receiptOf(
  row: {
    id: string;
    promotedAt: Date;
    applicationId: string;
    queue: unknown;
    passedOver: unknown;
    seat: { unitPlace: { title: unknown } | null; reservation: { name: unknown } | null };
  },
  self: { id: string; reference: string },
): MyReceipt[] {
  const queue = queueSchema.parse(row.queue);
  const passed = passedSchema.parse(row.passedOver);
  const ahead = queue.findIndex(({ reference }) => reference === self.reference);
  if (ahead === -1) return []; // they had left the list by the time the seat was given
  const own = row.applicationId === self.id;
  const { unitPlace, reservation } = row.seat;
  return [
    {
      id: row.id,
      at: row.promotedAt,
      own,
      place: unitPlace && trilingualSchema.parse(unitPlace.title),
      reservedFor: reservation && trilingualSchema.parse(reservation.name),
      position: ahead + 1,
      ahead,
      why: own ? null : (passed.find(({ reference }) => reference === self.reference)?.why ?? null),
      passedOver: own
        ? PASSED_OVER.map((why) => ({ why, count: passed.filter((each) => each.why === why).length })).filter(
            ({ count }) => count > 0,
          )
        : [],
    },
  ];
}
