import { isLanguage } from "~/domain/languages";
import { SETTINGS } from "~/domain/settings/settings";
import { asSystem, type Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { isRole } from "./roles";
import type { HalfSignedIn, Owed, SignedIn } from "./signed-in";
import type { Grant, Viewer } from "./viewer";

const MINUTE_MS = 60_000;

type Row = {
  session_id: string;
  last_seen_at: Date;
  expires_at: Date;
  second_factor_at: Date | null;
  stepped_up_at: Date | null;
  waived: boolean;
  has_factor: boolean;
  user_id: string;
  person_id: string;
  email: string;
  name: string;
  language: string;
  idle_applicant: number | null;
  idle_staff: number | null;
  step_up: number | null;
  grants: { role: string; programmeId: string | null; cohortId: string | null; unitId: string | null }[] | null;
};

/**
 * The session of a token, found by its hash, with its person and the roles they hold at this moment: one statement, on
 * every request. Null when it has ended, was idle for too long, or its account is disabled.
 * @param look peek: asks how it stands without keeping it alive
 */
export function loadSession(tokenHash: string, look: "use" | "peek" = "use"): Promise<SignedIn | HalfSignedIn | null> {
  return asSystem("find viewer", async (tx, now) => {
    const [row] = await tx.$queryRaw<Row[]>`
      select session.id as session_id, session.last_seen_at, session.expires_at, session.second_factor_at,
        session.stepped_up_at, app_user.id as user_id, person.id as person_id, app_user.email, app_user.name,
        person.language, app_user.second_factor_waived as waived,
        (exists (select from authenticator_app app where app.user_id = app_user.id and app.secret is not null)
          or exists (select from passkey where passkey.user_id = app_user.id)) as has_factor,
        (select value::text::int from setting where key = 'sessions.idleMinutesApplicant' and valid_from <= ${now}
          order by valid_from desc limit 1) as idle_applicant,
        (select value::text::int from setting where key = 'sessions.idleMinutesStaff' and valid_from <= ${now}
          order by valid_from desc limit 1) as idle_staff,
        (select value::text::int from setting where key = 'sessions.stepUpMinutes' and valid_from <= ${now}
          order by valid_from desc limit 1) as step_up,
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
    const idleMs = idleMinutes(row, grants) * MINUTE_MS;
    const idle = now.getTime() - row.last_seen_at.getTime();
    if (idle >= idleMs) return null;
    if (look === "use" && idle >= MINUTE_MS) await seen(tx, now, row.session_id);
    const language = isLanguage(row.language) ? row.language : "az";
    const { person_id: personId, user_id: userId, email, name, session_id: sessionId } = row;
    const viewer: Viewer = { kind: "person", personId, userId, email, name, language, grants };
    const owes = owedBy(row, grants);
    const steppedUp = isSteppedUp(row, now);
    if (owes) return { owes, sessionId, claimant: viewer, steppedUp };
    const from = look === "use" ? now : row.last_seen_at;
    const endsAt = new Date(Math.min(from.getTime() + idleMs, row.expires_at.getTime()));
    const secondsLeft = Math.floor((endsAt.getTime() - now.getTime()) / 1000);
    return { owes, viewer, sessionId, hasFactor: row.has_factor, steppedUp, endsAt, secondsLeft };
  });
}

function idleMinutes(row: Row, grants: Grant[]): number {
  return grants.length > 0
    ? (row.idle_staff ?? SETTINGS["sessions.idleMinutesStaff"].initial)
    : (row.idle_applicant ?? SETTINGS["sessions.idleMinutesApplicant"].initial);
}

/** Whoever has a factor shows it; whoever holds a role must have one, except in a demonstration. */
function owedBy(row: Row, grants: Grant[]): Owed | null {
  if (row.has_factor) return row.second_factor_at ? null : "factor";
  const waived = row.waived && !env.production;
  return grants.length > 0 && !waived ? "enrolment" : null;
}

function isSteppedUp(row: Row, now: Date): boolean {
  if (!row.stepped_up_at) return false;
  const minutes = row.step_up ?? SETTINGS["sessions.stepUpMinutes"].initial;
  return now.getTime() - row.stepped_up_at.getTime() < minutes * MINUTE_MS;
}

/** Written at most once a minute: reading a page must not cost a write each time. */
async function seen(tx: Tx, now: Date, id: string): Promise<void> {
  await tx.session.updateMany({ where: { id, lastSeenAt: { lt: now } }, data: { lastSeenAt: now } });
}
