import { z } from "zod";
import type { Tx } from "~/platform/db.server";
import { PASSED_OVER } from "./next-in-turn";

/** The most receipts that are listed; the seats' own history has them all. */
const MOST_LISTED = 50;

type Named = { reference: string; surname: string; givenName: string };

/** The receipt of a promotion, readable: who got which seat, the list as it was, who was passed over and why. */
export type ListedPromotion = {
  id: string;
  at: Date;
  seat: number;
  person: Named;
  replyBy: Date;
  queue: Named[];
  passedOver: (Named & { why: (typeof PASSED_OVER)[number] })[];
};

const queueSchema = z.array(z.object({ reference: z.string() }));
const passedOverSchema = z.array(z.object({ reference: z.string(), why: z.enum(PASSED_OVER) }));

/** The latest receipts of a cohort. Two statements. */
export async function listPromotions(tx: Tx, cohortId: string): Promise<ListedPromotion[]> {
  const rows = await tx.promotion.findMany({
    where: { cohortId },
    orderBy: [{ promotedAt: "desc" }, { id: "desc" }],
    take: MOST_LISTED,
    select: {
      id: true,
      promotedAt: true,
      replyBy: true,
      queue: true,
      passedOver: true,
      seat: { select: { number: true } },
      application: { select: { reference: true } },
    },
  });
  const receipts = rows.map(({ queue, passedOver, ...row }) => ({
    ...row,
    queue: queueSchema.parse(queue),
    passedOver: passedOverSchema.parse(passedOver),
  }));
  const references = receipts.flatMap(({ application, queue, passedOver }) =>
    [application, ...queue, ...passedOver].map(({ reference }) => reference),
  );
  const people = await tx.application.findMany({
    where: { reference: { in: [...new Set(references)] } },
    select: { reference: true, surname: true, givenName: true },
  });
  const byReference = new Map(people.map((person) => [person.reference, person]));
  const named = ({ reference }: { reference: string }): Named => {
    const person = byReference.get(reference);
    return { reference, surname: person?.surname ?? "", givenName: person?.givenName ?? "" };
  };
  return receipts.map(({ id, promotedAt, replyBy, seat, application, queue, passedOver }) => ({
    id,
    at: promotedAt,
    seat: seat.number,
    person: named(application),
    replyBy,
    queue: queue.map(named),
    passedOver: passedOver.map(({ why, ...one }) => ({ ...named(one), why })),
  }));
}
