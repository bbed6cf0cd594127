import { afterBakuDay } from "~/domain/calendar/baku-time";
import { addDays, localDateOfColumn } from "~/domain/calendar/local-date";
import { readSetting } from "~/domain/settings/read-setting.server";
import type { Tx } from "~/platform/db.server";
import { openGuardianLink } from "./guardian-link.server";

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long after the end of the programme a guardian may still read and take back what they answered. */
const MANAGE_DAYS = 365;

/** The first instant at which no link opens a guardian's answers any more. */
export function manageableUntil(cohort: { endsOn: Date }): Date {
  return afterBakuDay(addDays(localDateOfColumn(cohort.endsOn), MANAGE_DAYS));
}

type Of = { guardian: { id: string }; application: { id: string; cohort: { endsOn: Date } } };

/** Makes the link by which a guardian reads and changes their answers; the one before dies. It can be asked for anew. */
export async function openManageLink(
  tx: Tx,
  now: Date,
  { guardian, application }: Of,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const days = await readSetting(tx, now, "consents.linkDays");
  const end = manageableUntil(application.cohort);
  const counted = new Date(now.getTime() + days * DAY_MS);
  const expiresAt = counted < end ? counted : end;
  const of = { guardianId: guardian.id, applicationId: application.id };
  return { ...(await openGuardianLink(tx, now, { ...of, purpose: "manage", expiresAt })), expiresAt };
}
