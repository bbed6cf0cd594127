import { endAll } from "~/domain/applications/end-all.server";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asSystem } from "~/platform/db.server";
import { reminderDue } from "./guardian";
import { requestConsent } from "./request-consent.server";

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Reminds guardians who have not answered, on the days before their time ends that the settings name, each once. The
 * reminder carries a new link; the earlier one dies with it.
 */
export async function remindGuardians(): Promise<number> {
  const days = await asSystem("remind_guardians", (tx, now) => readSetting(tx, now, "consents.reminderDays"));
  const longest = Math.max(0, ...days);
  return endAll(
    async (tx, now, take) => {
      const links = await tx.guardianLink.findMany({
        where: {
          purpose: "answer",
          usedAt: null,
          revokedAt: null,
          expiresAt: { gt: now, lte: new Date(now.getTime() + longest * DAY_MS) },
          application: { status: "awaiting_consent", ...notHeldBack(now) },
        },
        select: { id: true, sentAt: true, expiresAt: true },
        orderBy: { sentAt: "asc" },
      });
      return links.filter(({ sentAt, expiresAt }) => isDue(sentAt, expiresAt, days, now)).slice(0, take);
    },
    (id) =>
      asSystem("remind_guardians", async (tx, now) => {
        // Taken only by the first of two processes that look at the same moment, and not while it is being answered.
        const [link] = await tx.$queryRaw<{ guardianId: string; applicationId: string }[]>`
          select link.guardian_id as "guardianId", link.application_id as "applicationId"
          from guardian_link link join application on application.id = link.application_id
          where link.id = ${id}::uuid and link.used_at is null and link.revoked_at is null
            and application.status = 'awaiting_consent'
          for update skip locked`;
        if (link) await requestConsent(tx, now, { ...link, reminder: true });
      }),
  );
}

/** Reminders that staff put off, for one application or its whole cohort, wait until that moment. */
function notHeldBack(now: Date) {
  const live = { subject: "consentsReminded", endedAt: null, until: { gt: now } };
  return { clockHolds: { none: live }, cohort: { holdsPlaced: { none: { ...live, applicationId: null } } } };
}

function isDue(sentAt: Date, lapsesAt: Date, days: readonly number[], now: Date): boolean {
  const due = reminderDue(lapsesAt, days, now);
  return due !== null && sentAt < due;
}
