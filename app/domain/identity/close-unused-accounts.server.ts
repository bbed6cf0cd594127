import { recordAudit } from "~/domain/audit/record-audit.server";
import { closesSoon } from "~/domain/retention/closes-soon.server";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asSystem, type Tx } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { mailUnused } from "./account-mails.server";

const DAY_MS = 86_400_000;
const AT_ONCE = 100;

type Unused = { id: string; staff: boolean };

/**
 * The clock switches off accounts that nobody has signed in to for months, after telling their owners. Staff need an
 * administrator then; for applicants their address counts as not confirmed, so that signing in sends them a link. The
 * staff of a demonstration stay.
 * @returns how many were told and how many were switched off
 */
export async function closeUnusedAccounts(): Promise<{ told: number; closed: number }> {
  const told = await asSystem("unused accounts", async (tx, now) => {
    const days = await readSetting(tx, now, "accounts.unusedNoticeDays");
    const offAt = new Date(now.getTime() + days * DAY_MS);
    const unused = await unusedSince(tx, now, days);
    for (const { id } of unused) {
      await tx.user.update({ where: { id }, data: { unusedToldAt: now }, select: { id: true } });
      // Where both fall together, the notice of the erasure tells it all.
      if (!(await closesSoon(tx, now, id))) await mailUnused(tx, now, id, offAt);
    }
    return unused.length;
  });
  const closed = await asSystem("unused accounts", async (tx, now) => {
    const due = await toldLongAgo(tx, now);
    for (const account of due) await close(tx, now, account);
    return due.length;
  });
  return { told, closed };
}

/** Those who will have been away for too long in so many days, and have not been told since they were here last. */
async function unusedSince(tx: Tx, now: Date, noticeDays: number): Promise<Unused[]> {
  const [staff, applicant] = [
    await readSetting(tx, now, "accounts.unusedMonthsStaff"),
    await readSetting(tx, now, "accounts.unusedMonthsApplicant"),
  ];
  return tx.$queryRaw<Unused[]>`
    select u.id, has_role as staff from app_user u, lateral (select exists (select from role_grant g
      where g.person_id = u.person_id and g.revoked_at is null and (g.ends_at is null or g.ends_at > ${now})) as has_role) r
    where u.disabled_at is null and u.email_verified and (${env.production} or not u.second_factor_waived)
      and coalesce(u.last_signed_in_at, u.created_at) <= ${now}::timestamptz + make_interval(days => ${noticeDays}::int)
        - make_interval(months => case when has_role then ${staff}::int else ${applicant}::int end)
      and (u.unused_told_at is null or u.unused_told_at < u.last_signed_in_at)
    order by u.id limit ${AT_ONCE} for update of u`;
}

async function toldLongAgo(tx: Tx, now: Date): Promise<Unused[]> {
  const days = await readSetting(tx, now, "accounts.unusedNoticeDays");
  return tx.$queryRaw<Unused[]>`
    select u.id, exists (select from role_grant g where g.person_id = u.person_id and g.revoked_at is null
      and (g.ends_at is null or g.ends_at > ${now})) as staff
    from app_user u where u.disabled_at is null and u.email_verified
      and u.unused_told_at <= ${new Date(now.getTime() - days * DAY_MS)}
      and (u.last_signed_in_at is null or u.last_signed_in_at <= u.unused_told_at)
    order by u.id limit ${AT_ONCE} for update of u`;
}

async function close(tx: Tx, now: Date, { id, staff }: Unused): Promise<void> {
  const off = staff ? { disabledAt: now } : { emailVerified: false };
  await tx.user.update({ where: { id }, data: { ...off, updatedAt: now }, select: { id: true } });
  await tx.session.deleteMany({ where: { userId: id } });
  await recordAudit(tx, now, {
    actor: "system",
    actorPersonId: null,
    action: "close_unused_account",
    entity: "app_user",
    entityId: id,
  });
}
