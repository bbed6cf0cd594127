import type { Tx } from "~/platform/db.server";

/**
 * The mails of the demonstration's past count as sent the moment they were written. They go to nobody, also where a
 * mail server is set: the jobs that would send them find them sent.
 */
export async function markMailsSent(tx: Tx): Promise<void> {
  await tx.$executeRaw`update outbox_message set state = 'sent', sent_at = created_at, attempts = 1 where state = 'queued'`;
}
