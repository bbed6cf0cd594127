import { isLanguage } from "~/domain/languages";
import { SETTINGS } from "~/domain/settings/settings";
import { asSystem, type Tx } from "~/platform/db.server";
import { isRole } from "./roles";
import type { Grant, Viewer } from "./viewer";

const MINUTE_MS = 60_000;

type Row = {
  session_id: string;
  last_seen_at: Date;
  user_id: string;
  person_id: string;
  email: string;
  name: string;
  language: string;
  idle_applicant: number | null;
  idle_staff: number | null;
  grants: { role: string; programmeId: string | null; cohortId: string | null; unitId: string | null }[] | null;
};

/** Somebody signed in, and the session they are signed in with. */
export type SignedIn = { viewer: Viewer; sessionId: string };

/**
 * The person behind a session, found by the hash of its token, with the roles they hold at this moment: one statement, on every request. Null
 * when the session has ended, was idle for too long, or its account is disabled.
 */
export function loadViewer(tokenHash: string): Promise<SignedIn | null> {
  return asSystem("find viewer", async (tx, now) => {
    const [row] = await tx.$queryRaw<Row[]>`
      select session.id as session_id, session.last_seen_at, app_user.id as user_id, person.id as person_id, app_user.email,
        app_user.name, person.language,
        (select value::text::int from setting where key = 'sessions.idleMinutesApplicant' and valid_from <= ${now}
          order by valid_from desc limit 1) as idle_applicant,
        (select value::text::int from setting where key = 'sessions.idleMinutesStaff' and valid_from <= ${now}
          order by valid_from desc limit 1) as idle_staff,
        (select json_agg(json_build_object('role', role, 'programmeId', programme_id, 'cohortId', cohort_id, 'unitId', unit_id))
          from role_grant where role_grant.person_id = person.id and revoked_at is null and granted_at <= ${now}
            and (ends_at is null or ends_at > ${now})) as grants
      from app_session session
      join app_user on app_user.id = session.user_id and app_user.disabled_at is null
      join person on person.id = app_user.person_id
      where session.token_hash = ${tokenHash} and session.expires_at > ${now}`;
    if (!row) return null;
    const grants = (row.grants ?? []).flatMap((grant): Grant[] =>
      isRole(grant.role) ? [{ ...grant, role: grant.role }] : [],
    );
    const idleMinutes =
      grants.length > 0
        ? (row.idle_staff ?? SETTINGS["sessions.idleMinutesStaff"].initial)
        : (row.idle_applicant ?? SETTINGS["sessions.idleMinutesApplicant"].initial);
    const idle = now.getTime() - row.last_seen_at.getTime();
    if (idle >= idleMinutes * MINUTE_MS) return null;
    if (idle >= MINUTE_MS) await seen(tx, now, row.session_id);
    const language = isLanguage(row.language) ? row.language : "az";
    const { person_id: personId, user_id: userId, email, name } = row;
    return { sessionId: row.session_id, viewer: { kind: "person", personId, userId, email, name, language, grants } };
  });
}

/** Written at most once a minute: reading a page must not cost a write each time. */
async function seen(tx: Tx, now: Date, id: string): Promise<void> {
  await tx.session.updateMany({ where: { id, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } });
}
