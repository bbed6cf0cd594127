import type { Language } from "~/domain/languages";
import type { Tx } from "~/platform/db.server";

type Alert = {
  cohortId: string;
  email: string;
  language: Language;
  tokenHash: string;
  /** The address is known to be theirs: nothing has to be confirmed. */
  confirmed: boolean;
};

/**
 * Writes down who wants to be told, once for an address and a call. Asked again it has the new link and language; what
 * was confirmed stays so, what was stopped begins anew.
 * @returns the row's id
 */
export async function writeAlert(tx: Tx, now: Date, alert: Alert): Promise<string> {
  const { cohortId, email, language, tokenHash, confirmed } = alert;
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    insert into call_alert (id, cohort_id, email, language, token_hash, created_at, confirmed_at)
    values (gen_random_uuid(), ${cohortId}::uuid, ${email.toLowerCase()}, ${language}, ${tokenHash}, ${now},
      case when ${confirmed} then ${now}::timestamptz end)
    on conflict (cohort_id, email) do update set language = excluded.language, token_hash = excluded.token_hash,
      confirmed_at = coalesce(case when call_alert.stopped_at is null then call_alert.confirmed_at end, excluded.confirmed_at),
      stopped_at = null
    returning id`;
  if (!row) throw new Error("writing gave no row");
  return row.id;
}
