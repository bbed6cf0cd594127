import { endAll } from "~/domain/applications/end-all.server";
import { tellApplicant } from "~/domain/applications/tell-applicant.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { isLanguage } from "~/domain/languages";
import { mailOf } from "~/domain/messages/mail-templates";
import { readSetting } from "~/domain/settings/read-setting.server";
import { asSystem, type Tx } from "~/platform/db.server";
import { enqueueMail } from "~/platform/outbox.server";
import { TOLD_CATEGORIES, type ToldCategory } from "./retention-categories";
import { type RipeRow, ripeSince, rowsSince } from "./ripe-rows.server";

const DAY_MS = 86_400_000;

/**
 * The clock tells people that something of theirs is erased soon: so many days before its time is over, and never fewer,
 * once each. @returns how many were looked at
 */
export async function tellOfErasures(): Promise<number> {
  let seen = 0;
  for (const category of TOLD_CATEGORIES) {
    const people = new Map<string, string>();
    seen += await endAll(
      async (tx, now, take) => {
        const rows = await soonRipe(tx, now, category, take);
        for (const { id, personId } of rows) people.set(id, personId);
        return rows;
      },
      (id) => asSystem("tell_of_erasure", (tx, now) => tell(tx, now, category, { id, personId: people.get(id) ?? "" })),
    );
  }
  return seen;
}

async function soonRipe(tx: Tx, now: Date, category: ToldCategory, take: number): Promise<RipeRow[]> {
  const days = await readSetting(tx, now, "retention.noticeDays");
  const since = await ripeSince(tx, now, category, new Date(now.getTime() + days * DAY_MS));
  return tx.$queryRaw<RipeRow[]>`
    select r.id, r."personId" from (${rowsSince(category, since)}) r
    where not exists (select from retention_notice n
      where n.person_id = r."personId" and coalesce(n.application_id, n.person_id) = r.id)
    order by r.since, r.id limit ${take}`;
}

async function tell(tx: Tx, now: Date, category: ToldCategory, { id, personId }: RipeRow): Promise<void> {
  const days = await readSetting(tx, now, "retention.noticeDays");
  const eraseFrom = new Date(now.getTime() + days * DAY_MS);
  const applicationId = category === "account" ? null : id;
  const [notice] = await tx.retentionNotice.createManyAndReturn({
    data: { personId, applicationId, toldAt: now, eraseFrom },
    skipDuplicates: true,
    select: { id: true },
  });
  if (!notice) return;
  const erasedOn = bakuDateOf(eraseFrom);
  if (applicationId) {
    await tellApplicant(tx, now, { applicationId, eventId: notice.id }, "applicationErasureAhead", (about) => ({
      ...about,
      erasedOn,
    }));
    return;
  }
  const { language, user } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { language: true, user: { select: { email: true } } },
  });
  if (!user) return;
  await enqueueMail(tx, now, {
    ...mailOf("accountErasureAhead", { erasedOn }),
    language: isLanguage(language) ? language : "az",
    ...{ to: user.email, personId, key: `accountErasureAhead:${notice.id}` },
  });
}
