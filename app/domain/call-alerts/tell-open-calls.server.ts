import { isLanguage } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { paths } from "~/paths";
import { asSystem, type Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";

const BATCH = 200;

/**
 * Writes the one mail to everybody who asked and confirmed, when a call has opened; each with its mark in a transaction
 * of its own. A call that was called off, or closed before anybody could be told, is not announced.
 * @returns how many were told
 */
export async function tellOpenCalls(): Promise<number> {
  let told = 0;
  for (;;) {
    const ids = await asSystem("clock", dueAlerts);
    for (const id of ids) told += (await asSystem("clock", (tx, now) => tell(tx, now, id))) ? 1 : 0;
    if (ids.length < BATCH) return told;
  }
}

const waiting = { confirmedAt: { not: null }, stoppedAt: null, notifiedAt: null };

async function dueAlerts(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx.callAlert.findMany({
    where: {
      ...waiting,
      cohort: {
        state: "announced",
        opensAt: { lte: now },
        closesAt: { gt: now },
        programme: { publishedAt: { lte: now } },
      },
    },
    select: { id: true },
    orderBy: { createdAt: "asc" },
    take: BATCH,
  });
  return rows.map(({ id }) => id);
}

/** Only one process tells somebody: the mark is written while it is not there. */
async function tell(tx: Tx, now: Date, id: string): Promise<boolean> {
  const { count } = await tx.callAlert.updateMany({ where: { id, ...waiting }, data: { notifiedAt: now } });
  if (count === 0) return false;
  const { email, language, cohort } = await tx.callAlert.findUniqueOrThrow({
    where: { id },
    select: { email: true, language: true, cohort: { select: { code: true, name: true, closesAt: true } } },
  });
  const spoken = isLanguage(language) ? language : "az";
  await enqueueMail(tx, now, {
    ...mailOf("callOpened", {
      cohortName: trilingualSchema.parse(cohort.name),
      closesAt: cohort.closesAt.toISOString(),
      path: paths.cohort(spoken, cohort.code),
    }),
    language: spoken,
    to: email,
    key: `callOpened:${id}`,
  });
  return true;
}
